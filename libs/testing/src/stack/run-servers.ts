/** The servers that tests/run.js started for this run. */
export function runServers(): { readonly databaseUrl: string; readonly natsUrl: string; readonly run: string } {
  const { ENTENTE_TEST_DATABASE_URL: databaseUrl, ENTENTE_TEST_NATS_URL: natsUrl, ENTENTE_TEST_RUN: run } = process.env;
  if (databaseUrl === undefined || natsUrl === undefined || run === undefined) {
    throw new Error('This spec needs servers: start it with "node tests/run.js fast <pattern>" and without ENTENTE_TEST_STACK=none.');
  }
  return { databaseUrl, natsUrl, run };
}

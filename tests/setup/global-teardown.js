/** Drops what specs left on servers that were given, and stops the servers that were started. */
export default async function globalTeardown() {
  const stack = globalThis.ententeTestStack;
  if (stack === undefined) return;
  if (!stack.embedded.postgres) await dropDatabasesOf(process.env.ENTENTE_TEST_RUN, stack.databaseUrl);
  await stack.stop();
}

/** The templates of the run, and databases of files that were killed. */
async function dropDatabasesOf(run, adminUrl) {
  const { dropDatabase } = await import('@entente/stack');
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [`entente_test_${run}_`]);
  await client.end();
  for (const { datname } of rows) await dropDatabase(adminUrl, datname);
}

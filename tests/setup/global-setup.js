import { randomBytes } from 'node:crypto';

/**
 * One PostgreSQL and one nats-server for the whole run; specs make databases and streams of their own on them.
 * Should this process be killed, the stack's watchdog ends both, or takes our things from servers that were given.
 */
export default async function globalSetup() {
  // run.js holds the other end: without it nobody waits for the result any more.
  if (process.channel) {
    process.once('disconnect', () => process.exit(1));
    process.channel.unref();
  }
  if (process.env.ENTENTE_TEST_STACK === 'none') return;
  const { startStack } = await import('@entente/stack');
  const stack = await startStack({ ephemeral: true, durable: false, onProgress: (sentence) => console.error(sentence) }).catch(fail);
  const run = randomBytes(4).toString('hex');
  stack.claim(`entente_test_${run}_`);
  stack.claim(`t_${run}_`);
  process.env.ENTENTE_TEST_RUN = run;
  process.env.ENTENTE_TEST_DATABASE_URL = stack.databaseUrl;
  process.env.ENTENTE_TEST_NATS_URL = stack.natsUrl;
  globalThis.ententeTestStack = stack;
}

/** What the user can mend is told in one sentence, with the exit code that belongs to it. */
async function fail(error) {
  const { StackError } = await import('@entente/stack');
  if (!(error instanceof StackError)) throw error;
  console.error(error.message);
  process.exit(error.exitCode);
}

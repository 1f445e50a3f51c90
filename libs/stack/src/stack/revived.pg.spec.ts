import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { postgresAnswers } from '../postgres/postgres-ready.js';
import { checkGivenNats } from '../nats/given-nats.js';
import { until } from '../testing/stack-owner.js';
import type { Stack } from './stack.js';
import { startStack } from './start-stack.js';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ ephemeral: true, durable: false, databaseUrl: null, natsUrl: null, revive: true });
});
afterAll(() => stack.stop());

const natsAnswers = (): Promise<boolean> =>
  checkGivenNats(stack.natsUrl).then(
    () => true,
    () => false,
  );

it('servers that end by themselves are started again, on their ports; those that were stopped stay down', async () => {
  const { postgres, nats } = stack.pids;
  const urls = [stack.databaseUrl, stack.natsUrl];
  for (const pid of [postgres, nats]) process.kill(pid ?? 0, 'SIGKILL');
  await until(async () => stack.pids.postgres !== postgres && (await postgresAnswers(stack.databaseUrl)), 'PostgreSQL to come back');
  await until(async () => stack.pids.nats !== nats && (await natsAnswers()), 'nats-server to come back');
  expect([stack.databaseUrl, stack.natsUrl]).toEqual(urls);
  await stack.stopNats('crash');
  // Longer than a revival takes.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(stack.pids.nats).toBeUndefined();
  await stack.startNats();
  expect(await natsAnswers()).toBe(true);
});

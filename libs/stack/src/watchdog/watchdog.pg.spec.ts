import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { startStack } from '../stack/start-stack.js';
import { stackOwner, until, untilGone, type StackOwner } from '../testing/stack-owner.js';

const script = `
  const stack = await stacks.startStack({ ephemeral: true, durable: false, databaseUrl: null, natsUrl: null });
  const service = await stack.startProcess({ name: 'idle', command: process.execPath, args: ['-e', 'setInterval(() => {}, 1000)'] });
  say({ ...stack.pids, service: service.pid, dir: stack.dir });
`;

interface Said {
  readonly postgres: number;
  readonly nats: number;
  readonly service: number;
  readonly watchdog: number;
  readonly dir: string;
}

const saidBy = (owner: StackOwner): Said => owner.said as unknown as Said;

describe('nothing outlives the owner of a stack', () => {
  it.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)('after %s: no process, no folder', async (signal) => {
    const owner = await stackOwner(script);
    const { postgres, nats, service, watchdog, dir } = saidBy(owner);
    expect(existsSync(dir)).toBe(true);
    await owner.end(signal);
    await untilGone([postgres, nats, service, watchdog]);
    expect(existsSync(dir)).toBe(false);
  });

  it('also when its watchdog was killed first: another one took over', async () => {
    const owner = await stackOwner(`${script}
      const before = stack.pids.watchdog;
      setInterval(() => { if (stack.pids.watchdog !== before) console.log(JSON.stringify({ replacement: stack.pids.watchdog })); }, 20);`);
    const { postgres, nats, service, watchdog, dir } = saidBy(owner);
    process.kill(watchdog, 'SIGKILL');
    await new Promise<void>((resolve) => owner.process.stdout?.once('data', () => resolve()));
    await owner.end('SIGKILL');
    await untilGone([postgres, nats, service]);
    await until(() => !existsSync(dir), 'the folder to be removed');
  });

  it('and when both were killed at once, the next start cleans up', async () => {
    const owner = await stackOwner(script);
    const { postgres, nats, service, watchdog, dir } = saidBy(owner);
    process.kill(owner.pid, 'SIGSTOP');
    process.kill(watchdog, 'SIGKILL');
    await owner.end('SIGKILL');
    expect(existsSync(dir)).toBe(true);
    const next = await startStack({ ephemeral: true, durable: false, databaseUrl: null, natsUrl: null });
    await untilGone([postgres, nats]);
    // Services are known by their environment, which only Linux shows.
    if (process.platform === 'linux') await untilGone([service]);
    else process.kill(service, 'SIGKILL');
    expect(existsSync(dir)).toBe(false);
    await next.stop();
  });
});

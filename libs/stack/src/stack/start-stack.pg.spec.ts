import { existsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { untilGone } from '../testing/stack-owner.js';
import { startStack } from './start-stack.js';
import type { Stack } from './stack.js';

const ours = { ephemeral: true, durable: false, databaseUrl: null, natsUrl: null } as const;

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows[0];
  } finally {
    await client.end();
  }
}

describe('a stack of our own', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack({ ...ours, durable: true });
  });
  afterAll(() => stack.stop());

  it('has a PostgreSQL in UTC and UTF8 that syncs and takes 200 sessions and more', async () => {
    const settings = `SELECT current_setting('TimeZone') AS zone, current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync,
      current_setting('max_connections')::int >= 200 AS roomy, current_setting('listen_addresses') AS address, current_setting('unix_socket_directories') AS sockets`;
    expect(await ask(stack.databaseUrl, settings)).toEqual({ zone: 'UTC', encoding: 'UTF8', fsync: 'on', roomy: true, address: '127.0.0.1', sockets: '' });
  });

  it('lets nobody in without its password', async () => {
    const wrong = new URL(stack.databaseUrl);
    wrong.password = 'guess';
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  it('keeps its secrets from other users', () => {
    for (const file of ['postgres.password', 'nats.password', 'nats.conf']) {
      expect(statSync(`${stack.dir}/${file}`).mode & 0o077).toBe(0);
    }
    expect(statSync(`${stack.dir}/logs`).mode & 0o077).toBe(0);
  });

  it('tells where nats-server can be watched', async () => {
    const answer = await fetch(`${stack.natsMonitorUrl}/jsz`);
    expect(await answer.json()).toMatchObject({ streams: 0 });
  });
});

describe('starting and stopping', () => {
  it('leaves nothing after stop, which may be called twice', async () => {
    const stack = await startStack(ours);
    const { postgres, nats, watchdog } = stack.pids;
    await stack.stop();
    await stack.stop();
    await untilGone([postgres ?? 0, nats ?? 0, watchdog ?? 0]);
    expect(existsSync(stack.dir)).toBe(false);
  });

  it('takes another port where the wanted one is taken, and says so', async () => {
    const squatter = createServer();
    const taken = await new Promise<number>((resolve) => squatter.listen(0, '127.0.0.1', () => resolve((squatter.address() as { port: number }).port)));
    const progress: string[] = [];
    const stack = await startStack({ ...ours, ports: { postgres: taken, nats: taken }, onProgress: (sentence) => progress.push(sentence) });
    const [postgres, nats] = [new URL(stack.databaseUrl).port, new URL(stack.natsUrl).port];
    await stack.stop();
    squatter.close();
    expect(progress).toEqual([`port ${taken} is taken: PostgreSQL listens on ${postgres}`, `port ${taken} is taken: nats-server listens on ${nats}`]);
  });

  it('uses the wanted ports where they are free', async () => {
    const first = await startStack(ours);
    const [postgres, nats] = [Number(new URL(first.databaseUrl).port), Number(new URL(first.natsUrl).port)];
    await first.stop();
    const second = await startStack({ ...ours, ports: { postgres, nats } });
    const got = [Number(new URL(second.databaseUrl).port), Number(new URL(second.natsUrl).port)];
    await second.stop();
    expect(got).toEqual([postgres, nats]);
  });
});

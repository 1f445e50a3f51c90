import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import pg from 'pg';
import { natsConnectionOptions } from '../nats/given-nats.js';
import type { Stack } from './stack.js';
import { startStack } from './start-stack.js';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ ephemeral: true, durable: false, databaseUrl: null, natsUrl: null });
});
afterAll(() => stack.stop());

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql).finally(() => client.end());
  return rows;
}

async function streams(): Promise<string[]> {
  const connection = await connect(natsConnectionOptions(stack.natsUrl));
  const names: string[] = [];
  for await (const name of (await jetstreamManager(connection)).streams.names()) names.push(name);
  await connection.close();
  return names;
}

describe('PostgreSQL', () => {
  it.each(['fast', 'immediate', 'crash'] as const)('comes back on its port with its data after a %s stop', async (mode) => {
    const url = stack.databaseUrl;
    await query(`CREATE TABLE survives_${mode} AS SELECT 1 AS one`);
    const before = stack.pids.postgres;
    await stack.restartPostgres(mode);
    expect(stack.databaseUrl).toBe(url);
    expect(stack.pids.postgres).not.toBe(before);
    expect(await query(`SELECT one FROM survives_${mode}`)).toEqual([{ one: 1 }]);
  });

  it('is down between stop and start', async () => {
    await stack.stopPostgres();
    await expect(query('SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
    await stack.startPostgres();
    expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('nats-server', () => {
  beforeAll(async () => {
    const connection = await connect(natsConnectionOptions(stack.natsUrl));
    await (await jetstreamManager(connection)).streams.add({ name: 'KEPT', subjects: ['kept.>'] });
    await jetstream(connection).publish('kept.one', 'hello');
    await connection.close();
  });

  it.each(['graceful', 'crash'] as const)('comes back on its port with its streams after a %s stop', async (mode) => {
    const url = stack.natsUrl;
    await stack.restartNats(mode);
    expect(stack.natsUrl).toBe(url);
    expect(await streams()).toEqual(['KEPT']);
  });

  it('refuses to be wiped while it runs', () => {
    expect(() => stack.wipeNats()).toThrow('stop it before wiping');
  });

  it('has lost every stream after a wipe', async () => {
    await stack.stopNats();
    stack.wipeNats();
    await stack.startNats();
    expect(await streams()).toEqual([]);
  });
});

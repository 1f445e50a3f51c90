import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import pg from 'pg';
import { natsConnectionOptions } from '../nats/given-nats.js';
import { createDatabase, ensureDatabase } from '../postgres/create-database.js';
import { stackOwner, until } from '../testing/stack-owner.js';
import type { Stack } from './stack.js';
import { NotOursError } from './stack.errors.js';
import { startStack } from './start-stack.js';

/** Stands for servers that somebody else runs. */
let theirs: Stack;
beforeAll(async () => {
  theirs = await startStack({ ephemeral: true, durable: false, databaseUrl: null, natsUrl: null });
});
afterAll(() => theirs.stop());

const given = () => ({ ephemeral: true, databaseUrl: theirs.databaseUrl, natsUrl: theirs.natsUrl }) as const;

async function admin(sql: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: theirs.databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(sql).finally(() => client.end());
  return rows.map(({ name }) => name);
}
const databases = () => admin('SELECT datname AS name FROM pg_database ORDER BY 1');
const roles = () => admin('SELECT rolname AS name FROM pg_roles ORDER BY 1');

async function withStreams<T>(work: (manager: Awaited<ReturnType<typeof jetstreamManager>>) => Promise<T>): Promise<T> {
  const connection = await connect(natsConnectionOptions(theirs.natsUrl));
  return work(await jetstreamManager(connection)).finally(() => connection.close());
}
const streams = () =>
  withStreams(async (manager) => {
    const names: string[] = [];
    for await (const name of manager.streams.names()) names.push(name);
    return names.sort();
  });
const addStream = (name: string) => withStreams((manager) => manager.streams.add({ name, subjects: [`${name}.>`] }));

describe('servers given by URL', () => {
  it('are used and not ours to stop', async () => {
    const stack = await startStack(given());
    expect(stack).toMatchObject({ databaseUrl: theirs.databaseUrl, natsUrl: theirs.natsUrl, embedded: { postgres: false, nats: false } });
    await expect(stack.stopPostgres()).rejects.toThrow(NotOursError);
    await expect(stack.restartNats()).rejects.toThrow(NotOursError);
    expect(() => stack.wipeNats()).toThrow(NotOursError);
    await stack.stop();
    expect(existsSync(stack.dir)).toBe(false);
    expect(await databases()).toContain('postgres');
  });

  it('lose what is claimed when the stack stops, and nothing else', async () => {
    await addStream('THEIRS');
    const [databasesBefore, rolesBefore] = [await databases(), await roles()];
    const stack = await startStack(given());
    const prefix = `entente_demo_${randomBytes(4).toString('hex')}_`;
    stack.claim(prefix);
    const { url } = await createDatabase({ adminUrl: stack.databaseUrl, name: `${prefix}main` });
    await admin(`CREATE ROLE ${prefix}reader`);
    await addStream(`${prefix}EVENTS`);
    const session = new pg.Client({ connectionString: url });
    session.on('error', () => undefined);
    await session.connect();
    await stack.stop();
    expect([await databases(), await roles(), await streams()]).toEqual([databasesBefore, rolesBefore, ['THEIRS']]);
    await session.end();
  });

  it('lose it also when the owner is killed', async () => {
    const before = await databases();
    const prefix = `entente_demo_${randomBytes(4).toString('hex')}_`;
    const owner = await stackOwner(`
      const stack = await stacks.startStack(${JSON.stringify(given())});
      stack.claim('${prefix}');
      await stacks.createDatabase({ adminUrl: stack.databaseUrl, name: '${prefix}main' });
      say({});`);
    expect(await databases()).toContain(`${prefix}main`);
    await owner.end('SIGKILL');
    await until(async () => (await databases()).length === before.length, 'the database to be dropped');
    expect(await databases()).toEqual(before);
  });

  it('keep everything when the claimed prefix could be anybody’s', async () => {
    const stack = await startStack(given());
    expect(() => stack.claim('entente')).toThrow('too short a prefix');
    await stack.stop();
  });
});

describe('servers given by URL that cannot be used', () => {
  it('without CREATEDB: one sentence', async () => {
    await admin(`CREATE ROLE modest LOGIN PASSWORD 'modest'`);
    const url = new URL(theirs.databaseUrl);
    [url.username, url.password] = ['modest', 'modest'];
    await expect(startStack({ ...given(), databaseUrl: url.href })).rejects.toMatchObject({ name: 'GivenServerError', variable: 'DATABASE_URL', message: expect.stringMatching(/^The role of DATABASE_URL may not create databases: grant it CREATEDB/) });
  });

  it('nobody listens: one sentence without the password', async () => {
    await expect(startStack({ ...given(), databaseUrl: 'postgres://me:secret@127.0.0.1:1/postgres' })).rejects.toThrow(/^The PostgreSQL of DATABASE_URL cannot be reached \((?!.*secret).*\)/);
    await expect(startStack({ ...given(), natsUrl: 'nats://me:secret@127.0.0.1:1' })).rejects.toThrow(/^The NATS server of NATS_URL cannot be reached \((?!.*secret).*\)/);
  });

  it('not a URL: one sentence', async () => {
    await expect(startStack({ ...given(), natsUrl: 'localhost' })).rejects.toMatchObject({ name: 'GivenServerError' });
  });

  it('wrong password: one sentence', async () => {
    const url = new URL(theirs.natsUrl);
    url.password = 'guess';
    await expect(startStack({ ...given(), natsUrl: url.href })).rejects.toMatchObject({ name: 'GivenServerError', variable: 'NATS_URL' });
  });
});

describe('ensureDatabase', () => {
  it('makes a database once and finds it afterwards', async () => {
    const request = { adminUrl: theirs.databaseUrl, name: 'entente_kept' };
    const first = await ensureDatabase(request);
    const second = await ensureDatabase(request);
    expect(second.url).toBe(first.url);
    await first.drop();
    expect(await databases()).not.toContain('entente_kept');
  });
});

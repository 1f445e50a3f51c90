import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, testDatabase, type TestDatabase } from '@entente/testing';
import pg from 'pg';
import { EventStoreUnavailableError } from '../store/event-store.errors.js';
import { openEventStore } from '../store/postgres-event-store.js';
import { sampleCommand } from '../testing/conformance/sample.js';
import { testEventStore } from '../testing/test-event-store.js';
import { verifyChain } from '../verify/verify-chain.js';

let db: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  db = await testDatabase();
  await testEventStore(db);
  // What an operator may set for the role; the procedure's own ten seconds are for who sets none.
  pool = new pg.Pool({ connectionString: db.url, max: 4, options: '-c lock_timeout=200ms' });
});
afterAll(() => pool.end());

const open = (retryFor: number) => openEventStore({ pool, schema: 'event_store', lane: 'main', batching: { retryFor } });
const refusal = async (work: Promise<unknown>): Promise<EventStoreUnavailableError> => {
  const error: unknown = await work.then(() => null, (thrown: unknown) => thrown);
  if (!(error instanceof EventStoreUnavailableError)) throw new Error(`not refused, but ${String(error)}`);
  return error;
};

describe('an append to a disk that is full', () => {
  // The server's own error, raised where it would extend a file: what the program sees is the same.
  beforeAll(async () => {
    await db.pool.query(`CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'could not extend file "base/1/1": No space left on device' USING ERRCODE = '53100'; END $$`);
  });

  it('is refused at once, stored nowhere, and taken when there is room again', async () => {
    const store = open(600_000);
    await store.append(sampleCommand({ stream: 'before' }));
    const { position } = await store.head();
    await db.pool.query('CREATE TRIGGER no_room BEFORE INSERT ON event_store.event_id FOR EACH STATEMENT EXECUTE FUNCTION no_room()');
    const commands = Array.from({ length: 3 }, (_, index) => sampleCommand({ stream: `full-${index}`, expected: 'none' }));
    const refused = await Promise.all(commands.map((command) => refusal(store.append(command))));
    expect(refused.map(({ trouble }) => trouble)).toEqual(['full', 'full', 'full']);
    expect(refused[0]?.message).toContain('make room');
    await db.pool.query('DROP TRIGGER no_room ON event_store.event_id');
    expect((await store.head()).position).toBe(position);
    const taken = await Promise.all(commands.map((command) => store.append(command)));
    expect(taken.map(({ outcome }) => outcome)).toEqual(['appended', 'appended', 'appended']);
    expect(await verifyChain({ pool, schema: 'event_store', lane: 'main' })).toMatchObject({ ok: true });
  });
});

describe('an append to a log that a session left open keeps locked', () => {
  it('gives up, names the session, and goes on when that ends', async () => {
    const holder = new pg.Client({ connectionString: db.url, application_name: 'forgotten' });
    await holder.connect();
    const { rows } = await holder.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await holder.query(`BEGIN; SELECT pg_advisory_xact_lock(event_store.lane_lock(lane_id)) FROM event_store.lane WHERE name = 'main'`);
    const command = sampleCommand({ stream: 'locked', expected: 'none' });
    const { trouble, message } = await refusal(open(300).append(command));
    expect([trouble, message]).toEqual(['locked', expect.stringContaining(`session ${rows[0]?.pid} of forgotten`)]);
    expect(message).toContain(`pg_terminate_backend(${rows[0]?.pid})`);
    const store = open(300);
    let asked = 0;
    const count = (): void => void (asked += 1);
    pool.on('acquire', count);
    // A stream can't be twice in a batch: these would be five batches, each with a wait of its own.
    const queued = await Promise.all(Array.from({ length: 5 }, () => refusal(store.append(sampleCommand({ stream: 'queued' })))));
    expect(queued.map((error) => [error.trouble, error.holders.length])).toEqual(queued.map(() => ['locked', 1]));
    pool.off('acquire', count);
    // One batch is tried twice, and asks who keeps the lock; five would ask fifteen times.
    expect(asked).toBeLessThan(8);
    const waiting = open(60_000).append(command);
    await holder.query('ROLLBACK');
    expect((await waiting).outcome).toBe('appended');
    await holder.end();
    await eventually(async () => expect(await open(1_000).readStream('locked')).toHaveLength(1));
  });
});

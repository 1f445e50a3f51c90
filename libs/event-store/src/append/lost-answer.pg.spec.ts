import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, testDatabase, type TestDatabase } from '@entente/testing';
import pg from 'pg';
import { EventStoreUnavailableError } from '../store/event-store.errors.js';
import { openEventStore } from '../store/postgres-event-store.js';
import { sampleCommand } from '../testing/conformance/sample.js';
import { AnswerProxy } from '../testing/fault/answer-proxy.js';
import { testEventStore } from '../testing/test-event-store.js';

describe('an append whose answer is lost', () => {
  let db: TestDatabase;
  let proxy: AnswerProxy;
  let pool: pg.Pool;
  beforeAll(async () => {
    db = await testDatabase();
    await testEventStore(db);
    proxy = await AnswerProxy.before(db.url);
    pool = new pg.Pool({ connectionString: proxy.url, max: 4 });
    pool.on('error', () => undefined);
  });
  afterAll(async () => {
    await pool.end();
    await proxy.close();
  });

  const open = (retryFor: number) => openEventStore({ pool, schema: 'event_store', lane: 'main', batching: { retryFor } });
  const direct = () => openEventStore({ pool: db.pool, schema: 'event_store', lane: 'main' });

  it('is run again and finds itself: stored once, and listeners are told', async () => {
    const store = open(20_000);
    const heard: bigint[] = [];
    store.onAppended((head) => heard.push(head));
    const before = (await direct().head()).position;
    await store.head();
    proxy.loseAnswers(2);
    const commands = Array.from({ length: 10 }, (_, index) => sampleCommand({ stream: `lost-${index}`, expected: 'none' }));
    const answers = await Promise.all(commands.map((command) => store.append(command)));
    expect(proxy.lost).toBe(2);
    expect(answers.every((answer) => answer.outcome === 'duplicate')).toBe(true);
    expect((await direct().head()).position).toBe(before + 10n);
    await eventually(() => expect(heard).toEqual([before + 10n]));
  });

  it('is unknown when every further run loses its answer too, and asking again with the key finds it', async () => {
    const store = open(50);
    await store.head();
    proxy.loseAnswers(1_000);
    const command = sampleCommand({ stream: 'unknown', expected: 'none' });
    expect(await store.append(command)).toEqual({ outcome: 'unknown', commandKey: command.key });
    proxy.loseAnswers(0);
    expect((await store.append(command)).outcome).toBe('duplicate');
    expect(await direct().readStream('unknown')).toHaveLength(1);
  });

  it('is thrown as unavailable when the server was never reached', async () => {
    const nowhere = new pg.Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/none' });
    const store = openEventStore({ pool: nowhere, schema: 'event_store', lane: 'main', batching: { retryFor: 50 } });
    await expect(store.append(sampleCommand({ stream: 'a' }))).rejects.toThrow(EventStoreUnavailableError);
    await nowhere.end();
  });

  it('is run again when its backend is killed while it waits', async () => {
    const store = open(20_000);
    const holder = await db.pool.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT pg_advisory_xact_lock(event_store.lane_lock(1::smallint))');
    const answer = store.append(sampleCommand({ stream: 'killed', expected: 'none' }));
    const waiting = `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    await eventually(async () => expect((await db.pool.query(waiting)).rowCount).toBe(1));
    await db.pool.query(`SELECT pg_terminate_backend(pid) FROM (${waiting}) w`);
    await holder.query('COMMIT');
    holder.release();
    expect((await answer).outcome).toBe('appended');
    expect(await store.readStream('killed')).toHaveLength(1);
  });

  it('is run again when it does not come in time, and however often it was sent it is stored once', async () => {
    const patient = openEventStore({ pool, schema: 'event_store', lane: 'main', batching: { answerTimeout: 200, retryFor: 30_000 } });
    const holder = await db.pool.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT pg_advisory_xact_lock(event_store.lane_lock(1::smallint))');
    const answer = patient.append(sampleCommand({ stream: 'late', expected: 'none' }));
    const waiting = `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    // Several sendings wait side by side: the client gave up on the first ones, the server did not.
    await eventually(async () => expect((await db.pool.query(waiting)).rowCount).toBeGreaterThan(1));
    await holder.query('COMMIT');
    holder.release();
    expect(['appended', 'duplicate']).toContain((await answer).outcome);
    await eventually(async () => expect((await db.pool.query(waiting)).rowCount).toBe(0));
    expect(await patient.readStream('late')).toHaveLength(1);
  });
});

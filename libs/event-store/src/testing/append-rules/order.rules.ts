import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { type PoolClient } from 'pg';
import { sampleCommand } from '../conformance/sample.js';
import { type AppendRule, type RuleContext } from './append.rule.js';
import { callAppend, callInnerFunction } from './call-append.js';

const FILE = '0020_append_batch.sql';
const LOCK = 'PERFORM pg_advisory_xact_lock(@schema@.lane_lock(v_lane));';

/** What keeps position order the order of commits. */
export const orderRules: readonly AppendRule[] = [
  {
    name: "an append waits for the lane's lock",
    taken: [{ file: FILE, find: LOCK, put: '' }],
    check: async (context) => {
      await holdingLock(context, async (holder, answer) => {
        await waitUntilBlocked(context);
        assert.equal((await holder.query(`SELECT position FROM ${context.schema}.log`)).rowCount, 0);
        await holder.query('COMMIT');
        assert.deepEqual(await answer, ['appended']);
      });
    },
  },
  {
    name: 'the head is read after the lock was had, by a statement of its own',
    // The lock inside the statement that reads: its snapshot is older than what it waited for.
    taken: [
      { file: FILE, find: LOCK, put: '' },
      {
        file: FILE,
        find: 'FROM @schema@.log l\n    WHERE l.lane_id = v_lane AND l.position >= v_tail_from ORDER BY',
        put: 'FROM (SELECT pg_advisory_xact_lock(@schema@.lane_lock(v_lane))) k LEFT JOIN @schema@.log l\n    ON l.lane_id = v_lane AND l.position >= v_tail_from ORDER BY',
      },
    ],
    check: async (context) => {
      await context.call([sampleCommand({ stream: 'a' })]);
      await holdingLock(context, async (holder, answer) => {
        await waitUntilBlocked(context);
        await insertByHand(holder, context.schema);
        await holder.query('COMMIT');
        assert.deepEqual(await answer, ['appended']);
        assert.equal((await context.store.head()).position, 3n);
      });
    },
  },
  {
    name: 'recorded_at is the time under the lock, not of the transaction',
    taken: [{ file: FILE, find: 'greatest(r.recorded_at, clock_timestamp())', put: 'greatest(r.recorded_at, now())' }],
    check: async (context) => {
      await holdingLock(context, async (holder, answer) => {
        await waitUntilBlocked(context);
        const released = (await holder.query<{ at: string }>('SELECT clock_timestamp()::text AS at')).rows[0]?.at;
        await holder.query('COMMIT');
        await answer;
        const { rows } = await context.pool.query<{ later: boolean }>(`SELECT recorded_at >= $1::timestamptz AS later FROM ${context.schema}.log`, [released]);
        assert.equal(rows[0]?.later, true);
      });
    },
  },
  {
    name: 'recorded_at does not go back when the clock does',
    taken: [{ file: FILE, find: 'greatest(r.recorded_at, clock_timestamp())', put: 'clock_timestamp()' }],
    check: async ({ pool, schema, call, store }) => {
      await call([sampleCommand({ stream: 'a' })]);
      // A clock that goes back by an hour is a log whose tip is an hour ahead.
      await pool.query(`SET session_replication_role = replica; UPDATE ${schema}.log SET recorded_at = recorded_at + interval '1 hour'; RESET session_replication_role`);
      await call([sampleCommand({ stream: 'a' })]);
      const [first, second] = await store.readLane({ after: 0n, limit: 2 });
      assert.equal(second?.recordedAt, first?.recordedAt);
    },
  },
  {
    name: 'a caller with another isolation than READ COMMITTED is refused',
    taken: [{ file: FILE, find: "current_setting('transaction_isolation') <> 'read committed'", put: 'false' }],
    check: async ({ pool, schema }) => {
      await withClient(pool, async (client) => {
        await client.query('SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ');
        await assert.rejects(callAppend(client, schema, [sampleCommand({ stream: 'a' })]), { code: 'EN001' });
      });
    },
  },
  {
    name: 'a caller inside a transaction block is refused',
    taken: [{ file: '0021_append.sql', find: '  COMMIT;', put: '' }],
    check: async ({ pool, schema, call }) => {
      await withClient(pool, async (client) => {
        await client.query('BEGIN');
        await assert.rejects(callAppend(client, schema, [sampleCommand({ stream: 'a' })]), { code: '2D000' });
        await client.query('ROLLBACK');
      });
      // Without the COMMIT the inner check refuses everybody.
      assert.deepEqual(await call([sampleCommand({ stream: 'a' })]), ['appended']);
    },
  },
  {
    name: 'the function inside the procedure refuses callers of its own',
    taken: [{ file: FILE, find: 'transaction_timestamp() <= statement_timestamp()', put: 'false' }],
    check: async ({ pool, schema }) => {
      await assert.rejects(callInnerFunction(pool, schema, sampleCommand({ stream: 'a' })), { code: 'EN002' });
      await withClient(pool, async (client) => {
        await client.query('BEGIN');
        await assert.rejects(callInnerFunction(client, schema, sampleCommand({ stream: 'a' })), { code: 'EN002' });
        await client.query('ROLLBACK');
      });
    },
  },
  {
    name: 'an append is on disk when it is answered, whatever the session says',
    taken: [{ file: FILE, find: "v_durable := set_config('synchronous_commit', 'on', true);", put: '' }],
    check: async ({ pool, schema }) => {
      await pool.query(`CREATE TABLE ${schema}.seen (setting text)`);
      await pool.query(`CREATE FUNCTION ${schema}.see() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO ${schema}.seen VALUES (current_setting('synchronous_commit')); RETURN NULL; END $$`);
      // Deferred: it runs when the transaction commits, where the setting counts.
      await pool.query(`CREATE CONSTRAINT TRIGGER see AFTER INSERT ON ${schema}.command DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ${schema}.see()`);
      await withClient(pool, async (client) => {
        await client.query('SET synchronous_commit = off');
        await callAppend(client, schema, [sampleCommand({ stream: 'a' })]);
      });
      assert.deepEqual((await pool.query(`SELECT setting FROM ${schema}.seen`)).rows, [{ setting: 'on' }]);
    },
  },
];

/** Runs an append while another session holds the lane's lock in an open transaction. */
async function holdingLock(context: RuleContext, body: (holder: PoolClient, answer: Promise<string[]>) => Promise<void>): Promise<void> {
  await withClient(context.pool, async (holder) => {
    await holder.query('BEGIN');
    await holder.query(`SELECT pg_advisory_xact_lock(${context.schema}.lane_lock(1::smallint))`);
    const answer = context.call([sampleCommand({ stream: 'a' })]);
    answer.catch(() => undefined);
    await body(holder, answer);
  });
}

async function waitUntilBlocked({ pool }: RuleContext): Promise<void> {
  const deadline = Date.now() + 5_000;
  for (;;) {
    const { rowCount } = await pool.query(
      `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    if (rowCount !== 0) return;
    assert.ok(Date.now() < deadline, 'the append did not wait for the lock');
    await sleep(20);
  }
}

/** What a foreign writer with the owner's rights would commit while an append waits. */
async function insertByHand(client: PoolClient, schema: string): Promise<void> {
  await client.query(`INSERT INTO ${schema}.stream (lane_id, stream_id, name, tail_from, tail_to) VALUES (1, 2, 'by-hand', 1, 11)`);
  await client.query(
    `INSERT INTO ${schema}.log (lane_id, position, epoch, stream_id, stream_version, recorded_at, id, schema_version, type, payload_hash, hash, metadata, data)
     SELECT 1, 2, epoch, 2, 1, clock_timestamp(), gen_random_uuid(), 1, 'by.hand', sha256(''), sha256(''), '{}', '{}' FROM ${schema}.epoch`,
  );
}

async function withClient(pool: RuleContext['pool'], body: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await body(client);
  } finally {
    // Its session settings must reach nobody else.
    client.release(true);
  }
}

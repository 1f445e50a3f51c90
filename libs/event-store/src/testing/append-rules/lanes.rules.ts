import assert from 'node:assert/strict';
import { type PoolClient } from 'pg';
import { migrateEventStore } from '../../migrate/migrate-event-store.js';
import { openEventStore } from '../../store/postgres-event-store.js';
import { type AppendCommand, type EventStore } from '../../store/event-store.port.js';
import { sampleCommand, sampleEvent } from '../conformance/sample.js';
import { type AppendRule, type RuleContext } from './append.rule.js';
import { callAppend } from './call-append.js';

const FILE = '0020_append_batch.sql';

/** What keeps two lanes of one schema apart. */
export const lanesRules: readonly AppendRule[] = [
  {
    name: "a lane's lock holds up no other lane",
    taken: [{ file: '0013_lane_lock.sql', find: "|| ' ' || p_lane::text", put: '' }],
    check: async (context) => {
      const side = await sideLane(context);
      await withClient(context, async (client) => {
        await client.query('BEGIN');
        await client.query(`SELECT pg_advisory_xact_lock(${context.schema}.lane_lock(1::smallint))`);
        assert.deepEqual(await side.call([sampleCommand({ stream: 'a' })]), ['appended']);
      });
    },
  },
  {
    name: 'a lane counts its own positions',
    taken: [{ file: FILE, find: 'WHERE l.lane_id = v_lane AND l.position >= v_tail_from ORDER BY', put: 'WHERE l.position >= v_tail_from ORDER BY' }],
    check: async (context) => {
      const side = await sideLane(context);
      for (let turn = 0; turn < 3; turn += 1) await context.call([sampleCommand({ stream: `m-${turn}` })]);
      await side.call([sampleCommand({ stream: 'a' })]);
      assert.equal((await side.store.head()).position, 1n);
      assert.deepEqual((await side.store.readLane({ after: 0n, limit: 10 })).map((event) => event.position), [1n]);
    },
  },
  {
    name: 'a stream is of its lane',
    taken: [{ file: FILE, find: 'ON s.lane_id = v_lane AND s.name = w.name', put: 'ON s.name = w.name' }],
    check: async (context) => {
      const side = await sideLane(context);
      assert.deepEqual(await context.call([sampleCommand({ stream: 'same', expected: 'none' })]), ['appended']);
      assert.deepEqual(await side.call([sampleCommand({ stream: 'same', expected: 'none' })]), ['appended']);
      assert.deepEqual(await side.call([sampleCommand({ stream: 'same', expected: 1n })]), ['appended']);
      assert.equal((await side.store.readStream('same')).length, 2);
    },
  },
  {
    name: 'a command key is of its lane',
    taken: [{ file: FILE, find: 'ON c.lane_id = v_lane AND c.key_hash', put: 'ON c.key_hash' }],
    check: async (context) => {
      const side = await sideLane(context);
      const command = sampleCommand({ stream: 'a' });
      assert.deepEqual(await context.call([command]), ['appended']);
      assert.deepEqual(await side.call([{ ...sampleCommand({ stream: 'b', key: command.key }), digest: command.digest }]), ['appended']);
    },
  },
  {
    name: 'an event id is of its lane',
    taken: [
      { file: FILE, find: 'WHERE e.lane_id = v_lane AND e.id', put: 'WHERE e.id' },
      { file: '0018_taken_ids.sql', find: 'ON e.lane_id = p_lane AND e.id = n.id', put: 'ON e.id = n.id' },
    ],
    check: async (context) => {
      const side = await sideLane(context);
      const events = [sampleEvent()];
      assert.deepEqual(await context.call([sampleCommand({ stream: 'a', events })]), ['appended']);
      assert.deepEqual(await side.call([sampleCommand({ stream: 'b', events })]), ['appended']);
    },
  },
];

interface SideLane {
  readonly store: EventStore;
  readonly call: (commands: readonly AppendCommand[]) => Promise<string[]>;
}

async function sideLane({ pool, url, schema }: RuleContext): Promise<SideLane> {
  await migrateEventStore({ url, schema, lanes: ['side'], partitionSize: 10n });
  return {
    store: openEventStore({ pool, schema, lane: 'side' }),
    call: async (commands) => {
      const client = await pool.connect();
      try {
        await client.query(`SET lock_timeout = '3s'`);
        return await callAppend(client, schema, commands, 'side');
      } finally {
        client.release(true);
      }
    },
  };
}

async function withClient({ pool }: RuleContext, body: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await body(client);
  } finally {
    client.release(true);
  }
}

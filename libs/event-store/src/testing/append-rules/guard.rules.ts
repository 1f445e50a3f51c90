import assert from 'node:assert/strict';
import { type PoolClient } from 'pg';
import { grantEventStore } from '../../grant/grant-event-store.js';
import { sampleCommand } from '../conformance/sample.js';
import { type AppendRule, type RuleContext } from './append.rule.js';
import { callAppend } from './call-append.js';

const PARTITION = '0014_add_partition.sql';

/** What keeps the log append-only, for the owner too. */
export const guardRules: readonly AppendRule[] = [
  {
    name: 'every partition refuses UPDATE, DELETE and TRUNCATE, also one made at run time',
    taken: [
      {
        file: PARTITION,
        find: "EXECUTE format('CREATE TRIGGER append_only",
        put: "EXECUTE format('CREATE TRIGGER append_only BEFORE TRUNCATE ON @schema@.%I FOR EACH STATEMENT EXECUTE FUNCTION @schema@.refuse_change()', v_name); PERFORM format('CREATE TRIGGER append_only",
      },
    ],
    check: async (context) => {
      await fill(context, 35);
      const tables = await partitions(context);
      assert.ok(tables.length >= 5, 'partitions were made at run time');
      for (const table of ['log', ...tables]) {
        for (const statement of ['UPDATE % SET position = position + 0', 'DELETE FROM %', 'TRUNCATE %']) {
          await assert.rejects(context.pool.query(statement.replace('%', `${context.schema}.${table}`)), { code: 'EN010' }, `${statement} on ${table}`);
        }
      }
    },
  },
  {
    name: 'event ids and epochs refuse changes too',
    taken: [{ file: '0009_refuse_change.sql', find: "RAISE EXCEPTION '%", put: "RAISE NOTICE '%" }],
    check: async (context) => {
      await fill(context, 1);
      for (const table of ['event_id', 'epoch']) {
        await assert.rejects(context.pool.query(`DELETE FROM ${context.schema}.${table}`), { code: 'EN010' });
      }
    },
  },
  {
    name: 'a partition is ready before it is needed',
    taken: [{ file: '0015_cover.sql', find: 'p_position < v_last.from_position', put: 'true' }],
    check: async (context) => {
      await fill(context, 35);
      assert.deepEqual((await partitions(context)).length, 5);
    },
  },
  {
    name: 'the head and the versions are found when partitions were made far ahead',
    taken: [{ file: '0020_append_batch.sql', find: 'ORDER BY l.position DESC LIMIT 1;\n  END IF;', put: 'ORDER BY l.position DESC LIMIT 0;\n  END IF;' }],
    check: async ({ pool, schema, call }) => {
      await call([sampleCommand({ stream: 'a' })]);
      for (let made = 0; made < 3; made += 1) await pool.query(`SELECT ${schema}.add_partition(1::smallint)`);
      for (const expected of [1n, 2n, 3n]) assert.deepEqual(await call([sampleCommand({ stream: 'a', expected })]), ['appended']);
    },
  },
  {
    name: "a partition's index refuses a stream version given twice",
    taken: [{ file: PARTITION, find: 'CREATE UNIQUE INDEX', put: 'CREATE INDEX' }],
    check: async (context) => {
      await fill(context, 1);
      const copy = `INSERT INTO ${context.schema}.log SELECT lane_id, 2, epoch, stream_id, stream_version, recorded_at, id, schema_version, type, key_id, payload_hash, hash, metadata, data FROM ${context.schema}.log`;
      await assert.rejects(context.pool.query(copy), { code: '23505' });
    },
  },
  {
    name: "a caller's search_path changes nothing",
    taken: [{ file: '0020_append_batch.sql', find: 'SET search_path = pg_catalog, pg_temp', put: '' }],
    check: async (context) => {
      await withForgedHash(context, async (client) => {
        await callAppend(client, context.schema, [sampleCommand({ stream: 'a' })]);
      });
      assert.notEqual((await context.store.head()).hash, '0'.repeat(64));
    },
  },
  {
    name: 'a role with append rights appends, and can write nothing by itself',
    taken: [{ file: '0020_append_batch.sql', find: 'SECURITY DEFINER', put: 'SECURITY INVOKER' }],
    check: async (context) => {
      await asRole(context, async (query) => {
        assert.equal((await context.call([sampleCommand({ stream: 'owner' })]))[0], 'appended');
        await query('CREATE TEMP TABLE mine AS SELECT 1 AS one');
        const tables = ['log', 'stream', 'event_id', 'command', 'epoch', 'lane', 'partition', ...(await partitions(context))];
        for (const table of tables) {
          for (const statement of [`INSERT INTO % DEFAULT VALUES`, 'DELETE FROM %', 'TRUNCATE %']) {
            await assert.rejects(query(statement.replace('%', `${context.schema}.${table}`)), { code: '42501' }, `${statement} on ${table}`);
          }
        }
        await assert.rejects(query(`SELECT ${context.schema}.add_lane('other', 10)`), { code: '42501' });
        await query(`SELECT * FROM ${context.schema}.log`);
        await query('append');
      });
    },
  },
];

/** A caller that puts a function of its own before PostgreSQL's. */
async function withForgedHash({ pool, schema }: RuleContext, body: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`CREATE SCHEMA ${schema}_forged`);
    await client.query(`CREATE FUNCTION ${schema}_forged.sha256(bytea) RETURNS bytea LANGUAGE sql AS $$ SELECT decode(repeat('00', 32), 'hex') $$`);
    await client.query(`SET search_path = ${schema}_forged, pg_catalog`);
    await body(client);
  } finally {
    client.release(true);
  }
}

async function fill({ call }: RuleContext, events: number): Promise<void> {
  for (let turn = 0; turn < events; turn += 1) await call([sampleCommand({ stream: `s-${turn % 3}` })]);
}

async function partitions({ pool, schema }: RuleContext): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = '${schema}.log'::regclass ORDER BY c.oid`,
  );
  return rows.map((row) => row.name);
}

type Query = (sql: string) => Promise<void>;

/** A session that is a fresh role with append rights; the statement 'append' appends. */
async function asRole(context: RuleContext, body: (query: Query) => Promise<void>): Promise<void> {
  const { pool, schema } = context;
  const role = `${schema}_${Math.random().toString(36).slice(2, 10)}`;
  await pool.query(`CREATE ROLE ${role}`);
  const client = await pool.connect();
  try {
    await grantEventStore({ url: context.url, schema, role, access: 'append' });
    await client.query(`SET SESSION AUTHORIZATION ${role}`);
    await body(async (sql) => {
      if (sql === 'append') await callAppend(client, schema, [sampleCommand({ stream: 'role' })]);
      else await client.query(sql);
    });
  } finally {
    client.release(true);
    await pool.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
  }
}

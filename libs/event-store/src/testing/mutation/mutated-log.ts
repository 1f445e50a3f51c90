import { type ClientBase, type Pool } from 'pg';
import { type Checkpoint } from '../../checkpoint/checkpoint.js';
import { type EventStore } from '../../store/event-store.port.js';
import { verifyChain, type VerifyReport } from '../../verify/verify-chain.js';
import { sampleCommand, sampleEvent } from '../conformance/sample.js';
import { type LogMutation } from './log.mutations.js';

export const LOG_SIZE = 300;

/** Fills a lane with events of a few streams, over several partitions when those hold 50. */
export async function fillLog(store: EventStore): Promise<void> {
  for (let turn = 0; turn < LOG_SIZE / 3; turn += 1) {
    const events = Array.from({ length: 3 }, (_, index) => sampleEvent({ data: { turn, index, text: 'é "x"' } }));
    await store.append(sampleCommand({ stream: `s-${turn % 7}`, events }));
  }
}

/** The first bad position as it must be found, as it was, and the log itself. */
export interface MutationReport {
  readonly expected: bigint;
  readonly report: VerifyReport;
  /** The log as an export made by plain SQL: our own would refuse to write a log with a hole. */
  readonly exported: string;
}

export interface MutationRun {
  readonly pool: Pool;
  readonly schema: string;
  readonly mutation: LogMutation;
  readonly against: readonly Checkpoint[];
  readonly random: () => number;
}

/** Changes the log inside a transaction, verifies there, and rolls back. */
export async function verifyMutated({ pool, schema, mutation, against, random }: MutationRun): Promise<MutationReport> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    const [at, other] = twoPositions(random);
    const expected = await mutation.apply(client, { schema, at, other, head: BigInt(LOG_SIZE), chance: random() });
    return { expected, report: await verify(client, schema, against), exported: await exportAsItIs(client, schema) };
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

function verify(pool: ClientBase, schema: string, against: readonly Checkpoint[]): Promise<VerifyReport> {
  return verifyChain({ pool, schema, lane: 'main', parallel: 1, against });
}

async function exportAsItIs(client: ClientBase, schema: string): Promise<string> {
  const { rows } = await client.query<{ line: string }>(
    `SELECT json_build_object('lane', 'main', 'epoch', l.epoch, 'stream', s.name, 'recordedAt', to_char(l.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
       'id', l.id, 'schemaVersion', l.schema_version, 'type', l.type, 'payloadHash', encode(l.payload_hash, 'hex'), 'hash', encode(l.hash, 'hex'),
       'position', l.position::text, 'streamVersion', l.stream_version::text, 'keyId', l.key_id, 'metadata', l.metadata, 'data', l.data)::text AS line
     FROM ${schema}.log l LEFT JOIN ${schema}.stream s ON s.lane_id = l.lane_id AND s.stream_id = l.stream_id ORDER BY l.position`,
  );
  return rows.map(({ line }) => `${line}\n`).join('');
}

function twoPositions(random: () => number): [bigint, bigint] {
  const at = 1 + Math.floor(random() * LOG_SIZE);
  const other = 1 + ((at + Math.floor(random() * (LOG_SIZE - 1))) % LOG_SIZE);
  return [BigInt(at), BigInt(other)];
}

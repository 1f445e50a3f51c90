import { type ClientBase, type Pool } from 'pg';
import { type Checkpoint } from '../checkpoint/checkpoint.js';
import { rawQuery } from '../postgres/raw-query.js';
import { sqlFile } from '../postgres/sql-file.js';
import { need } from '../read/recorded-event.row.js';
import { LaneMissingError } from '../store/event-store.errors.js';
import { againstCheckpoints } from './against-checkpoints.js';

export interface VerifyOptions {
  readonly pool: Pool | ClientBase;
  readonly schema: string;
  readonly lane: string;
  /** Checkpoints whose signatures were checked: what they say must still be so. */
  readonly against?: readonly Checkpoint[];
  /** Ranges at once, each on a connection of the pool; 2. */
  readonly parallel?: number;
  readonly onProgress?: (progress: { readonly done: bigint; readonly total: bigint }) => void;
}

export type VerifyReport =
  | { readonly ok: true; readonly from: bigint; readonly to: bigint; readonly hash: string }
  /** `position` is the first that is not what it was, or is missing. */
  | { readonly ok: false; readonly position: bigint; readonly reason: 'changed or missing' | 'checkpoint' };

interface Bounds {
  readonly first: bigint;
  readonly before: string;
  readonly head: bigint;
  readonly hash: string;
}

/** Positions in one statement. */
const RANGE = 25_000n;

/**
 * Checks every event of the attached partitions: payload hash, chain, density, event id. Reads in short ranges, so a
 * check of a large log holds no long snapshot and can run beside appends; it covers what was there when it began.
 */
export async function verifyChain(options: VerifyOptions): Promise<VerifyReport> {
  const bounds = await boundsOf(options);
  const bad = await firstBad(options, bounds);
  if (bad !== null) return { ok: false, position: bad, reason: 'changed or missing' };
  const broken = await againstCheckpoints(options, bounds.head);
  if (broken !== null) return { ok: false, position: broken, reason: 'checkpoint' };
  return { ok: true, from: bounds.first, to: bounds.head, hash: bounds.hash };
}

async function boundsOf({ pool, schema, lane }: VerifyOptions): Promise<Bounds> {
  const row = (await rawQuery(pool, { text: sqlFile('verify/bounds.sql', schema), values: [lane] }))[0];
  if (row === undefined) throw new LaneMissingError(schema, lane);
  const [first, before, head, hash] = row;
  return { first: BigInt(need(first)), before: need(before), head: BigInt(need(head)), hash: need(hash) };
}

async function firstBad(options: VerifyOptions, { first, before, head }: Bounds): Promise<bigint | null> {
  const sql = { range: sqlFile('verify/range.sql', options.schema), hash: sqlFile('verify/hash-at.sql', options.schema) };
  const hashAt = async (position: bigint): Promise<string | null> =>
    (await rawQuery(options.pool, { text: sql.hash, values: [options.lane, position] }))[0]?.[0] ?? null;
  let next = first;
  let done = 0n;
  let lowest: bigint | null = null;
  const worker = async (): Promise<void> => {
    while (next <= head && (lowest === null || next < lowest)) {
      const from = next;
      const to = from + RANGE - 1n < head ? from + RANGE - 1n : head;
      next = to + 1n;
      const previous = from === first ? before : await hashAt(from - 1n);
      const row = (await rawQuery(options.pool, { text: sql.range, values: [options.lane, from, to, previous] }))[0];
      const bad = BigInt(need(row?.[0]));
      if (bad <= to && (lowest === null || bad < lowest)) lowest = bad;
      done += to - from + 1n;
      options.onProgress?.({ done, total: head - first + 1n });
    }
  };
  await Promise.all(Array.from({ length: options.parallel ?? 2 }, worker));
  return lowest;
}

import type { Pool, PoolClient } from 'pg';
import type { VersionRef } from '../definition/names.js';
import type { TableDefinition } from '../definition/table.js';
import { readCheckpoint } from '../store/checkpoint.js';
import { hashedRows } from './table-rows.js';
import { ComparedRows, type OnCompared, estimatedRows } from './compared-rows.js';
import { mergeRows } from './merge-rows.js';

/** How two versions of one projection differ at one position. */
export interface Comparison {
  readonly position: string;
  readonly equal: boolean;
  readonly tables: Readonly<Record<string, TableComparison>>;
}

export interface TableComparison {
  readonly same: number;
  readonly changed: number;
  readonly onlyLive: number;
  readonly onlyNew: number;
  /** Keys of the first rows that differ. */
  readonly sample: readonly string[];
}

const SAMPLE = 20;

export interface Compare {
  readonly pool: Pool;
  /** Tables and columns to compare. */
  readonly tables: readonly TableDefinition[];
  readonly live: VersionRef;
  readonly next: VersionRef;
  /** Brings the new version exactly to a position. It is the caller's: nobody else advances it. */
  readonly bringTo: (position: bigint) => Promise<void>;
  /** Called now and then with the rows compared so far, and how many there are by estimate. May throw to end. */
  readonly onProgress?: OnCompared;
}

/**
 * Compares every row of both versions at the same position. The live version is read from one snapshot and goes on
 * meanwhile; the new one is brought to where that snapshot stands.
 */
export async function compareVersions({ pool, tables, live, next, bringTo, onProgress }: Compare): Promise<Comparison> {
  return inSnapshot(pool, async (before) => {
    const position = (await readCheckpoint(before, live))?.position ?? 0n;
    await bringTo(position);
    return inSnapshot(pool, async (after) => {
      const compared: Record<string, TableComparison> = {};
      const progress = new ComparedRows(await estimatedRows(before, tables.map(({ name }) => ({ ref: live, table: name }))), onProgress);
      for (const table of tables) {
        compared[table.name] = await tally(mergeRows(hashedRows(before, live, table, true), hashedRows(after, next, table, true)), progress);
      }
      const equal = Object.values(compared).every(({ changed, onlyLive, onlyNew }) => changed + onlyLive + onlyNew === 0);
      return { position: position.toString(), equal, tables: compared };
    });
  });
}

async function tally(rows: ReturnType<typeof mergeRows>, progress: ComparedRows): Promise<TableComparison> {
  const counts = { same: 0, changed: 0, 'left-only': 0, 'right-only': 0 };
  const sample: string[] = [];
  for await (const { key, fate } of rows) {
    counts[fate] += 1;
    await progress.another();
    if (fate !== 'same' && sample.length < SAMPLE) sample.push(key);
  }
  return { same: counts.same, changed: counts.changed, onlyLive: counts['left-only'], onlyNew: counts['right-only'], sample };
}

/** One snapshot, read only; ended by a rollback, since there is nothing to keep. */
export async function inSnapshot<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await work(client);
  } finally {
    await client.query('ROLLBACK').catch((error: unknown) => {
      broken = error instanceof Error ? error : new Error(String(error));
    });
    client.release(broken);
  }
}

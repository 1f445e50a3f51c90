import { createHash, type Hash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { inSnapshot, type OnCompared } from '../compare/compare-versions.js';
import { ComparedRows, estimatedRows } from '../compare/compared-rows.js';
import { mergeRows, type RowFate } from '../compare/merge-rows.js';
import type { HashedRow } from '../compare/table-rows.js';
import type { VersionRef } from '../definition/names.js';
import { readCheckpoint } from '../store/checkpoint.js';
import { changedFields, type ChangedField } from './changed-fields.js';
import type { Slice } from './replay.js';
import type { Compared } from './shown-columns.js';
import { readShown, shownRows } from './shown-rows.js';

/** What readers see of a projection: one table, the column that names a row, and the JSON text they get. */
export interface ShownTable {
  readonly table: string;
  readonly key: string;
  readonly item: string;
  /** Columns that hold moments of the log's events. */
  readonly moments: readonly string[];
  /** Rows that belong to a shown row and are found by its key in `owner`: readers see them with it. */
  readonly parts: readonly { readonly table: string; readonly owner: string }[];
  /** SQL over alias `t` that gives the state key of a row, e.g. `'development:' || t.id`. */
  readonly stateKey: string;
  /** SQL conditions over alias `t` that restrict rows to a slice; parameters from `$1` on. */
  restrict(slice: Slice): { readonly sql: string; readonly values: readonly unknown[] };
}

/** What would be different if the slice's fold were the live view. Lists are cut at 1,000 entries; counts are not. */
export interface DiffResult {
  readonly position: string;
  readonly appear: readonly unknown[];
  readonly change: readonly { readonly id: string; readonly fields: readonly ChangedField[] }[];
  readonly vanish: readonly unknown[];
  readonly unchanged: number;
  readonly counts: { readonly appear: number; readonly change: number; readonly vanish: number };
  readonly sha256: string;
  /** Components the slice lacks events of, so that they could not be folded. */
  readonly parked?: number;
}

export interface DiffSlice {
  readonly pool: Pool;
  readonly shown: ShownTable;
  readonly slice: Slice;
  readonly live: VersionRef;
  readonly replayed: VersionRef;
  /** Compare with what readers saw at this position; null for what they see now. */
  readonly liveAt: bigint | null;
  readonly compared: Compared;
  readonly formatPosition: (position: bigint) => string;
  readonly onProgress: OnCompared;
}

const MOST_ENTRIES = 1_000;
type Fate = Exclude<RowFate, 'same'>;

/** Compares what readers see with what the replayed fold shows, row by row. */
export async function diffSlice(options: DiffSlice): Promise<DiffResult> {
  return inSnapshot(options.pool, async (client) => {
    const differing: { key: string; fate: Fate }[] = [];
    const counts = { same: 0, changed: 0, 'left-only': 0, 'right-only': 0 };
    const hash = createHash('sha256');
    const progress = new ComparedRows(await estimatedRows(client, [{ ref: options.replayed, table: options.shown.table }]), options.onProgress);
    for await (const { key, fate } of mergeRows(shownRows(client, options, options.live), seen(shownRows(client, options, options.replayed), hash))) {
      counts[fate] += 1;
      await progress.another();
      hash.update(`${fate} ${key}\n`);
      if (fate !== 'same' && counts[fate] <= MOST_ENTRIES) differing.push({ key, fate });
    }
    const position = options.liveAt ?? (await readCheckpoint(client, options.live))?.position ?? 0n;
    const entries = await describe(client, options, differing);
    const totals = { appear: counts['right-only'], change: counts.changed, vanish: counts['left-only'] };
    return { position: options.formatPosition(position), ...entries, unchanged: counts.same, counts: totals, sha256: hash.digest('hex') };
  });
}

async function* seen(rows: AsyncIterable<HashedRow>, hash: Hash): AsyncGenerator<HashedRow> {
  for await (const row of rows) {
    hash.update(`${row.key} ${row.hash}\n`);
    yield row;
  }
}

async function describe(client: PoolClient, options: DiffSlice, differing: readonly { key: string; fate: Fate }[]): Promise<Pick<DiffResult, 'appear' | 'change' | 'vanish'>> {
  const keys = (...fates: Fate[]): string[] => differing.filter(({ fate }) => fates.includes(fate)).map(({ key }) => key);
  const live = await readShown(client, options, options.live, keys('changed', 'left-only'));
  const replayed = await readShown(client, options, options.replayed, keys('changed', 'right-only'));
  return {
    appear: keys('right-only').map((key) => replayed.get(key)?.item),
    change: keys('changed').flatMap((id) => {
      const [before, after] = [live.get(id), replayed.get(id)];
      return before === undefined || after === undefined ? [] : [{ id, fields: changedFields(before, after) }];
    }),
    vanish: keys('left-only').map((key) => live.get(key)?.item),
  };
}

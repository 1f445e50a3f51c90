import { createHash, type Hash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { inSnapshot } from '../compare/compare-versions.js';
import { ComparedRows, estimatedRows } from '../compare/compared-rows.js';
import { mergeRows, type RowFate } from '../compare/merge-rows.js';
import type { HashedRow } from '../compare/table-rows.js';
import { readCheckpoint } from '../store/checkpoint.js';
import { changedFields, type ChangedField } from './changed-fields.js';
import type { DiffSlice } from './diff-slice.options.js';
import { readShown, shownRows } from './shown-rows.js';

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

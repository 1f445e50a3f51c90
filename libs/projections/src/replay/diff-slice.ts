import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { inSnapshot } from '../compare/compare-versions.js';
import { mergeRows, type RowFate } from '../compare/merge-rows.js';
import type { HashedRow } from '../compare/table-rows.js';
import { identifier, stateTable, versionedTable, type VersionRef } from '../definition/names.js';
import { OPEN } from '../definition/table.js';
import { readCheckpoint } from '../store/checkpoint.js';
import type { Slice } from './replay.js';

/** What readers see of a projection: one table, the column that names a row, and the JSON text they get. */
export interface ShownTable {
  readonly table: string;
  readonly key: string;
  readonly item: string;
  /** SQL over alias `t` that gives the state key of a row, e.g. `'development:' || t.id`. */
  readonly stateKey: string;
  /** SQL conditions over alias `t` that restrict rows to a slice; parameters from `$1` on. */
  restrict(slice: Slice): { readonly sql: string; readonly values: readonly unknown[] };
}

export interface ChangedField {
  readonly field: string;
  readonly live: unknown;
  readonly replayed: unknown;
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
  readonly formatPosition: (position: bigint) => string;
}

const MOST_ENTRIES = 1_000;
const FETCH = 5_000;
type Fate = Exclude<RowFate, 'same'>;

/** Compares what readers see with what the replayed fold shows, row by row. */
export async function diffSlice(options: DiffSlice): Promise<DiffResult> {
  return inSnapshot(options.pool, async (client) => {
    const differing: { key: string; fate: Fate }[] = [];
    const counts = { same: 0, changed: 0, 'left-only': 0, 'right-only': 0 };
    const hash = createHash('sha256');
    for await (const { key, fate } of mergeRows(shownRows(client, options, options.live), shownRows(client, options, options.replayed, hashInto(hash)))) {
      counts[fate] += 1;
      hash.update(`${fate} ${key}\n`);
      if (fate !== 'same' && differing.filter((one) => one.fate === fate).length < MOST_ENTRIES) differing.push({ key, fate });
    }
    const position = options.liveAt ?? (await readCheckpoint(client, options.live))?.position ?? 0n;
    const entries = await describe(client, options, differing);
    const totals = { appear: counts['right-only'], change: counts.changed, vanish: counts['left-only'] };
    return { position: options.formatPosition(position), ...entries, unchanged: counts.same, counts: totals, sha256: hash.digest('hex') };
  });
}

function hashInto(hash: { update(text: string): unknown }): (row: HashedRow) => void {
  return ({ key, hash: content }) => void hash.update(`${key} ${content}\n`);
}

/** The rows readers see of one version, restricted to what the slice can speak of. */
async function* shownRows(client: PoolClient, options: DiffSlice, of: VersionRef, seen: (row: HashedRow) => void = () => undefined): AsyncGenerator<HashedRow> {
  const { shown, slice, live, replayed } = options;
  const cursor = of.version === live.version ? 'diff_live' : 'diff_replayed';
  const { sql, values } = shown.restrict(slice);
  // A slice of positions or of one stream says nothing of rows it never touched.
  const touched = of.version === live.version && (slice.after !== '0' || slice.stream !== null) ? `AND ${shown.stateKey} IN (SELECT key FROM ${stateTable(replayed)})` : '';
  const key = `t.${identifier(shown.key)}`;
  await client.query(
    `DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT ${key} AS key, md5(t.${identifier(shown.item)}) AS hash
     FROM ${versionedTable(of, shown.table)} AS t WHERE ${held(options, of)} AND ${sql} ${touched} ORDER BY 1`,
    [...values],
  );
  for (;;) {
    const { rows } = await client.query<HashedRow & { [column: string]: unknown }>(`FETCH ${String(FETCH)} FROM ${cursor}`);
    for (const row of rows) {
      seen(row);
      yield row;
    }
    if (rows.length < FETCH) break;
  }
  await client.query(`CLOSE ${cursor}`);
}

async function describe(client: PoolClient, options: DiffSlice, differing: readonly { key: string; fate: Fate }[]): Promise<Pick<DiffResult, 'appear' | 'change' | 'vanish'>> {
  const keys = (...fates: Fate[]): string[] => differing.filter(({ fate }) => fates.includes(fate)).map(({ key }) => key);
  const live = await itemsOf(client, options, options.live, keys('changed', 'left-only'));
  const replayed = await itemsOf(client, options, options.replayed, keys('changed', 'right-only'));
  return {
    appear: keys('right-only').map((key) => replayed.get(key)),
    change: keys('changed').map((id) => ({ id, fields: changedFields(live.get(id) ?? {}, replayed.get(id) ?? {}) })),
    vanish: keys('left-only').map((key) => live.get(key)),
  };
}

/** The live version is read as of a position, the replayed one as far as it went. */
function held({ live, liveAt }: DiffSlice, of: VersionRef): string {
  if (of.version !== live.version || liveAt === null) return `t.known_to = ${String(OPEN)}`;
  return `t.known_from <= ${String(liveAt)} AND t.known_to > ${String(liveAt)}`;
}

async function itemsOf(client: PoolClient, options: DiffSlice, of: VersionRef, keys: readonly string[]): Promise<Map<string, Record<string, unknown>>> {
  const { shown } = options;
  const { rows } = await client.query<{ key: string; item: string }>(
    `SELECT t.${identifier(shown.key)} AS key, t.${identifier(shown.item)} AS item FROM ${versionedTable(of, shown.table)} AS t
     WHERE ${held(options, of)} AND t.${identifier(shown.key)} = ANY($1::text[])`,
    [keys],
  );
  return new Map(rows.map(({ key, item }) => [key, JSON.parse(item) as Record<string, unknown>]));
}

function changedFields(live: Record<string, unknown>, replayed: Record<string, unknown>): ChangedField[] {
  const fields = [...new Set([...Object.keys(live), ...Object.keys(replayed)])];
  return fields
    .filter((field) => JSON.stringify(live[field]) !== JSON.stringify(replayed[field]))
    .map((field) => ({ field, live: live[field] ?? null, replayed: replayed[field] ?? null }));
}


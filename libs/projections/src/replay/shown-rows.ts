import type { PoolClient } from 'pg';
import type { HashedRow } from '../compare/table-rows.js';
import { identifier, stateTable, versionedTable, type VersionRef } from '../definition/names.js';
import { OPEN } from '../definition/table.js';
import type { DiffSlice } from './diff-slice.options.js';
import type { ComparedPart } from './shown-columns.js';

const FETCH = 5_000;

/** The rows readers see of one version, restricted to what the slice can speak of, in the order of their keys. */
export async function* shownRows(client: PoolClient, options: DiffSlice, of: VersionRef): AsyncGenerator<HashedRow> {
  const { shown, slice, live, replayed, compared } = options;
  const cursor = of.version === live.version ? 'diff_live' : 'diff_replayed';
  const { sql, values } = shown.restrict(slice);
  // A slice of positions or of one stream says nothing of rows it never touched.
  const touched = of.version === live.version && (slice.after !== '0' || slice.stream !== null) ? `AND ${shown.stateKey} IN (SELECT key FROM ${stateTable(replayed)})` : '';
  const key = `t.${identifier(shown.key)}`;
  const columns = [shown.item, ...compared.columns].map((name) => `t.${identifier(name)}`);
  const parts = compared.parts.map((part, index) => ({ sql: partHashes(options, of, part), name: `p${String(index + 1)}` }));
  const joins = parts.map(({ sql: hashes, name }) => `LEFT JOIN (${hashes}) AS ${name} ON ${name}.owner = ${key}`).join('\n');
  const hashed = [...columns, ...parts.map(({ name }) => `${name}.hash`)];
  await client.query(
    `DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT ${key} AS key, md5(ROW(${hashed.join(', ')})::text) AS hash
     FROM ${versionedTable(of, shown.table)} AS t ${joins} WHERE ${held(options, of)} AND ${sql} ${touched} ORDER BY 1`,
    [...values],
  );
  for (;;) {
    const { rows } = await client.query<HashedRow & { [column: string]: unknown }>(`FETCH ${String(FETCH)} FROM ${cursor}`);
    yield* rows;
    if (rows.length < FETCH) break;
  }
  await client.query(`CLOSE ${cursor}`);
}

/** One hash over all parts of each owner. */
function partHashes(options: DiffSlice, of: VersionRef, { table, owner, key, columns }: ComparedPart): string {
  const named = (names: readonly string[]): string => names.map((name) => `t.${identifier(name)}`).join(', ');
  return `SELECT t.${identifier(owner)} AS owner, md5(string_agg(md5(ROW(${named(columns)})::text), '' ORDER BY json_build_array(${named(key)})::text COLLATE "C")) AS hash
    FROM ${versionedTable(of, table)} AS t WHERE ${held(options, of)} GROUP BY 1`;
}

/** Rows and parts of some keys of one version. Columns by name, as JSON has them. */
export interface ShownRow {
  readonly item: Readonly<Record<string, unknown>>;
  readonly columns: Readonly<Record<string, unknown>>;
  /** By table and key, e.g. `pair ISR-MAR`. */
  readonly parts: Map<string, Readonly<Record<string, unknown>>>;
}

export async function readShown(client: PoolClient, options: DiffSlice, of: VersionRef, keys: readonly string[]): Promise<Map<string, ShownRow>> {
  const { shown, compared } = options;
  const { rows } = await client.query<{ key: string; item: string; columns: Record<string, unknown> }>(
    `SELECT t.${identifier(shown.key)} AS key, t.${identifier(shown.item)} AS item, ${asJson(compared.columns)} AS columns FROM ${versionedTable(of, shown.table)} AS t
     WHERE ${held(options, of)} AND t.${identifier(shown.key)} = ANY($1::text[])`,
    [keys],
  );
  const found = new Map<string, ShownRow>(rows.map(({ key, item, columns }) => [key, { item: JSON.parse(item) as Record<string, unknown>, columns, parts: new Map() }]));
  for (const part of compared.parts) {
    const { rows: parts } = await client.query<{ owner: string; columns: Record<string, unknown> }>(
      `SELECT t.${identifier(part.owner)} AS owner, ${asJson(part.columns)} AS columns FROM ${versionedTable(of, part.table)} AS t
       WHERE ${held(options, of)} AND t.${identifier(part.owner)} = ANY($1::text[]) ORDER BY json_build_array(${part.key.map((name) => `t.${identifier(name)}`).join(', ')})::text COLLATE "C"`,
      [keys],
    );
    for (const { owner, columns } of parts) found.get(owner)?.parts.set([part.table, ...part.key.map((name) => String(columns[name]))].join(' '), columns);
  }
  return found;
}

function asJson(columns: readonly string[]): string {
  return `json_build_object(${columns.map((name) => `'${identifier(name)}', t.${identifier(name)}`).join(', ')})`;
}

/** The live version is read as of a position, the replayed one as far as it went. */
function held({ live, liveAt }: DiffSlice, of: VersionRef): string {
  if (of.version !== live.version || liveAt === null) return `t.known_to = ${String(OPEN)}`;
  return `t.known_from <= ${String(liveAt)} AND t.known_to > ${String(liveAt)}`;
}

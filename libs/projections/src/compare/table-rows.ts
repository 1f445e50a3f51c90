import type { ClientBase } from 'pg';
import { identifier, versionedTable, type VersionRef } from '../definition/names.js';
import { OPEN, type TableDefinition } from '../definition/table.js';

/** A row by its key and the hash of all it holds. Keys are JSON arrays of text. */
export interface HashedRow {
  readonly key: string;
  readonly hash: string;
}

const FETCH = 5_000;

/**
 * Every row of a table in the order of its key, read through a cursor in the caller's transaction: any size, one snapshot.
 * Rows of dry runs are compared as they stand, without their history.
 */
export async function* hashedRows(client: ClientBase, ref: VersionRef, table: TableDefinition, history: boolean): AsyncGenerator<HashedRow> {
  const cursor = `compare_${identifier(table.name)}`;
  const columns = table.columns.map(({ name }) => `t.${identifier(name)}`);
  const interval = table.kind === 'revisions' && history ? ['t.known_from', 't.known_to'] : [];
  const key = [...table.key.map((name) => `t.${identifier(name)}::text`), ...(interval.length > 0 ? [`lpad(t.known_from::text, 19, '0')`] : [])];
  const where = table.kind === 'revisions' && !history ? `WHERE t.known_to = ${String(OPEN)}` : '';
  const expression = `json_build_array(${key.join(', ')})::text COLLATE "C"`;
  await client.query(
    `DECLARE ${cursor} NO SCROLL CURSOR FOR
     SELECT ${expression} AS key, md5(ROW(${[...columns, ...interval].join(', ')})::text) AS hash FROM ${versionedTable(ref, table.name)} AS t ${where} ORDER BY 1`,
  );
  for (;;) {
    const { rows } = await client.query<HashedRow & { [column: string]: unknown }>(`FETCH ${String(FETCH)} FROM ${cursor}`);
    yield* rows;
    if (rows.length < FETCH) break;
  }
  await client.query(`CLOSE ${cursor}`);
}

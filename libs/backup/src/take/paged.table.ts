import pg, { type ClientBase } from 'pg';
import { primaryKey, tableColumns, type TableName } from '../format/table-columns.js';

/** Rows in one part of a table that is read page by page. */
const PAGE = 50_000;

export interface TablePage {
  /** Condition and order of the page's rows, over the table as `t`. */
  readonly rows: string;
  /** Key of its last row; null for the last page, which has no end. */
  readonly upTo: readonly string[] | null;
}

/**
 * Cuts a table into pages by its primary key. Each page is read by a statement of its own, so a large table is never
 * read in one long snapshot. Rows that arrive meanwhile may or may not be among them.
 * @param where condition over the table as `t`
 * @param known ends of pages cut before, in order: they are cut there again
 */
export async function* pagesOf(
  client: ClientBase,
  { name, where = 'true', known = [] }: { name: TableName; where?: string; known?: readonly (readonly string[])[] },
): AsyncGenerator<TablePage> {
  const { quoted } = await tableColumns(client, name);
  const columns = (await primaryKey(client, name)).map((column) => `t.${pg.escapeIdentifier(column)}`);
  const key = columns.join(', ');
  const ends = [...known];
  let from = where;
  for (;;) {
    const upTo = ends.shift() ?? (await endOf(client, { columns, key, quoted, from }));
    if (upTo === null) {
      yield { rows: `WHERE ${from} ORDER BY ${key}`, upTo };
      return;
    }
    const values = upTo.map((value) => pg.escapeLiteral(value)).join(', ');
    yield { rows: `WHERE ${from} AND (${key}) <= (${values}) ORDER BY ${key}`, upTo };
    from = `${where} AND (${key}) > (${values})`;
  }
}

interface Rest {
  readonly columns: readonly string[];
  readonly key: string;
  readonly quoted: string;
  readonly from: string;
}

/** Key of the row that ends the next page; null when the rest is one page. */
async function endOf(client: ClientBase, { columns, key, quoted, from }: Rest): Promise<string[] | null> {
  const list = columns.map((column, index) => `${column}::text AS k${index}`).join(', ');
  const { rows } = await client.query<Record<string, string>>(`SELECT ${list} FROM ${quoted} t WHERE ${from} ORDER BY ${key} OFFSET ${PAGE - 1} LIMIT 1`);
  const [row] = rows;
  return row === undefined ? null : columns.map((_column, index) => row[`k${index}`] ?? '');
}

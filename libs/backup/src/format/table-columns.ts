import pg, { type ClientBase } from 'pg';
import { BackupError } from '../backup.errors.js';

export interface TableName {
  readonly schema: string;
  readonly table: string;
}

/** A table and its columns, in the table's order, without those that PostgreSQL computes. */
export interface TableColumns extends TableName {
  readonly columns: readonly string[];
  /** The columns, quoted, for a SELECT with the table as `t`. */
  readonly list: string;
  readonly quoted: string;
}

export function quotedTable({ schema, table }: TableName): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}`;
}

/** @throws BackupError when there is no such table */
export async function tableColumns(client: ClientBase, name: TableName): Promise<TableColumns> {
  const { rows } = await client.query<{ attname: string }>(
    `SELECT a.attname FROM pg_attribute a
     WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     ORDER BY a.attnum`,
    [quotedTable(name)],
  );
  const columns = rows.map((row) => row.attname);
  if (columns.length === 0) throw new BackupError(`There is no table ${quotedTable(name)}: start every service once, so that it makes its tables.`);
  return { ...name, columns, list: columns.map((column) => `t.${pg.escapeIdentifier(column)}`).join(', '), quoted: quotedTable(name) };
}

/** The primary key's columns, in its order. */
export async function primaryKey(client: ClientBase, name: TableName): Promise<string[]> {
  const { rows } = await client.query<{ attname: string }>(
    `SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
     WHERE i.indrelid = to_regclass($1) AND i.indisprimary ORDER BY array_position(i.indkey::int2[], a.attnum)`,
    [quotedTable(name)],
  );
  return rows.map((row) => row.attname);
}

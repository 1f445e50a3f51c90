import { readFileSync } from 'node:fs';
import { type ClientBase, type Pool } from 'pg';
import { rawQuery } from '../postgres/raw-query.js';
import { SQL_FOLDER } from '../postgres/sql-file.js';

/** The schema as sorted lines of text: what migrations made, without what a running log adds. */
export async function schemaSnapshot(db: Pool | ClientBase, schema: string): Promise<string> {
  const text = readFileSync(new URL('schema-snapshot.sql', SQL_FOLDER), 'utf8');
  const rows = await rawQuery(db, { text, values: [schema] });
  return rows.map(([line]) => `${line ?? ''}\n`).join('');
}

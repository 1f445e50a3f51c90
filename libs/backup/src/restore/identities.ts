import type { ClientBase } from 'pg';
import { quotedTable, type TableName } from '../format/table-columns.js';
import pg from 'pg';

/** Lets the numbers that PostgreSQL deals out go on behind the highest that was loaded. */
export async function continueIdentities(client: ClientBase, tables: readonly TableName[]): Promise<void> {
  for (const table of tables) {
    const quoted = quotedTable(table);
    const { rows } = await client.query<{ attname: string; sequence: string }>(
      `SELECT a.attname, pg_get_serial_sequence($1, a.attname) AS sequence FROM pg_attribute a
       WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped AND pg_get_serial_sequence($1, a.attname) IS NOT NULL`,
      [quoted],
    );
    for (const { attname, sequence } of rows) {
      const column = pg.escapeIdentifier(attname);
      await client.query(`SELECT setval($1::regclass, greatest(max(${column}), 1), max(${column}) IS NOT NULL) FROM ${quoted}`, [sequence]);
    }
  }
}

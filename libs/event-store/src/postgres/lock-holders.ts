import { type Pool } from 'pg';
import { rawQuery } from './raw-query.js';
import { sqlFile } from './sql-file.js';

/** Who keeps the log locked, in words an operator can use; empty when nobody is seen or the database doesn't say. */
export async function lockHolders(pool: Pool, schema: string): Promise<string[]> {
  try {
    const rows = await rawQuery(pool, { text: sqlFile('read/lock-holders.sql', schema), values: [schema], timeout: 2_000 });
    return rows.map(([pid, application, seconds]) => {
      const name = application ? ` of ${application}` : '';
      return `session ${pid}${name}${seconds ? `, idle in a transaction for ${seconds} s` : ''}: SELECT pg_terminate_backend(${pid})`;
    });
  } catch {
    // Only words for an error that is told anyway.
    return [];
  }
}

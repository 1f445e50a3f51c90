import { readdirSync, readFileSync } from 'node:fs';
import { sha256Hex } from '../ids/sha256.js';
import { SQL_FOLDER } from '../postgres/sql-file.js';
import { EventStoreUsageError } from '../store/event-store.errors.js';

export interface Migration {
  readonly number: number;
  readonly name: string;
  /** With `@schema@` in place of the schema. */
  readonly sql: string;
  readonly sha256: string;
}

const NAME = /^(\d{4})_([a-z0-9_]+)\.sql$/;

/** The numbered files under sql/migrations, in order, without holes. */
export function migrationFiles(folder: URL = new URL('migrations/', SQL_FOLDER)): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql')).sort();
  return names.map((file, index) => {
    const match = NAME.exec(file);
    if (match === null || Number(match[1]) !== index + 1) {
      throw new EventStoreUsageError(`${file} breaks the numbering: migrations are 0001_name.sql and so on, without holes.`);
    }
    const sql = readFileSync(new URL(file, folder), 'utf8');
    return { number: index + 1, name: match[2] ?? '', sql, sha256: sha256Hex(sql) };
  });
}

import { readFileSync } from 'node:fs';
import { EventStoreUsageError } from '../store/event-store.errors.js';

/** The package's sql folder, the same distance from src and from dist. */
export const SQL_FOLDER = new URL('../../sql/', import.meta.url);

const SCHEMA = /^[a-z_][a-z0-9_]{0,62}$/;

/** Text of one file under sql/, with `@schema@` replaced by the schema's quoted name. */
export function sqlFile(path: string, schema: string): string {
  return readFileSync(new URL(path, SQL_FOLDER), 'utf8').replaceAll('@schema@', quotedSchema(schema));
}

/** @throws EventStoreUsageError unless the name is a plain lower-case identifier */
export function quotedSchema(schema: string): string {
  if (!SCHEMA.test(schema)) {
    throw new EventStoreUsageError(`"${schema}" can't name a schema: use lower-case letters, digits and underscores.`);
  }
  return `"${schema}"`;
}

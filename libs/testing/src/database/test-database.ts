import { createDatabase } from '@entente/stack';
import pg from 'pg';
import { closeAfterFile } from '../lifetime/test-file.js';
import { runServers } from '../stack/run-servers.js';
import type { TemplateDatabase } from './template-database.js';

export interface TestDatabase {
  readonly name: string;
  readonly url: string;
  readonly pool: pg.Pool;
  /** Ends the pool and drops the database now instead of after the file. */
  readonly close: () => Promise<void>;
}

export interface TestDatabaseOptions {
  /** Copied (about 100 ms) instead of starting empty; make it with `templateDatabase`. */
  readonly template?: TemplateDatabase;
}

/** A database of the test file's own, gone after its last hook. */
export async function testDatabase({ template }: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { databaseUrl: adminUrl, run } = runServers();
  const request = { adminUrl, prefix: `entente_test_${run}` };
  const database = await createDatabase(template === undefined ? request : { ...request, template: template.name });
  const pool = new pg.Pool({ connectionString: database.url, max: 20 });
  let closing: Promise<void> | undefined;
  // A backend that the drop below ends before its socket is closed says so; at any other time an idle client's error counts.
  pool.on('error', (error) => {
    if (closing === undefined) throw error;
  });
  const close = (): Promise<void> => (closing ??= pool.end().then(() => database.drop()));
  closeAfterFile(close);
  return { name: database.name, url: database.url, pool, close };
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { testDatabase } from '@entente/testing';
import { migrateEventStore } from '../migrate/migrate-event-store.js';
import { migrationFiles } from '../migrate/migration.files.js';
import { SQL_FOLDER } from '../postgres/sql-file.js';
import { schemaSnapshot } from './schema-snapshot.js';

const FILE = new URL('schema.snapshot', SQL_FOLDER);

it('a migrated schema is the one in git, whatever its name, after a run and a repeated migration', async () => {
  const db = await testDatabase();
  for (const schema of ['event_store', 'alerting_log']) {
    await migrateEventStore({ url: db.url, schema, lanes: ['main', 'side'], partitionSize: 3n });
    await migrateEventStore({ url: db.url, schema, lanes: ['main', 'third'] });
    const snapshot = await schemaSnapshot(db.pool, schema);
    // ENTENTE_WRITE_SNAPSHOT=1 writes it anew, for a migration that was added.
    if (process.env['ENTENTE_WRITE_SNAPSHOT'] === '1') writeFileSync(FILE, snapshot);
    expect(snapshot).toBe(readFileSync(FILE, 'utf8'));
    expect(snapshot).not.toContain('granted');
  }
  expect(existsSync(FILE)).toBe(true);
  expect(migrationFiles().length).toBeGreaterThan(20);
});

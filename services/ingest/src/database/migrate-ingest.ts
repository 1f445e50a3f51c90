import { LOCK_WITHIN_MS, migrateEventStore, migrateServiceSchema } from '@entente/event-store';
import { EVENT_STORE_SCHEMA, MAIN_LANE } from '../ingest.names.js';
import { INGEST_MIGRATIONS, ingestDataSource } from './ingest.data-source.js';
import { MIGRATION_LOCK } from './lock-ids.js';

/**
 * Brings the log of lane `main` and the schema `ingest` up to date. Safe when several replicas start at once:
 * the migrations run under one advisory lock, so `url` must be a direct connection, not one through a transaction pooler.
 */
export async function migrateIngest(url: string): Promise<void> {
  await migrateEventStore({ url, schema: EVENT_STORE_SCHEMA, lanes: [MAIN_LANE] });
  const place = { url, schema: 'ingest', lock: MIGRATION_LOCK, applicationName: 'entente-ingest-migrate' };
  await migrateServiceSchema(place, {
    names: INGEST_MIGRATIONS.map(({ name }) => name),
    apply: async () => {
      const source = await ingestDataSource({ url, poolSize: 1, applicationName: place.applicationName, lockTimeoutMs: LOCK_WITHIN_MS }).initialize();
      try {
        await source.runMigrations({ transaction: 'each' });
      } finally {
        await source.destroy();
      }
    },
  });
}

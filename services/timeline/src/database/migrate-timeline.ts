import { LOCK_WITHIN_MS, migrateServiceSchema } from '@entente/event-store';
import { TIMELINE_SCHEMA } from '../timeline.names.js';
import { MIGRATION_LOCK } from './lock-ids.js';
import { TIMELINE_MIGRATIONS, timelineDataSource } from './timeline.data-source.js';

/**
 * Brings the schema `timeline` up to date. Safe when several replicas start at once: the migrations run under one
 * advisory lock, so `url` must be a direct connection, not one through a transaction pooler.
 */
export async function migrateTimeline(url: string): Promise<void> {
  const place = { url, schema: TIMELINE_SCHEMA, lock: MIGRATION_LOCK, applicationName: 'entente-timeline-migrate' };
  await migrateServiceSchema(place, {
    names: TIMELINE_MIGRATIONS.map(({ name }) => name),
    apply: async () => {
      const source = await timelineDataSource({ url, poolSize: 1, lockTimeoutMs: LOCK_WITHIN_MS }).initialize();
      try {
        await source.runMigrations({ transaction: 'each' });
      } finally {
        await source.destroy();
      }
    },
  });
}

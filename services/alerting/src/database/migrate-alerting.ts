import { LOCK_WITHIN_MS, migrateEventStore, migrateServiceSchema } from '@entente/event-store';
import { ALERTING_LANE, ALERTING_LOG_SCHEMA } from './alerting.names.js';
import { ALERTING_MIGRATIONS, alertingDataSource } from './alerting.data-source.js';
import { MIGRATION_LOCK } from './lock-ids.js';

/**
 * Brings the log of lane `alerting` and the schema `alerting` up to date. Safe when several replicas start at once:
 * the migrations run under one advisory lock, so `url` must be a direct connection, not one through a transaction pooler.
 */
export async function migrateAlerting(url: string): Promise<void> {
  await migrateEventStore({ url, schema: ALERTING_LOG_SCHEMA, lanes: [ALERTING_LANE] });
  const place = { url, schema: 'alerting', lock: MIGRATION_LOCK, applicationName: 'entente-alerting-migrate' };
  await migrateServiceSchema(place, {
    names: ALERTING_MIGRATIONS.map(({ name }) => name),
    apply: async () => {
      const source = await alertingDataSource(url, LOCK_WITHIN_MS).initialize();
      try {
        await source.runMigrations({ transaction: 'each' });
      } finally {
        await source.destroy();
      }
    },
  });
}

import { loadConfig } from '@entente/config';
import { MigrationConfig } from '@entente/http';
import { logger } from '@entente/observability';
import { migrateTimeline } from './database/migrate-timeline.js';

// Brings the service's schemas up to date and ends: for whoever migrates before the services start, or restores a backup.
try {
  const config = loadConfig(MigrationConfig, process.env, { prefixes: ['ENTENTE_TIMELINE_', 'ENTENTE_'] });
  await migrateTimeline(config.databaseAdminUrl ?? config.databaseUrl);
  logger('timeline').info('schemas are up to date');
} catch (error) {
  logger('timeline').fatal({ err: error }, error instanceof Error ? error.message : 'timeline could not be migrated');
  process.exit(1);
}

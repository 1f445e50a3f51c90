import { loadConfig } from '@entente/config';
import { MigrationConfig } from '@entente/http';
import { logger } from '@entente/observability';
import { migrateIngest } from './database/migrate-ingest.js';

// Brings the service's schemas up to date and ends: for whoever migrates before the services start, or restores a backup.
try {
  const config = loadConfig(MigrationConfig, process.env, { prefixes: ['ENTENTE_INGEST_', 'ENTENTE_'] });
  await migrateIngest(config.databaseAdminUrl ?? config.databaseUrl);
  logger('ingest').info('schemas are up to date');
} catch (error) {
  logger('ingest').fatal({ err: error }, error instanceof Error ? error.message : 'ingest could not be migrated');
  process.exit(1);
}

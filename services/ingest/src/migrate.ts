import { loadConfig } from '@entente/config';
import { MigrationConfig } from '@entente/http';
import { logger } from '@entente/observability';
import { grantIngest } from './database/grant-ingest.js';
import { migrateIngest } from './database/migrate-ingest.js';

// Brings the service's schemas up to date and ends: for whoever migrates before the services start, or restores a backup.
try {
  const config = loadConfig(MigrationConfig, process.env, { prefixes: ['ENTENTE_INGEST_', 'ENTENTE_'] });
  const url = config.databaseAdminUrl ?? config.databaseUrl;
  await migrateIngest(url);
  const role = config.databaseRole === undefined ? null : { name: config.databaseRole, ...(await grantIngest({ url, role: config.databaseRole })) };
  logger('ingest').info({ role }, 'schemas are up to date');
} catch (error) {
  logger('ingest').fatal({ err: error }, error instanceof Error ? error.message : 'ingest could not be migrated');
  process.exit(1);
}

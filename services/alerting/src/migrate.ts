import { loadConfig } from '@entente/config';
import { MigrationConfig } from '@entente/http';
import { logger } from '@entente/observability';
import { grantAlerting } from './database/grant-alerting.js';
import { migrateAlerting } from './database/migrate-alerting.js';

// Brings the service's schemas up to date and ends: for whoever migrates before the services start, or restores a backup.
try {
  const config = loadConfig(MigrationConfig, process.env, { prefixes: ['ENTENTE_ALERTING_', 'ENTENTE_'] });
  const url = config.databaseAdminUrl ?? config.databaseUrl;
  await migrateAlerting(url);
  const role = config.databaseRole === undefined ? null : { name: config.databaseRole, ...(await grantAlerting({ url, role: config.databaseRole })) };
  logger('alerting').info({ role }, 'schemas are up to date');
} catch (error) {
  logger('alerting').fatal({ err: error }, error instanceof Error ? error.message : 'alerting could not be migrated');
  process.exit(1);
}

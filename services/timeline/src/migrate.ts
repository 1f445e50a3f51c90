import { loadConfig } from '@entente/config';
import { MigrationConfig } from '@entente/http';
import { logger } from '@entente/observability';
import { grantTimeline } from './database/grant-timeline.js';
import { migrateTimeline } from './database/migrate-timeline.js';

// Brings the service's schemas up to date and ends: for whoever migrates before the services start, or restores a backup.
try {
  const config = loadConfig(MigrationConfig, process.env, { prefixes: ['ENTENTE_TIMELINE_', 'ENTENTE_'] });
  const url = config.databaseAdminUrl ?? config.databaseUrl;
  await migrateTimeline(url);
  const role = config.databaseRole === undefined ? null : { name: config.databaseRole, ...(await grantTimeline({ url, role: config.databaseRole })) };
  logger('timeline').info({ role }, 'schemas are up to date');
} catch (error) {
  logger('timeline').fatal({ err: error }, error instanceof Error ? error.message : 'timeline could not be migrated');
  process.exit(1);
}

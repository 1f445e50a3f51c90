import { createHttpApp, type HttpApp } from '@entente/http';
import type { Logger } from '@entente/observability';
import { migrateIngest } from './database/migrate-ingest.js';
import type { IngestConfig } from './ingest.config.js';
import { IngestModule } from './ingest.module.js';

/** Brings the schemas up to date and builds the service, not yet listening. */
export async function ingestApp(config: Readonly<IngestConfig>, log?: Logger): Promise<HttpApp> {
  await migrateIngest(config.databaseUrl);
  return createHttpApp(IngestModule.with(config), { service: 'ingest', config, ...(log === undefined ? {} : { log }) });
}

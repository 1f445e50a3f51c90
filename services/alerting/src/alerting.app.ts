import { createHttpApp, type HttpApp } from '@entente/http';
import { logger, type Logger } from '@entente/observability';
import type { AlertingConfig } from './alerting.config.js';
import { AlertingModule } from './alerting.module.js';
import { AlertingParts } from './alerting.parts.js';
import { migrateAlerting } from './database/migrate-alerting.js';

/** Brings the schemas up to date and builds the service, not yet listening. */
export async function alertingApp(
  config: Readonly<AlertingConfig>,
  log: Logger = logger('alerting', { level: config.logLevel }),
): Promise<HttpApp> {
  await migrateAlerting(config.databaseUrl);
  return createHttpApp(AlertingModule.with(new AlertingParts(config, log)), { service: 'alerting', config, log });
}

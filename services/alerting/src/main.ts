import { loadConfig } from '@entente/config';
import { serve } from '@entente/http';
import { logger } from '@entente/observability';
import { alertingApp } from './alerting.app.js';
import { AlertingConfig } from './alerting.config.js';

try {
  const config = loadConfig(AlertingConfig, process.env, { prefixes: ['ENTENTE_ALERTING_', 'ENTENTE_'] });
  await serve(await alertingApp(config));
} catch (error) {
  logger('alerting').fatal({ err: error }, error instanceof Error ? error.message : 'alerting did not start');
  process.exit(1);
}

import { loadConfig } from '@entente/config';
import { serve } from '@entente/http';
import { logger } from '@entente/observability';
import { gatewayApp } from './gateway.app.js';
import { GatewayConfig } from './gateway.config.js';

try {
  const config = loadConfig(GatewayConfig, process.env, { prefixes: ['ENTENTE_GATEWAY_', 'ENTENTE_'] });
  await serve(await gatewayApp(config));
} catch (error) {
  logger('gateway').fatal({ err: error }, error instanceof Error ? error.message : 'the gateway did not start');
  process.exit(1);
}

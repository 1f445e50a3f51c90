import { loadConfig } from '@entente/config';
import { serve } from '@entente/http';
import { logger } from '@entente/observability';
import { ingestApp } from './ingest.app.js';
import { IngestConfig } from './ingest.config.js';
import { collectEarly } from './steady-memory.js';

collectEarly();
try {
  const config = loadConfig(IngestConfig, process.env, { prefixes: ['ENTENTE_INGEST_', 'ENTENTE_'] });
  await serve(await ingestApp(config));
} catch (error) {
  logger('ingest').fatal({ err: error }, error instanceof Error ? error.message : 'ingest did not start');
  process.exit(1);
}

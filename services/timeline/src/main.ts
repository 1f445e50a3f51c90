import { loadConfig } from '@entente/config';
import { serve } from '@entente/http';
import { logger } from '@entente/observability';
import { timelineApp } from './timeline.app.js';
import { TimelineConfig } from './timeline.config.js';

try {
  const config = loadConfig(TimelineConfig, process.env, { prefixes: ['ENTENTE_TIMELINE_', 'ENTENTE_'] });
  await serve(await timelineApp(config));
} catch (error) {
  logger('timeline').fatal({ err: error }, error instanceof Error ? error.message : 'timeline did not start');
  process.exit(1);
}

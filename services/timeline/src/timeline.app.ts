import { createHttpApp, type HttpApp } from '@entente/http';
import type { Logger } from '@entente/observability';
import { migrateTimeline } from './database/migrate-timeline.js';
import { timelineProblem } from './edge/timeline.problems.js';
import type { TimelineConfig } from './timeline.config.js';
import { TimelineModule } from './timeline.module.js';

/** Brings the schema up to date and builds the service, not yet listening. */
export async function timelineApp(config: Readonly<TimelineConfig>, log?: Logger): Promise<HttpApp> {
  await migrateTimeline(config.databaseUrl);
  return createHttpApp(TimelineModule.with(config), { service: 'timeline', config, problems: timelineProblem, ...(log === undefined ? {} : { log }) });
}

import { createHttpApp, problemOfError, type HttpApp } from '@entente/http';
import { RequestServer, type NatsLink } from '@entente/messaging';
import type { Logger } from '@entente/observability';
import { migrateTimeline } from './database/migrate-timeline.js';
import { timelineProblem } from './edge/timeline.problems.js';
import { NATS } from './nats/nats.tokens.js';
import type { TimelineConfig } from './timeline.config.js';
import { TimelineModule } from './timeline.module.js';

/** Brings the schema up to date and builds the service with its HTTP and NATS edges, not yet listening. */
export async function timelineApp(config: Readonly<TimelineConfig>, log?: Logger): Promise<HttpApp> {
  await migrateTimeline(config.databaseUrl);
  const app = await createHttpApp(TimelineModule.with(config), { service: 'timeline', config, problems: timelineProblem, ...(log === undefined ? {} : { log }) });
  const link: NatsLink = app.nest.get(NATS);
  const problem = (error: unknown, correlationId: string) => problemOfError(error, timelineProblem, correlationId);
  app.nest.connectMicroservice({ strategy: new RequestServer({ link, queue: 'timeline', log: app.log, problem }) }, { inheritAppConfig: true });
  await app.nest.startAllMicroservices();
  return app;
}

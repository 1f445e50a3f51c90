import type { Problem } from '@entente/contracts';
import { createHttpApp, problemOfError, type HttpApp } from '@entente/http';
import { RequestServer, type NatsLink } from '@entente/messaging';
import type { Logger } from '@entente/observability';
import { migrateTimeline } from './database/migrate-timeline.js';
import { timelineProblem } from './edge/timeline.problems.js';
import { Broker } from './nats/broker.js';
import type { TimelineConfig } from './timeline.config.js';
import { TimelineModule } from './timeline.module.js';

/** Brings the schema up to date and builds the service with its HTTP edge, not yet listening; NATS is looked for in the background. */
export async function timelineApp(config: Readonly<TimelineConfig>, log?: Logger): Promise<HttpApp> {
  await migrateTimeline(config.databaseAdminUrl ?? config.databaseUrl);
  const app = await createHttpApp(TimelineModule.with(config), { service: 'timeline', config, problems: timelineProblem, ...(log === undefined ? {} : { log }) });
  app.nest.get(Broker).begin((link) => serveRequests(app, link));
  return app;
}

/** Request and reply start when NATS is there, which may be long after HTTP. */
async function serveRequests(app: HttpApp, link: NatsLink): Promise<void> {
  const problem = (error: unknown, correlationId: string): Problem => problemOfError(error, timelineProblem, correlationId);
  app.nest.connectMicroservice({ strategy: new RequestServer({ link, queue: 'timeline', log: app.log, problem }) }, { inheritAppConfig: true });
  await app.nest.startAllMicroservices();
}

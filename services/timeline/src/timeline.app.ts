import type { Problem } from '@entente/contracts';
import { createHttpApp, problemOfError, type HttpApp } from '@entente/http';
import { RequestServer, type NatsLink } from '@entente/messaging';
import type { Logger } from '@entente/observability';
import type { Projection } from '@entente/projections';
import { migrateTimeline } from './database/migrate-timeline.js';
import { timelineProblem } from './edge/timeline.problems.js';
import { Broker } from './nats/broker.js';
import { definitions as ownDefinitions } from './projector/definitions.js';
import type { TimelineConfig } from './timeline.config.js';
import { TimelineModule } from './timeline.module.js';

/** What a program may be given beside its configuration. */
export interface TimelineParts {
  readonly log?: Logger;
  /** What it can project, the newest last; this release's own when not given. */
  readonly definitions?: readonly Projection[];
}

/** Brings the schema up to date and builds the service with its HTTP edge, not yet listening; NATS is looked for in the background. */
export async function timelineApp(config: Readonly<TimelineConfig>, { log, definitions = ownDefinitions }: TimelineParts = {}): Promise<HttpApp> {
  await migrateTimeline(config.databaseAdminUrl ?? config.databaseUrl);
  const app = await createHttpApp(TimelineModule.with(config, definitions), { service: 'timeline', config, problems: timelineProblem, ...(log === undefined ? {} : { log }) });
  app.nest.get(Broker).begin((link) => serveRequests(app, link, config.shutdownEndMs));
  return app;
}

/** Request and reply start when NATS is there, which may be long after HTTP. */
async function serveRequests(app: HttpApp, link: NatsLink, drainMs: number): Promise<void> {
  const problem = (error: unknown, correlationId: string): Problem => problemOfError(error, timelineProblem, correlationId);
  app.nest.connectMicroservice({ strategy: new RequestServer({ link, queue: 'timeline', log: app.log, drainMs, problem }) }, { inheritAppConfig: true });
  await app.nest.startAllMicroservices();
}

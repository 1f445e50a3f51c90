import type { Problem } from '@entente/contracts';
import { createHttpApp, problemOfError, type HttpApp } from '@entente/http';
import { RequestServer, type NatsLink } from '@entente/messaging';
import { logger, type Logger } from '@entente/observability';
import type { AlertingConfig } from './alerting.config.js';
import { AlertingModule } from './alerting.module.js';
import { AlertingParts } from './alerting.parts.js';
import { alertingProblem } from './edge-problems.js';
import { migrateAlerting } from './database/migrate-alerting.js';

/** Brings the schemas up to date and builds the service, not yet listening. */
export async function alertingApp(
  config: Readonly<AlertingConfig>,
  log: Logger = logger('alerting', { level: config.logLevel }),
): Promise<HttpApp> {
  await migrateAlerting(config.databaseAdminUrl ?? config.databaseUrl);
  const parts = new AlertingParts(config, log);
  const app = await createHttpApp(AlertingModule.with(parts), { service: 'alerting', config, log, problems: alertingProblem });
  parts.nats.onJoined((link) => serveRequests(app, link, config.shutdownEndMs));
  return app;
}

/** Request and reply start when NATS is there, which may be long after HTTP. */
async function serveRequests(app: HttpApp, link: NatsLink, drainMs: number): Promise<void> {
  const problem = (error: unknown, correlationId: string): Problem => problemOfError(error, alertingProblem, correlationId);
  const strategy = new RequestServer({ link, queue: 'alerting', log: app.log, drainMs, problem });
  app.nest.connectMicroservice({ strategy }, { inheritAppConfig: true });
  await app.nest.startAllMicroservices();
}

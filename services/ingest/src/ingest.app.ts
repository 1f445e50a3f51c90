import { createHttpApp, type HttpApp } from '@entente/http';
import { logger, type Logger } from '@entente/observability';
import { Broker } from './broker/broker.js';
import { RelayWork } from './broker/relay.work.js';
import { migrateIngest } from './database/migrate-ingest.js';
import { InboxConsumer } from './inbox/inbox.consumer.js';
import { InboxHandler } from './inbox/inbox.handler.js';
import type { IngestConfig } from './ingest.config.js';
import { IngestModule } from './ingest.module.js';
import { RequestWork } from './requests/request.work.js';

/** Brings the schemas up to date and builds the service, not yet listening; NATS is looked for in the background. */
export async function ingestApp(config: Readonly<IngestConfig>, log: Logger = logger('ingest', { level: config.logLevel })): Promise<HttpApp> {
  await migrateIngest(config.databaseAdminUrl ?? config.databaseUrl);
  const app = await createHttpApp(IngestModule.with(config, log), { service: 'ingest', config, log });
  const broker = app.nest.get(Broker);
  broker.add(app.nest.get(RelayWork));
  broker.add(new RequestWork(app.nest, log, config.shutdownEndMs));
  const { inboxConcurrency: concurrency, shutdownDelayMs, shutdownDrainMs } = config;
  broker.add(new InboxConsumer({ handler: app.nest.get(InboxHandler), concurrency, erase: config.personalKeys !== undefined, finishWithinMs: shutdownDelayMs + shutdownDrainMs, log }));
  await app.nest.init();
  broker.start();
  return app;
}

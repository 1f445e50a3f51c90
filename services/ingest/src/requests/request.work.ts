import type { INestApplication } from '@nestjs/common';
import { problemOfError } from '@entente/http';
import { RequestServer, type NatsLink } from '@entente/messaging';
import type { Logger } from '@entente/observability';
import type { BrokerWork } from '../broker/broker.js';
import { problemOf } from '../edge/ingest.problems.js';

const QUEUE = 'ingest';

/** Serves the message patterns of the application once there is a connection. Nest itself ends it when it closes. */
export class RequestWork implements BrokerWork {
  readonly name = 'requests over NATS';

  constructor(
    private readonly nest: INestApplication,
    private readonly log: Logger,
    private readonly drainMs: number,
  ) {}

  async begin(link: NatsLink): Promise<void> {
    const strategy = new RequestServer({
      link,
      queue: QUEUE,
      log: this.log,
      drainMs: this.drainMs,
      problem: (error, correlationId) => problemOfError(problemOf(error) ?? error, () => null, correlationId),
    });
    // With the application's filters: Nest's default would answer every error as an internal one.
    this.nest.connectMicroservice({ strategy }, { inheritAppConfig: true });
    await this.nest.startAllMicroservices();
  }

  end(): void {
    // Nest closes its microservices after the destroy hooks, and with them this server drains.
  }
}

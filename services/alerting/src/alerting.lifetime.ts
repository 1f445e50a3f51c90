import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Readiness } from '@entente/http';
import { FeedDivergedError } from './feed/feed.history.js';
import { AlertingParts } from './alerting.parts.js';

/** Starts the work behind the HTTP edge, and ends it in order: no new events, attempts under way, the log, the pool. */
@Injectable()
export class AlertingLifetime implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly parts: AlertingParts,
    readiness: Readiness,
  ) {
    readiness.add('postgres', async () => {
      await parts.pool.query('SELECT 1');
    });
    readiness.add('feed', async () => {
      // Being without NATS, or behind, is no reason to send readers elsewhere; standing still for good is.
      if (parts.follower.fault instanceof FeedDivergedError) throw parts.follower.fault;
    });
    readiness.add('topics', async () => {
      const fault = parts.nats.running?.publisher.fault ?? null;
      return fault === null ? {} : { publishing: 'interrupted', detail: fault.message };
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.parts.projector.catchUp();
    void this.parts.gate.opened().then((open) => {
      if (open) this.parts.webhooks.run();
    });
    this.parts.nats.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.parts.gate.stop();
    await this.parts.backtester.stop();
    await this.parts.nats.stop();
    await this.parts.webhooks.stop();
    this.parts.agents.close();
    await this.parts.store.close();
    await this.parts.pool.end();
  }
}

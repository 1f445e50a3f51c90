import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Readiness, StopSignal } from '@entente/http';
import { FeedDivergedError } from './feed/feed.history.js';
import { AlertingParts } from './alerting.parts.js';

/** Starts the work behind the HTTP edge, and ends it in order: no new events, attempts under way, the log, the pool. */
@Injectable()
export class AlertingLifetime implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly parts: AlertingParts,
    private readonly stop: StopSignal,
    readiness: Readiness,
  ) {
    // The feed is another replica's at once. An attempt takes as long as its receiver: it has all the time there is.
    stop.announced.addEventListener('abort', () => {
      void parts.nats.release();
      void parts.webhooks.stop();
    });
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
    const { gate, backtester, nats, webhooks, agents, store, pool } = this.parts;
    gate.stop();
    await Promise.all([
      this.stop.end('back-tests', () => backtester.stop()),
      this.stop.end('feed and topics', () => nats.stop()),
      this.stop.end('webhooks', () => webhooks.stop()),
    ]);
    agents.close();
    await this.stop.end('appends under way', () => store.close());
    await this.stop.end('connections to the database', () => pool.end());
  }
}

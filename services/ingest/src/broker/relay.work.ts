import type { EventStore } from '@entente/event-store';
import type { NatsLink } from '@entente/messaging';
import type { Logger } from '@entente/observability';
import { MAIN_LANE } from '../ingest.names.js';
import { Relay, type FeedStatus } from '../relay/relay.js';
import { ringOnAppend } from '../relay/ring-on-append.js';
import type { BrokerWork } from './broker.js';

/** Rings the doorbell after each commit and publishes the log to JetStream. */
export class RelayWork implements BrokerWork {
  private relay: Relay | null = null;
  private silence: (() => void) | null = null;

  constructor(
    private readonly store: EventStore,
    private readonly log: Logger,
  ) {}

  begin(link: NatsLink): void {
    this.silence = ringOnAppend(this.store, link, MAIN_LANE);
    this.relay = new Relay({ link, log: this.store, lane: MAIN_LANE, logger: this.log });
    void this.relay.run();
  }

  async end(): Promise<void> {
    this.silence?.();
    await this.relay?.stop();
  }

  /** Null before the first connection. */
  async status(): Promise<FeedStatus[] | null> {
    return this.relay === null ? null : this.relay.status();
  }
}

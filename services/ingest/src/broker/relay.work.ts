import { laneEpochs, untilReleased, type EventStore, type HoldPlace, type LaneHold } from '@entente/event-store';
import type { NatsLink } from '@entente/messaging';
import type { Logger } from '@entente/observability';
import { MAIN_LANE } from '../ingest.names.js';
import { Relay, type FeedStatus } from '../relay/relay.js';
import type { RelayLog } from '../relay/relay-log.js';
import { ringOnAppend } from '../relay/ring-on-append.js';
import type { BrokerWork } from './broker.js';

const LOOK_AGAIN_MS = 1_000;

/** Rings the doorbell after each commit and publishes the log to JetStream, once the lane is not held. */
export class RelayWork implements BrokerWork {
  readonly name = 'relay';
  /** Why nothing is published; null when it is. */
  held: LaneHold | null = null;
  private readonly stopping = new AbortController();
  private relay: Relay | null = null;
  private silence: (() => void) | null = null;
  private beginning: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: EventStore,
    private readonly hold: HoldPlace,
    private readonly log: Logger,
  ) {}

  begin(link: NatsLink): void {
    this.silence = ringOnAppend(this.store, link, MAIN_LANE);
    this.beginning = this.beginWhenReleased(link);
  }

  async end(): Promise<void> {
    this.stopping.abort();
    this.silence?.();
    await this.beginning;
    await this.relay?.stop();
  }

  /** Null before the first connection. */
  async status(): Promise<FeedStatus[] | null> {
    return this.relay === null ? null : this.relay.status();
  }

  /** What keeps streams from being published, by stream, with the sentence what to do; empty when nothing does. */
  faults(): Readonly<Record<string, string>> {
    return this.relay?.faults() ?? {};
  }

  private async beginWhenReleased(link: NatsLink): Promise<void> {
    const { signal } = this.stopping;
    const onHeld = (hold: LaneHold): void => {
      this.held = hold;
      this.log.warn({ hold }, 'lane main is held: nothing is published until `entente reactors resume`');
    };
    await untilReleased(this.hold, { pollMs: LOOK_AGAIN_MS, signal, onHeld });
    this.held = null;
    if (signal.aborted) return;
    const { store, hold } = this;
    const log: RelayLog = {
      readLane: (options) => store.readLane(options),
      head: () => store.head(),
      onAppended: (listener) => store.onAppended(listener),
      epochs: () => laneEpochs(hold),
      now: () => databaseNow(hold),
    };
    this.relay = new Relay({ link, log, lane: MAIN_LANE, logger: this.log });
    void this.relay.run();
  }
}

async function databaseNow({ pool }: HoldPlace): Promise<number> {
  const { rows } = await pool.query<{ now: string }>('SELECT (extract(epoch FROM clock_timestamp()) * 1000)::text AS now');
  return Number(rows[0]?.now);
}

import { randomUUID } from 'node:crypto';
import { listen, type NatsLink } from '@entente/messaging';
import type { Logger } from '@entente/observability';
import { FeedRelay, type FeedState } from './feed-relay.js';
import { EVENTS_FEED, RELATIONS_FEED, type Feed } from './feed.js';
import type { RelayLog } from './relay-log.js';
import { SharedReads } from './shared-reads.js';
import { WakeUp } from './wake-up.js';

export interface RelayOptions {
  readonly link: NatsLink;
  readonly log: RelayLog;
  readonly lane: string;
  readonly logger: Logger;
  /** `EVENTS` and `RELATIONS` when not given. */
  readonly feeds?: readonly Feed[];
  /** Longest time between two looks at log and stream; 1,000 ms when not given. */
  readonly pollMs?: number;
  /** How long another relay may leave events lying before this one takes over; 10,000 ms when not given. */
  readonly takeOverMs?: number;
  /** Most messages on their way; 512 when not given. */
  readonly windowSize?: number;
  /** Events read from the log at once; 500 when not given. */
  readonly batchSize?: number;
}

export interface FeedStatus {
  readonly stream: string;
  readonly state: FeedState;
  /** Last position that is in the stream as a whole. */
  readonly position: bigint;
  readonly lagEvents: bigint;
  /** Age of the oldest event that is not yet in the stream; 0 when all are. */
  readonly lagSeconds: number;
  readonly incarnation: string | null;
  /** Why the stream was last taken up where it was. */
  readonly reason: string | null;
  /** What stops it, in a sentence; null while it works. */
  readonly fault: string | null;
}

/** Publishes the log to JetStream: each stream by itself, so that one that must be refilled doesn't hold up the other. */
export class Relay {
  readonly id = randomUUID();
  private readonly stopping = new AbortController();
  private readonly relays: readonly { readonly feed: Feed; readonly relay: FeedRelay; readonly wake: WakeUp }[];
  private ended: Promise<void> | null = null;

  constructor(private readonly options: RelayOptions) {
    const { link, log, lane, logger } = options;
    const reads = new SharedReads(log);
    this.relays = (options.feeds ?? [EVENTS_FEED, RELATIONS_FEED]).map((feed) => {
      const wake = new WakeUp(this.stopping.signal);
      const limits = {
        pollMs: options.pollMs ?? 1_000,
        takeOverMs: options.takeOverMs ?? 10_000,
        windowSize: options.windowSize ?? 512,
        batchSize: options.batchSize ?? 128,
      };
      const relay = new FeedRelay({ feed, link, log, reads, lane, logger, writer: this.id, wake, stop: this.stopping.signal, ...limits });
      return { feed, relay, wake };
    });
  }

  /** Relays until `stop()`. Resolves then; faults of broker and database are outlasted. */
  run(): Promise<void> {
    this.ended ??= this.runUntilStopped();
    return this.ended;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.ended;
  }

  /** What keeps streams from being published, by stream. */
  faults(): Record<string, string> {
    return Object.fromEntries(this.relays.flatMap(({ feed, relay }) => (relay.fault === null ? [] : [[feed.spec.name, relay.fault.message]])));
  }

  async status(): Promise<FeedStatus[]> {
    const head = await this.options.log.head();
    return Promise.all(
      this.relays.map(async ({ feed, relay }) => {
        const { position, state, point, fault } = relay;
        const lagEvents = head.position > position ? head.position - position : 0n;
        const lagSeconds = lagEvents === 0n ? 0 : await this.ageOfNext(position);
        const { incarnation, reason } = point ?? { incarnation: null, reason: null };
        return { stream: feed.spec.name, state, position, lagEvents, lagSeconds, incarnation: incarnation?.name ?? null, reason, fault: fault?.message ?? null };
      }),
    );
  }

  private async runUntilStopped(): Promise<void> {
    const { log, link, lane } = this.options;
    const wakeAll = (): void => this.relays.forEach(({ wake }) => wake.ring());
    const stops = [log.onAppended(wakeAll), listen(link, lane, wakeAll)];
    try {
      await Promise.all(this.relays.map(({ relay }) => relay.run()));
    } finally {
      for (const stop of stops) stop();
    }
  }

  private async ageOfNext(position: bigint): Promise<number> {
    const [next] = await this.options.log.readLane({ after: position, limit: 1 });
    return next === undefined ? 0 : Math.max(0, ((await this.options.log.now()) - Date.parse(next.recordedAt)) / 1_000);
  }
}

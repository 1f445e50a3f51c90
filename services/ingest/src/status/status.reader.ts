import { Injectable } from '@nestjs/common';
import { formatLanePosition } from '@entente/contracts';
import { Broker } from '../broker/broker.js';
import { RelayWork } from '../broker/relay.work.js';
import { EventLog } from '../commands/event-log.js';
import { ENGINE, MAIN_LANE } from '../ingest.names.js';

export interface StreamStatus {
  readonly stream: string;
  readonly state: string;
  readonly position: string;
  readonly lagEvents: string;
  readonly lagSeconds: number;
  readonly incarnation: string | null;
  readonly reason: string | null;
  readonly fault: string | null;
}

export interface IngestStatus {
  readonly service: 'ingest';
  readonly version: string;
  readonly head: { readonly lane: string; readonly position: string; readonly epoch: string; readonly hash: string; readonly recordedAt: string | null };
  readonly nats: 'connected' | 'away';
  /** Why the relay publishes nothing, and since when; null when it may. */
  readonly held: { readonly reason: string; readonly since: string } | null;
  /** What the relay has published of the log; null before the first connection to NATS, or while held. */
  readonly streams: readonly StreamStatus[] | null;
}

/** Where this service stands: the head of its lane, and how far the public streams are behind it. */
@Injectable()
export class StatusReader {
  constructor(
    private readonly log: EventLog,
    private readonly broker: Broker,
    private readonly relay: RelayWork,
  ) {}

  async status(): Promise<IngestStatus> {
    const head = await this.log.store.head();
    const feeds = await this.relay.status();
    return {
      service: 'ingest',
      version: ENGINE.slice('ingest/'.length),
      head: { lane: MAIN_LANE, position: formatLanePosition(MAIN_LANE, head.position), epoch: head.epoch, hash: head.hash, recordedAt: head.recordedAt },
      nats: await this.reachesNats(),
      held: this.relay.held,
      streams: feeds?.map((feed) => ({ ...feed, position: formatLanePosition(MAIN_LANE, feed.position), lagEvents: feed.lagEvents.toString() })) ?? null,
    };
  }

  private async reachesNats(): Promise<IngestStatus['nats']> {
    return (await this.broker.link?.ping(1_000).then(() => true, () => false)) === true ? 'connected' : 'away';
  }
}

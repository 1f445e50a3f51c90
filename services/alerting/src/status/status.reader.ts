import { STREAMS, formatLanePosition } from '@entente/contracts';
import type { EventStore } from '@entente/event-store';
import { lastMessage } from '@entente/messaging';
import type pg from 'pg';
import { ALERTING_LANE, ENGINE, FOLLOWED_LANE } from '../database/alerting.names.js';
import { readCheckpoint } from '../database/checkpoint.store.js';
import type { DeliveryReader } from '../deliveries/delivery.reader.js';
import type { FeedFollower, FeedCounts } from '../feed/feed.follower.js';
import type { FeedHeads } from '../feed/feed.heads.js';
import { answerWithin, type NatsSide } from '../nats-side.js';
import type { ReactorGate } from '../running/reactor-gate.js';

export interface AlertingStatus {
  readonly engine: string;
  readonly lane: string;
  readonly epoch: string;
  readonly head: { readonly position: string; readonly recordedAt: string | null };
  /** How far the public feed of lane `main` was matched. `leading`: by this replica. `fault` says what stops it, `counts` what came, here. */
  readonly feed: {
    readonly leading: boolean;
    readonly checkpoint: string;
    readonly epoch: string | null;
    readonly head: string;
    readonly lag: { readonly events: number; readonly seconds: number };
    readonly counts: FeedCounts;
    readonly fault: string | null;
  };
  /** How far tables of rules, alerts and deliveries follow the own lane. */
  readonly tables: { readonly checkpoint: string };
  /** How far alerts are in their stream. `fault` says what stops them, and what to do. */
  readonly topics: { readonly reached: string | null; readonly stream: string; readonly messages: number | null; readonly fault: string | null };
  readonly deliveries: Awaited<ReturnType<DeliveryReader['summary']>>;
  readonly rules: number;
  /** Why nothing is matched or delivered, and since when; null when it may. */
  readonly held: { readonly reason: string; readonly since: string } | null;
  readonly nats: { readonly connected: boolean };
}

export interface StatusParts {
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly heads: FeedHeads;
  readonly follower: FeedFollower;
  readonly deliveries: DeliveryReader;
  readonly nats: NatsSide;
  readonly gate: ReactorGate;
}

/** Gathers what an operator wants to see at a glance. Answers also without NATS. */
export class StatusReader {
  constructor(private readonly parts: StatusParts) {}

  async read(): Promise<AlertingStatus> {
    const { store, pool, deliveries } = this.parts;
    const head = await store.head();
    const log = await readCheckpoint(pool, 'log');
    return {
      engine: ENGINE,
      lane: ALERTING_LANE,
      epoch: head.epoch,
      head: { position: formatLanePosition(ALERTING_LANE, head.position), recordedAt: head.recordedAt },
      feed: await this.feed(),
      tables: { checkpoint: formatLanePosition(ALERTING_LANE, log.position) },
      topics: await this.topics(),
      deliveries: await deliveries.summary(),
      rules: await this.rules(),
      held: this.parts.gate.held,
      nats: { connected: await this.connected() },
    };
  }

  private async feed(): Promise<AlertingStatus['feed']> {
    const { heads, follower } = this.parts;
    const [matched, known, standing] = await Promise.all([heads.matched(), heads.known(), heads.standingSeconds()]);
    const events = Number(known - matched.position);
    return {
      leading: this.parts.nats.running !== null,
      checkpoint: formatLanePosition(FOLLOWED_LANE, matched.position),
      epoch: matched.epoch,
      head: formatLanePosition(FOLLOWED_LANE, known),
      lag: { events, seconds: events === 0 ? 0 : Math.round((standing ?? 0) * 10) / 10 },
      counts: { ...follower.counts },
      fault: follower.fault?.message ?? null,
    };
  }

  private async topics(): Promise<AlertingStatus['topics']> {
    const { link, running } = this.parts.nats;
    const tail = link === null ? null : await answerWithin(1_500, lastMessage(link, STREAMS.alerts)).catch(() => null);
    const reached = running === null ? null : formatLanePosition(ALERTING_LANE, running.publisher.reached);
    const fault = running?.publisher.fault?.message ?? null;
    return { reached, stream: link?.stream(STREAMS.alerts) ?? STREAMS.alerts, messages: tail?.messages ?? null, fault };
  }

  private async rules(): Promise<number> {
    const { rows } = await this.parts.pool.query<{ count: number }>('SELECT count(*)::int AS count FROM alerting.rule WHERE NOT deleted');
    return rows[0]?.count ?? 0;
  }

  private async connected(): Promise<boolean> {
    const { link } = this.parts.nats;
    if (link === null) return false;
    return link.ping().then(
      () => true,
      () => false,
    );
  }
}

import { randomBytes } from 'node:crypto';
import { STREAMS } from '@entente/contracts';
import { ALERTS_STREAM, PublishWindow, lastMessage, provisionStream, type NatsLink } from '@entente/messaging';
import { StandingFault, counter, type Logger } from '@entente/observability';
import type { AlertReader } from '../../alerts/alert.reader.js';
import type { AlertView } from '../../alerts/alert.view.js';
import type { LogEpoch } from '../../log/log.epoch.js';
import { Pacer } from '../../running/pacer.js';
import { alertMessages } from './alert.message.js';
import type { Published, TopicLedger } from './topic.ledger.js';
import { topicPlace, type TopicPlace } from './topic.place.js';

export interface TopicPublisherParts {
  readonly link: NatsLink;
  readonly alerts: AlertReader;
  readonly ledger: TopicLedger;
  readonly epoch: LogEpoch;
  readonly log: Logger;
}

const PAGE = 200;
const HEADROOM_BYTES = 4_096;
const published = counter({ name: 'entente_alerting_topic_messages_total', help: 'Alert messages the broker took' });

/**
 * Keeps the stream ALERTS equal to the alerts of lane `alerting`. Where it goes on is read from the stream itself, so a
 * wiped or shortened stream is filled again without a restart, and a message lost on the way is sent again before its
 * successors. Being the sole writer is checked by the broker: each message names the sequence it must follow.
 */
export class TopicPublisher {
  private readonly pacer: Pacer;
  private readonly stopping = new AbortController();
  private readonly standing: StandingFault;
  private ended: Promise<void> | null = null;
  /** Position of the last alert the stream is known to hold. */
  reached = 0n;

  constructor(
    private readonly parts: TopicPublisherParts,
    private readonly options: { readonly checkEveryMs: number },
  ) {
    this.pacer = new Pacer(this.stopping.signal);
    this.standing = new StandingFault(parts.log, STREAMS.alerts);
  }

  /** What stops it, in a sentence; null while it works. */
  get fault(): Error | null {
    return this.standing.current;
  }

  run(): void {
    this.ended ??= this.loop();
  }

  /** There may be new alerts. */
  nudge(): void {
    this.pacer.nudge();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.ended;
  }

  private async loop(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.session();
      } catch (error) {
        if (!this.stopping.signal.aborted) this.standing.met(error, 'publishing alerts was interrupted; going on from what the stream holds');
        await this.pacer.pause(500);
      }
    }
    this.standing.over('publishing alerts ends here');
  }

  /** One life of a window: from what the stream holds until the window breaks or the stream changes under us. */
  private async session(): Promise<void> {
    const { link, ledger, epoch, alerts } = this.parts;
    await provisionStream(link, ALERTS_STREAM);
    const tail = await lastMessage(link, STREAMS.alerts);
    const place = await topicPlace({ link, alerts, epoch: await epoch.current() }, tail);
    await ledger.found(place);
    const window = new PublishWindow(link, { stream: STREAMS.alerts, lastSequence: tail?.lastSequence ?? 0 });
    try {
      await this.publishFrom(place, window);
    } finally {
      window.close();
    }
  }

  private async publishFrom(place: TopicPlace, window: PublishWindow): Promise<void> {
    const incarnation = place.incarnation ?? randomBytes(4).toString('hex');
    let skip = place.topics;
    // The alert of the last message may have more topics than were sent.
    let beyond = skip > 0 ? place.position - 1n : place.position;
    while (!this.stopping.signal.aborted) {
      const alerts = await this.page(beyond);
      await this.publish(alerts, { window, incarnation, skip });
      this.standing.over('alerts are published again');
      skip = 0;
      beyond = positionOf(alerts.at(-1)) ?? beyond;
      this.reached = beyond;
      if (alerts.length === PAGE) continue;
      await this.pacer.pause(this.options.checkEveryMs);
      if (!(await this.holds(window))) return;
    }
  }

  private page(beyond: bigint): Promise<AlertView[]> {
    return this.parts.alerts.list({ limit: PAGE, order: 'oldest', beyond, rule: null, pair: null, development: null });
  }

  private async publish(alerts: readonly AlertView[], to: { window: PublishWindow; incarnation: string; skip: number }): Promise<void> {
    const { link, ledger } = this.parts;
    const begin = performance.now();
    const sent: Published[] = [];
    const options = { incarnation: to.incarnation, maxBytes: link.maxPayload() - HEADROOM_BYTES };
    for (const [index, alert] of alerts.entries()) {
      const messages = alertMessages(alert, options);
      const from = index === 0 ? to.skip : 0;
      for (const message of messages.slice(from)) await to.window.publish(message);
      sent.push(...alert.topics.slice(from).map((topic) => ({ alert: alert.id, topic })));
    }
    await to.window.flush();
    if (sent.length === 0) return;
    await ledger.published(sent, { durationMs: Math.round(performance.now() - begin), detail: null });
    published.inc(sent.length);
  }

  /** Whether the stream still ends where our window does: a wiped or shortened one doesn't. */
  private async holds(window: PublishWindow): Promise<boolean> {
    if (this.stopping.signal.aborted) return true;
    const tail = await lastMessage(this.parts.link, STREAMS.alerts);
    const emptied = tail?.last === null && window.lastSequence > 0;
    return tail !== null && tail.lastSequence === window.lastSequence && !emptied;
  }
}

function positionOf(alert: AlertView | undefined): bigint | null {
  return alert === undefined ? null : BigInt(alert.position.replace(/^alerting-/, ''));
}

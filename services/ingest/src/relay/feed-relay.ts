import type { RecordedEvent } from '@entente/contracts';
import { epochAt } from '@entente/event-store';
import { lastMessage, openOrderedPublisher, PublishError, type NatsLink, type OrderedPublisher } from '@entente/messaging';
import { StandingFault, type Logger } from '@entente/observability';
import { FeedCursor } from './feed-cursor.js';
import type { Feed } from './feed.js';
import type { RelayLog } from './relay-log.js';
import { LogReplacedError, inWords } from './relay.errors.js';
import { relayMetrics } from './relay.metrics.js';
import { toMessage } from './relayed-message.js';
import type { SharedReads } from './shared-reads.js';
import { inspectTail, reincarnate, type ResumePoint } from './stream-tail.js';
import type { WakeUp } from './wake-up.js';

export type FeedState = 'starting' | 'running' | 'standby' | 'interrupted' | 'stopped';

/** Why the stream is looked at again. */
type Ended = 'started' | 'changed' | 'took-over' | PublishError;

export interface FeedRelayParts {
  readonly feed: Feed;
  readonly link: NatsLink;
  readonly log: RelayLog;
  readonly reads: SharedReads;
  readonly lane: string;
  /** Id of this relay, in every message it writes. */
  readonly writer: string;
  readonly logger: Logger;
  readonly wake: WakeUp;
  readonly stop: AbortSignal;
  readonly pollMs: number;
  /** How long another relay may leave events lying before we take over. */
  readonly takeOverMs: number;
  readonly windowSize: number;
  readonly batchSize: number;
}

/**
 * Keeps one stream equal to the log, for as long as it runs. Sole writer: whoever finds another relay's message where
 * its own should be stands back until that one stops making progress. Never skips an event, never gives up.
 */
export class FeedRelay {
  state: FeedState = 'starting';
  point: ResumePoint | null = null;
  private cursor: FeedCursor | null = null;
  /** The last event handed on. */
  private last: RecordedEvent | null = null;
  private failures = 0;
  private readonly standing: StandingFault;
  /** Where the other relay had stopped when we took over: there we don't stand back again. */
  private tookOverAt: number | null = null;
  /** Where the stream ended when we were last superseded. */
  private supersededAt: number | null = null;

  constructor(private readonly parts: FeedRelayParts) {
    this.standing = new StandingFault(parts.logger, parts.feed.spec.name);
  }

  /** What stopped it last; null while it works. */
  get fault(): Error | null {
    return this.standing.current;
  }

  /** Last position of which everything is in the stream. */
  get position(): bigint {
    return this.cursor?.confirmed ?? 0n;
  }

  async run(): Promise<void> {
    let before: Ended = 'started';
    while (!this.parts.stop.aborted) {
      try {
        before = await this.takeUp(before);
      } catch (error) {
        await this.interrupted(error);
      }
    }
    this.state = 'stopped';
  }

  /** Finds the place, fills the stream from there, and returns why it ended. */
  private async takeUp(before: Ended): Promise<Ended> {
    const { feed, wake, pollMs } = this.parts;
    const found = await inspectTail(this.parts);
    if (this.mustStandBack(before, found)) {
      await this.standBy(found);
      return 'took-over';
    }
    const swallowed = before instanceof PublishError && before.fault === 'duplicate' && found.reason === 'resumed';
    const point = swallowed ? reincarnate(found, 'duplicate') : found;
    this.announce(point);
    const ended = await this.fill(point);
    if (ended instanceof PublishError) {
      relayMetrics.faults.inc({ stream: feed.spec.name, fault: ended.fault });
      if (ended.fault === 'no-batches') this.parts.link.refuseBatches();
      // Superseded by nobody, again and again: a broker whose disk was full answers like that until it is started anew.
      const inVain = ended.fault === 'superseded' && point.sequence === this.supersededAt;
      this.supersededAt = ended.fault === 'superseded' ? point.sequence : null;
      if ((inVain || (ended.fault !== 'superseded' && ended.fault !== 'duplicate')) && !this.parts.stop.aborted) {
        this.standing.met(ended, 'the broker does not take messages; trying again until it does');
        await wake.wait(pollMs);
      }
    }
    return ended;
  }

  /** Another relay wrote where we were about to. One that has just started takes over from whoever wrote before. */
  private mustStandBack(before: Ended, found: ResumePoint): boolean {
    if (before === 'started' || before === 'took-over' || found.reason !== 'resumed') return false;
    if (before instanceof PublishError && before.fault !== 'superseded' && before.fault !== 'duplicate') return false;
    return found.writer !== this.parts.writer && found.sequence !== this.tookOverAt;
  }

  private announce(point: ResumePoint): void {
    const stream = this.parts.feed.spec.name;
    this.point = point;
    this.cursor = new FeedCursor(point);
    this.last = null;
    this.parts.reads.forget();
    this.state = 'running';
    this.failures = 0;
    relayMetrics.incarnations.inc({ stream, reason: point.reason });
    relayMetrics.standby.set({ stream }, 0);
    const fields = { stream, reason: point.reason, position: String(point.position), incarnation: point.incarnation.name };
    // While it is refused time and again, saying so once is enough.
    if (this.fault === null) this.parts.logger.info(fields, 'relay takes the stream up');
  }

  /** Publishes until the window breaks, somebody else changed the stream, or it is time to stop. */
  private async fill(point: ResumePoint): Promise<Ended> {
    const { link, feed, stop, wake, pollMs, windowSize } = this.parts;
    const window = openOrderedPublisher(link, { stream: feed.spec.name, lastSequence: point.sequence, size: windowSize });
    const cursor = new FeedCursor(point);
    this.cursor = cursor;
    const close = (): void => window.close();
    stop.addEventListener('abort', close);
    try {
      while (!stop.aborted) {
        if (await this.publishBatch(window, cursor, point)) continue;
        await window.flush();
        this.confirm(cursor, window.lastSequence);
        this.standing.over('the relay publishes again');
        await wake.wait(pollMs);
        if (!stop.aborted && (await this.changedByOthers(window, point))) return 'changed';
      }
      return 'changed';
    } catch (error) {
      if (error instanceof PublishError) return error;
      throw error;
    } finally {
      this.confirm(cursor, window.lastSequence);
      stop.removeEventListener('abort', close);
      window.close();
    }
  }

  /** @returns false when the log has nothing more */
  private async publishBatch(window: OrderedPublisher, cursor: FeedCursor, point: ResumePoint): Promise<boolean> {
    const { feed, link, writer, stop } = this.parts;
    const events = await this.following(cursor);
    for (const event of events) {
      if (stop.aborted) return false;
      const stamp = { incarnation: point.incarnation, writer, maxPayload: link.maxPayload(), epoch: epochAt(point.epochs, event.position) ?? event.epoch };
      for (const message of cursor.outstanding(event, feed.messagesOf(event))) {
        await window.publish(toMessage(event, message, stamp));
        cursor.sent();
      }
      cursor.passed(event.position);
      this.last = event;
    }
    this.confirm(cursor, window.lastSequence);
    return events.length > 0;
  }

  /**
   * What the log holds behind the cursor. The last event handed on is read with it: when that one is no longer there, the
   * database went back to an older state under us, and what follows is another history.
   * @throws LogReplacedError
   */
  private async following(cursor: FeedCursor): Promise<RecordedEvent[]> {
    const { reads, batchSize, lane } = this.parts;
    const { last } = this;
    if (last === null || last.position !== cursor.readAfter) return reads.following(cursor.readAfter, batchSize);
    const [again, ...events] = await reads.following(last.position - 1n, batchSize + 1);
    if (again?.id !== last.id || again.epoch !== last.epoch) throw new LogReplacedError(lane, last.position);
    return events;
  }

  private confirm(cursor: FeedCursor, sequence: number): void {
    const stream = this.parts.feed.spec.name;
    const confirmed = cursor.confirm(sequence);
    if (confirmed > 0) {
      relayMetrics.published.inc({ stream }, confirmed);
      this.standing.over('the relay publishes again');
    }
    relayMetrics.position.set({ stream }, Number(cursor.confirmed));
  }

  /** In a quiet moment: is the stream still as we left it? */
  private async changedByOthers(window: OrderedPublisher, point: ResumePoint): Promise<boolean> {
    const tail = await lastMessage(this.parts.link, this.parts.feed.spec.name);
    if (tail === null || tail.lastSequence !== window.lastSequence || tail.deleted !== point.deleted) return true;
    return tail.last === null && tail.lastSequence > 0;
  }

  /** Watches the other relay, and takes over when it leaves events lying for too long. */
  private async standBy(found: ResumePoint): Promise<void> {
    const { stop, wake, pollMs, takeOverMs, feed, log, logger } = this.parts;
    if (this.state !== 'standby') logger.info({ stream: feed.spec.name, other: found.writer }, 'another relay writes this stream; standing by');
    this.state = 'standby';
    this.standing.over('another relay publishes');
    relayMetrics.standby.set({ stream: feed.spec.name }, 1);
    let seen = found;
    let idleSince = performance.now();
    while (!stop.aborted) {
      await wake.wait(pollMs);
      const now = await inspectTail(this.parts);
      const cursor = new FeedCursor(now);
      this.cursor = cursor;
      const pending = await firstOutstanding(log, feed, cursor);
      this.confirm(cursor, now.sequence);
      if (!pending || now.sequence !== seen.sequence) idleSince = performance.now();
      seen = now;
      if (performance.now() - idleSince < takeOverMs) continue;
      this.tookOverAt = now.sequence;
      return;
    }
  }

  private async interrupted(error: unknown): Promise<void> {
    const { stop, wake, feed, pollMs } = this.parts;
    if (stop.aborted) return;
    this.failures += 1;
    this.state = 'interrupted';
    this.standing.met(inWords(error, feed.spec.name), 'relay interrupted; trying again until it works');
    await wake.wait(Math.min(pollMs * this.failures, 5_000));
  }
}

/** Whether any event after the cursor still has a message to go out. */
async function firstOutstanding(log: RelayLog, feed: Feed, cursor: FeedCursor): Promise<boolean> {
  for (;;) {
    const events = await log.readLane({ after: cursor.readAfter, limit: 500 });
    if (events.length === 0) return false;
    for (const event of events) {
      if (cursor.outstanding(event, feed.messagesOf(event)).length > 0) return true;
      cursor.passed(event.position);
    }
  }
}

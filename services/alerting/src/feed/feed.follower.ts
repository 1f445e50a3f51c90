import type { RecordedEvent } from '@entente/contracts';
import type { Logger } from '@entente/observability';
import { CheckpointMovedError, type Checkpoint } from '../database/checkpoint.store.js';
import { orderFeed } from './feed-order.fold.js';
import { FeedAheadError, FeedDivergedError, type FeedHistory } from './feed.history.js';

/** Takes events in order, each once, and remembers the place. */
export interface FeedSink {
  place(): Promise<Checkpoint>;
  /**
   * `events` follow the place without a hole. When it throws, nothing was taken.
   * @throws CheckpointMovedError when another replica took some of them meanwhile
   */
  take(events: readonly RecordedEvent[]): Promise<void>;
}

export interface FeedCounts {
  taken: number;
  duplicates: number;
  gaps: number;
  healed: number;
}

/**
 * Turns what the feed delivers (repeats, holes, restarts after NATS lost everything) into one dense sequence.
 * A hole is filled from the log by request and reply before anything behind it is taken. What another replica took first
 * (one that led until a moment ago) is taken: this one goes on from there.
 */
export class FeedFollower {
  readonly counts: FeedCounts = { taken: 0, duplicates: 0, gaps: 0, healed: 0 };
  /** What stopped the last delivery; null when it went through. */
  fault: Error | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly sink: FeedSink,
    private readonly history: FeedHistory,
    private readonly options: { readonly batch: number; readonly log: Logger },
  ) {}

  /** Resolves once every event of the batch was taken, now or earlier: only then may it be acknowledged. */
  deliver(batch: readonly RecordedEvent[]): Promise<void> {
    return this.oneAtATime(() => this.deliverNow(batch));
  }

  /** Reads the log from our place to its end, without waiting for the feed. */
  catchUp(): Promise<void> {
    return this.oneAtATime(() => this.readToEnd());
  }

  place(): Promise<Checkpoint> {
    return this.sink.place();
  }

  private oneAtATime(work: () => Promise<void>): Promise<void> {
    const result = this.running.then(work);
    this.running = result.then(
      () => {
        this.fault = null;
      },
      (error: unknown) => {
        this.fault = error instanceof Error ? error : new Error(String(error));
      },
    );
    return result;
  }

  private async deliverNow(batch: readonly RecordedEvent[]): Promise<void> {
    let left = batch;
    while (left.length > 0) {
      const place = await this.sink.place();
      const order = orderFeed(place, left);
      if (!(await this.takeInBatches(order.next))) continue;
      this.counts.duplicates += order.duplicates;
      if (order.rest === null) return;
      left = order.rest.events;
      if (order.rest.why === 'gap') await this.heal(order.rest.after, order.rest.upTo);
      else left = await this.acrossEpochs(left);
    }
  }

  private async readToEnd(): Promise<void> {
    await this.confirmPlace();
    for (;;) {
      const { position } = await this.sink.place();
      const events = await this.readDense(position, this.options.batch);
      if (events.length === 0) return;
      if (await this.take(events)) this.counts.healed += events.length;
    }
  }

  /** @returns false when another replica was first: the place is to be read again */
  private async takeInBatches(events: readonly RecordedEvent[]): Promise<boolean> {
    for (let start = 0; start < events.length; start += this.options.batch) {
      const some = events.slice(start, start + this.options.batch);
      if (!(await this.take(some))) return false;
      this.counts.taken += some.length;
    }
    return true;
  }

  /** @returns false when another replica was first: the place is to be read again */
  private async take(events: readonly RecordedEvent[]): Promise<boolean> {
    try {
      await this.sink.take(events);
      return true;
    } catch (error) {
      if (!(error instanceof CheckpointMovedError)) throw error;
      this.options.log.debug({ expected: error.expected.toString() }, 'another replica took these events; going on from there');
      return false;
    }
  }

  private async heal(after: bigint, upTo: bigint): Promise<void> {
    this.counts.gaps += 1;
    this.options.log.info({ after: after.toString(), upTo: upTo.toString() }, 'the feed has a gap; reading the log');
    await this.confirmPlace();
    let last = after;
    while (last < upTo) {
      const missing = Number(upTo - last);
      const events = await this.readDense(last, Math.min(missing, this.options.batch));
      if (events.length === 0) throw new FeedAheadError(last);
      if (!(await this.take(events))) return;
      this.counts.healed += events.length;
      last = events.at(-1)?.position ?? last;
    }
  }

  /**
   * The log has another incarnation. It is followed on when the event at our place is still the one we took; everything
   * behind it is then read from the log itself. Returns what of the batch the log doesn't hold yet.
   */
  private async acrossEpochs(left: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]> {
    await this.readToEnd();
    const { position } = await this.sink.place();
    const ahead = left.filter((event) => event.position > position);
    if (ahead.length > 0) throw new FeedAheadError(position);
    this.counts.duplicates += left.length;
    return [];
  }

  /**
   * Before anything is read from the log itself: what follows our place there follows from what we took.
   * @throws FeedDivergedError when our place is no place of the log as it is now
   */
  private async confirmPlace(): Promise<void> {
    const { position, hash } = await this.sink.place();
    if (position === 0n || hash === null) return;
    const [event] = await this.history.read(position - 1n, 1);
    if (event?.hash !== hash) throw new FeedDivergedError(position, hash, event?.hash ?? null);
  }

  private async readDense(after: bigint, limit: number): Promise<RecordedEvent[]> {
    const events = await this.history.read(after, limit);
    const wrong = events.find((event, index) => event.position !== after + BigInt(index) + 1n);
    if (wrong !== undefined) throw new FeedAheadError(after);
    return events;
  }
}

import type { RecordedEvent } from '@entente/contracts';
import { AlertingError } from '../alerting.errors.js';

/** Reads lane `main` where it is kept, past the feed. */
export interface FeedHistory {
  /**
   * Events behind `after`, in order, dense, at most `limit` and fewer where the answer would grow too large;
   * none only when `after` is the head.
   * @throws HistoryUnavailableError when nobody answers
   */
  read(after: bigint, limit: number): Promise<RecordedEvent[]>;
}

/** ingest did not answer `ingest.events.read`. What hung on it is tried again. */
export class HistoryUnavailableError extends AlertingError {
  constructor(cause: unknown) {
    super('ingest does not answer ingest.events.read: see that it runs and reaches the same NATS server', { cause });
  }
}

/** Our place is not a place of the log as it is now: it was restored to an older state, or replaced. */
export class FeedDivergedError extends AlertingError {
  constructor(
    readonly position: bigint,
    readonly expected: string,
    readonly found: string | null,
  ) {
    super(
      `event main-${position} is not the one that was matched (${found ?? 'the log ends before it'} instead of ${expected}): ` +
        'the log was restored or replaced; run `entente reconcile` to go back to the last common event',
    );
  }
}

/** The feed told of events that the log does not hold. */
export class FeedAheadError extends AlertingError {
  constructor(readonly after: bigint) {
    super(`the feed tells of events behind main-${after} that ingest does not know: ask again, or see which log feeds the stream`);
  }
}

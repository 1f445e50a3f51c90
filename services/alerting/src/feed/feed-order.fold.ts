import type { RecordedEvent } from '@entente/contracts';

/** Where the reader of the feed stands. `epoch` is null before the first event ever read. */
export interface FeedPlace {
  readonly epoch: string | null;
  readonly position: bigint;
}

/**
 * What a batch from the feed amounts to, seen from a place.
 * - `next`: the events that follow the place without a hole, in order
 * - `duplicates`: how many were at or before the place already, or twice in the batch
 * - `rest`: what is left once `next` is applied, and why it can't follow yet
 */
export interface FeedOrder {
  readonly next: readonly RecordedEvent[];
  readonly duplicates: number;
  readonly rest: FeedRest | null;
}

export type FeedRest =
  /** Events `after + 1` to `upTo` are missing; `events` come behind them. */
  | { readonly why: 'gap'; readonly after: bigint; readonly upTo: bigint; readonly events: readonly RecordedEvent[] }
  /** The log has another incarnation: positions can't be compared before somebody looked at the hashes. */
  | { readonly why: 'epoch'; readonly epoch: string; readonly events: readonly RecordedEvent[] };

/** Sorts a batch out by (epoch, position). Identity is the position, never the stream's sequence: sequences restart. */
export function orderFeed(place: FeedPlace, batch: readonly RecordedEvent[]): FeedOrder {
  const epoch = place.epoch ?? batch[0]?.epoch ?? null;
  const other = batch.filter((event) => event.epoch !== epoch);
  const mine = batch.filter((event) => event.epoch === epoch).sort(byPosition);
  const next: RecordedEvent[] = [];
  let duplicates = 0;
  let last = place.position;
  for (const [index, event] of mine.entries()) {
    if (event.position <= last) {
      duplicates += 1;
    } else if (event.position === last + 1n) {
      next.push(event);
      last = event.position;
    } else {
      const events = [...mine.slice(index), ...other];
      return { next, duplicates, rest: { why: 'gap', after: last, upTo: event.position - 1n, events } };
    }
  }
  const [foreign] = other;
  return { next, duplicates, rest: foreign === undefined ? null : { why: 'epoch', epoch: foreign.epoch, events: other } };
}

function byPosition(a: RecordedEvent, b: RecordedEvent): number {
  return a.position < b.position ? -1 : a.position > b.position ? 1 : 0;
}

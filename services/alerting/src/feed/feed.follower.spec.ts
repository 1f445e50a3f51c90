import type { RecordedEvent } from '@entente/contracts';
import { logger } from '@entente/observability';
import { describe, expect, it } from '@jest/globals';
import { CheckpointMovedError, START, type Checkpoint } from '../database/checkpoint.store.js';
import { FeedFollower, type FeedSink } from './feed.follower.js';
import { FeedAheadError, FeedDivergedError, HistoryUnavailableError, type FeedHistory } from './feed.history.js';

function event(position: number, epoch = 'e1', hash = `h${position}`): RecordedEvent {
  return {
    id: `id-${position}`,
    type: 'report.received',
    schemaVersion: 1,
    data: {},
    metadata: { correlationId: 'c', principal: { id: 'p', roles: [] }, engine: 'test' },
    lane: 'main',
    epoch,
    position: BigInt(position),
    stream: 's',
    streamVersion: 1n,
    recordedAt: '2026-01-01T00:00:00.000000Z',
    payloadHash: '',
    hash,
  };
}
const events = (...positions: number[]): RecordedEvent[] => positions.map((position) => event(position));

/** Refuses whatever does not follow on: a follower that gets the order wrong fails here. */
class StrictSink implements FeedSink {
  readonly taken: string[] = [];
  current: Checkpoint = START;
  place = async (): Promise<Checkpoint> => this.current;
  /** Another replica that takes first what this one is about to take; once. */
  other: readonly RecordedEvent[] = [];
  take = async (batch: readonly RecordedEvent[]): Promise<void> => {
    const [others, expected] = [this.other, this.current.position];
    this.other = [];
    for (const { epoch, position, hash } of others) this.current = { epoch, position, hash };
    if (others.length > 0) throw new CheckpointMovedError('feed', expected);
    for (const one of batch) {
      if (one.position !== this.current.position + 1n) throw new Error(`out of order: ${one.position}`);
      this.current = { epoch: one.epoch, position: one.position, hash: one.hash };
      this.taken.push(`${one.epoch}/${one.position}`);
    }
  };
}

class Log implements FeedHistory {
  asked = 0;
  down = false;
  constructor(public held: RecordedEvent[]) {}
  async read(after: bigint, limit: number): Promise<RecordedEvent[]> {
    this.asked += 1;
    if (this.down) throw new HistoryUnavailableError(null);
    return this.held.filter(({ position }) => position > after).slice(0, limit);
  }
}

function following(held: RecordedEvent[], batch = 3): { sink: StrictSink; log: Log; follower: FeedFollower } {
  const sink = new StrictSink();
  const log = new Log(held);
  return { sink, log, follower: new FeedFollower(sink, log, { batch, log: logger('test', { level: 'silent' }) }) };
}
const from = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('FeedFollower', () => {
  it('takes what comes in order without asking the log', async () => {
    const { sink, log, follower } = following([]);
    await follower.deliver(events(1, 2, 3, 4));
    expect(sink.current.position).toBe(4n);
    expect(log.asked).toBe(0);
  });

  it('takes repeats once', async () => {
    const { sink, follower } = following([]);
    await follower.deliver(events(1, 2));
    await follower.deliver(events(1, 2, 3));
    expect(sink.taken).toEqual(['e1/1', 'e1/2', 'e1/3']);
    expect(follower.counts.duplicates).toBe(2);
  });

  it('fills a gap from the log before it goes on', async () => {
    const { sink, follower } = following(events(...from(1, 20)));
    await follower.deliver(events(1, 2));
    await follower.deliver(events(12, 13));
    expect(sink.taken).toEqual(from(1, 13).map((position) => `e1/${position}`));
    expect(follower.counts).toMatchObject({ gaps: 1, healed: 9 });
  });

  it('fills several gaps of one batch', async () => {
    const { sink, follower } = following(events(...from(1, 20)));
    await follower.deliver(events(3, 6, 9));
    expect(sink.current.position).toBe(9n);
    expect(follower.counts.gaps).toBe(3);
  });

  it('takes nothing behind a gap while the log does not answer', async () => {
    const { sink, log, follower } = following(events(...from(1, 5)));
    log.down = true;
    await expect(follower.deliver(events(1, 4))).rejects.toThrow(HistoryUnavailableError);
    expect(sink.taken).toEqual(['e1/1']);
    log.down = false;
    await follower.deliver(events(1, 4));
    expect(sink.current.position).toBe(4n);
  });

  it('does not believe a feed that is ahead of the log', async () => {
    const { follower } = following(events(1, 2));
    await expect(follower.deliver(events(1, 5))).rejects.toThrow(FeedAheadError);
  });

  it('does not take a hole in the log for an answer', async () => {
    const { follower } = following(events(1, 3, 4, 5));
    await expect(follower.deliver(events(1, 5))).rejects.toThrow(FeedAheadError);
  });

  it('follows a new incarnation that continues the log', async () => {
    const { sink, follower } = following([...events(1, 2), event(3, 'e2')]);
    await follower.deliver(events(1, 2));
    await follower.deliver([event(3, 'e2')]);
    expect(sink.taken).toEqual(['e1/1', 'e1/2', 'e2/3']);
    await follower.deliver([event(2), event(3, 'e2')]);
    expect(sink.taken).toHaveLength(3);
  });

  it('stops at a new incarnation in which its place is another event', async () => {
    const { sink, follower } = following([event(1), event(2, 'e2', 'other'), event(3, 'e2')]);
    await follower.deliver(events(1, 2));
    await expect(follower.deliver([event(3, 'e2')])).rejects.toThrow(FeedDivergedError);
    expect(sink.current.position).toBe(2n);
  });

  it('stops at a new incarnation that ends before its place', async () => {
    const { follower } = following([event(1, 'e2')]);
    await follower.deliver(events(1, 2, 3));
    await expect(follower.deliver([event(1, 'e2')])).rejects.toThrow(FeedDivergedError);
  });

  it.each([1, 4, 7])('goes on from where another replica is that took up to %i first', async (upTo) => {
    const { sink, follower } = following(events(...from(1, 10)));
    sink.other = events(...from(1, upTo));
    await follower.deliver(events(...from(1, 6)));
    expect(sink.taken).toEqual(from(upTo + 1, 6).map((position) => `e1/${position}`));
    expect(sink.current.position).toBe(BigInt(Math.max(upTo, 6)));
  });

  it.each([6, 15])('goes on from where another replica is that filled the gap up to %i first', async (upTo) => {
    const { sink, follower } = following(events(...from(1, 20)));
    await follower.deliver(events(1, 2));
    sink.other = events(...from(3, upTo));
    await follower.deliver(events(12, 13));
    expect(sink.taken).toEqual([1, 2, ...from(upTo + 1, 13)].map((position) => `e1/${position}`));
    sink.other = events(...from(14, 18));
    await follower.catchUp();
    expect(sink.current.position).toBe(20n);
  });

  it('catches up with the log by itself', async () => {
    const { sink, follower } = following(events(...from(1, 10)));
    await follower.catchUp();
    expect(sink.current.position).toBe(10n);
  });
});

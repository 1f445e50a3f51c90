import type { RecordedEvent } from '@entente/contracts';
import { describe, expect, it } from '@jest/globals';
import { orderFeed, type FeedPlace } from './feed-order.fold.js';

function event(position: number, epoch = 'e1'): RecordedEvent {
  return {
    id: `${epoch}-${position}`,
    type: 'report.received',
    schemaVersion: 1,
    data: {},
    metadata: { correlationId: 'c', principal: { id: 'p', roles: [] }, engine: 'test' },
    lane: 'main',
    epoch,
    position: BigInt(position),
    stream: 'report-1',
    streamVersion: 1n,
    recordedAt: '2026-01-01T00:00:00.000000Z',
    payloadHash: '',
    hash: '',
  };
}
const at = (position: number, epoch: string | null = 'e1'): FeedPlace => ({ epoch, position: BigInt(position) });
const ids = (events: readonly RecordedEvent[]): string[] => events.map((one) => one.id);

describe('orderFeed', () => {
  it('passes what follows on', () => {
    const order = orderFeed(at(4), [event(5), event(6)]);
    expect(ids(order.next)).toEqual(['e1-5', 'e1-6']);
    expect(order).toMatchObject({ duplicates: 0, rest: null });
  });

  it('counts repeats, before the place and inside the batch', () => {
    const order = orderFeed(at(4), [event(3), event(5), event(5), event(4)]);
    expect(ids(order.next)).toEqual(['e1-5']);
    expect(order.duplicates).toBe(3);
  });

  it('puts a late redelivery into its place', () => {
    expect(ids(orderFeed(at(4), [event(6), event(7), event(5)]).next)).toEqual(['e1-5', 'e1-6', 'e1-7']);
  });

  it('stops before a gap and says what is missing', () => {
    const order = orderFeed(at(4), [event(5), event(9), event(10)]);
    expect(ids(order.next)).toEqual(['e1-5']);
    expect(order.rest).toMatchObject({ why: 'gap', after: 5n, upTo: 8n });
    expect(ids(order.rest?.events ?? [])).toEqual(['e1-9', 'e1-10']);
  });

  it('finds the gap before the first event ever delivered', () => {
    expect(orderFeed(at(0, null), [event(3)]).rest).toMatchObject({ why: 'gap', after: 0n, upTo: 2n });
  });

  it('takes its epoch from the first event ever read', () => {
    expect(ids(orderFeed(at(0, null), [event(1), event(2)]).next)).toEqual(['e1-1', 'e1-2']);
  });

  it('does not compare positions across epochs', () => {
    const order = orderFeed(at(4), [event(5), event(6, 'e2'), event(3, 'e2')]);
    expect(ids(order.next)).toEqual(['e1-5']);
    expect(order.rest).toMatchObject({ why: 'epoch', epoch: 'e2' });
    expect(order.duplicates).toBe(0);
  });

  it('keeps the other epoch behind a gap', () => {
    const order = orderFeed(at(4), [event(7), event(1, 'e2')]);
    expect(ids(order.rest?.events ?? [])).toEqual(['e1-7', 'e2-1']);
  });

  it('makes nothing of nothing', () => {
    expect(orderFeed(at(4), [])).toEqual({ next: [], duplicates: 0, rest: null });
  });
});

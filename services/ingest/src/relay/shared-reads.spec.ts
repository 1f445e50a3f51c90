import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ReadLaneOptions } from '@entente/event-store';
import type { RecordedEvent } from '@entente/contracts';
import { SharedReads } from './shared-reads.js';

let head: number;
let history: string;
let asked: string[];
let now: number;
let reads: SharedReads;

const eventAt = (position: number): RecordedEvent => ({ position: BigInt(position), id: `${history}-${position}`, epoch: 'e' }) as RecordedEvent;
const log = {
  readLane: async ({ after, limit }: ReadLaneOptions): Promise<RecordedEvent[]> => {
    asked.push(`${after}+${limit}`);
    return Array.from({ length: Math.max(0, Math.min(limit, head - Number(after))) }, (_, index) => eventAt(Number(after) + index + 1));
  },
};
const ids = async (after: number, limit: number): Promise<string[]> => (await reads.following(BigInt(after), limit)).map(({ id }) => id);

beforeEach(() => {
  head = 100;
  history = 'old';
  asked = [];
  now = 0;
  reads = new SharedReads(log, () => now);
});

describe('two feeds reading one log', () => {
  it('ask the database once for what both read', async () => {
    const first = [await ids(0, 10), await ids(9, 11), await ids(19, 11)];
    const second = [await ids(0, 10), await ids(9, 11), await ids(19, 11)];
    expect(second).toEqual(first);
    expect(asked).toEqual(['0+10', '9+11', '19+11']);
  });

  it('ask again where only the last event is known: there may be news', async () => {
    await ids(90, 10);
    expect(await ids(99, 11)).toEqual(['old-100']);
    head = 103;
    expect(await ids(99, 11)).toEqual(['old-100', 'old-101', 'old-102', 'old-103']);
    expect(await ids(99, 11)).toEqual(['old-100', 'old-101', 'old-102', 'old-103']);
    expect(asked).toEqual(['90+10', '99+11', '99+11']);
  });

  it('ask again for what lies before, behind a gap, or is a second old', async () => {
    await ids(20, 10);
    expect(await ids(10, 5)).toEqual(['old-11', 'old-12', 'old-13', 'old-14', 'old-15']);
    expect((await ids(60, 10))[0]).toBe('old-61');
    await ids(60, 10);
    now += 1_001;
    await ids(60, 10);
    expect(asked).toEqual(['20+10', '10+5', '60+10', '60+10']);
  });

  it('keep nothing of a log that was replaced, once the one ahead has seen it', async () => {
    await ids(0, 30);
    history = 'new';
    expect((await ids(29, 11))[0]).toBe('new-30');
    expect(await ids(9, 3)).toEqual(['new-10', 'new-11', 'new-12']);
  });

  it('keep nothing once a stream is taken up anew', async () => {
    await ids(0, 30);
    history = 'new';
    reads.forget();
    expect(await ids(0, 3)).toEqual(['new-1', 'new-2', 'new-3']);
  });

  it('hold no more than a bounded number of events', async () => {
    head = 100_000;
    for (let after = 0; after < 20_000; after += 100) await ids(after, 101);
    asked = [];
    await ids(15_000, 10);
    expect(asked).toEqual(['15000+10']);
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '@entente/testing';
import { LogGapError } from '../store/event-store.errors.js';
import { type EventStore } from '../store/event-store.port.js';
import { sampleCommand } from '../testing/conformance/sample.js';
import { testEventStore } from '../testing/test-event-store.js';

/** What only the owner can do to a log, by hand: a reader must stop before it, not step over it. */
describe('a log with a hole', () => {
  let store: EventStore;
  beforeAll(async () => {
    const db = await testDatabase();
    store = await testEventStore(db, { partitionSize: 10n });
    for (let turn = 0; turn < 25; turn += 1) await store.append(sampleCommand({ stream: `s-${turn % 3}` }));
    await db.pool.query(`BEGIN; SET LOCAL session_replication_role = replica; DELETE FROM event_store.log WHERE position = 17; COMMIT`);
  });

  it('stops every read that would skip it, and says where', async () => {
    await expect(store.readLane({ after: 12n, limit: 100 })).rejects.toThrow(LogGapError);
    await expect(store.readLane({ after: 16n, limit: 1 })).rejects.toThrow('17');
    await expect(scanned({ after: 0n, upTo: 25n })).rejects.toThrow(LogGapError);
    await expect(scanned({ after: 12n, upTo: 17n })).rejects.toThrow('17');
  });

  it('lets reads beside it pass', async () => {
    expect(await store.readLane({ after: 0n, upTo: 16n, limit: 100 })).toHaveLength(16);
    expect(await store.readLane({ after: 17n, limit: 100 })).toHaveLength(8);
    expect(await scanned({ after: 17n, upTo: 25n })).toBe(8);
  });

  async function scanned(range: { after: bigint; upTo: bigint }): Promise<number> {
    let events = 0;
    for await (const chunk of store.scanLane(range)) events += chunk.length;
    return events;
  }
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@entente/testing';
import { type EventStore } from '../store/event-store.port.js';
import { sampleCommand } from '../testing/conformance/sample.js';
import { testEventStore } from '../testing/test-event-store.js';
import { verifyChain } from '../verify/verify-chain.js';
import { beginEpoch, epochAt, laneEpochs } from './begin-epoch.js';
import { forgetCommands } from './forget-commands.js';
import { holdLane, laneHold, releaseLane } from './lane-hold.js';

const place = { schema: 'event_store', lane: 'main' };

describe('maintaining a lane', () => {
  let db: TestDatabase;
  let store: EventStore;
  beforeAll(async () => {
    db = await testDatabase();
    store = await testEventStore(db);
  });

  it('forgets old commands only, and their events still are not stored twice', async () => {
    const old = sampleCommand({ stream: 'a', expected: 'any' });
    await store.append(old);
    const { recordedAt } = await store.head();
    await store.append(sampleCommand({ key: 'young', stream: 'a' }));
    const young = (await store.readLane({ after: 1n, limit: 1 }))[0]!;
    expect(await forgetCommands({ pool: db.pool, ...place, before: recordedAt! })).toBe(0);
    expect(await forgetCommands({ pool: db.pool, ...place, before: young.recordedAt })).toBe(1);
    expect(await store.command(old.key)).toBeNull();
    expect(await store.command('young')).toMatchObject({ from: 2n });
    expect(await store.append(old)).toMatchObject({ outcome: 'duplicate', from: 1n, to: 1n });
  });

  it('an epoch can begin behind a position that is not the head', async () => {
    const at = (await store.head()).position;
    for (let n = 0; n < 3; n += 1) await store.append(sampleCommand({ stream: 'told' }));
    const before = (await laneEpochs({ pool: db.pool, ...place })).at(-1);
    const epoch = await beginEpoch({ pool: db.pool, ...place, reason: 'promoted in a test', after: at + 1n });
    const epochs = await laneEpochs({ pool: db.pool, ...place });
    expect(epochs.at(-1)).toEqual({ epoch, after: at + 1n, reason: 'promoted in a test' });
    expect([at + 1n, at + 2n, at + 3n, at + 9n].map((position) => epochAt(epochs, position))).toEqual([before?.epoch, epoch, epoch, epoch]);
    expect((await store.head()).epoch).toBe(epoch);
    expect(await verifyChain({ pool: db.pool, ...place })).toMatchObject({ ok: true });
  });

  it('holds a lane until it is released, and appends all the same', async () => {
    const hold = { pool: db.pool, ...place };
    expect(await laneHold(hold)).toBeNull();
    await holdLane(hold, 'restored');
    await holdLane(hold, 'again');
    expect(await laneHold(hold)).toMatchObject({ reason: 'restored' });
    expect(await laneHold({ ...hold, lane: 'side' })).toBeNull();
    expect(await store.append(sampleCommand({ stream: 'held', expected: 'none' }))).toMatchObject({ outcome: 'appended' });
    expect(await releaseLane(hold)).toBe(true);
    expect(await releaseLane(hold)).toBe(false);
    expect(await laneHold(hold)).toBeNull();
  });

  it('a new epoch marks what follows, and the chain goes on across it', async () => {
    const before = await store.head();
    const epoch = await beginEpoch({ pool: db.pool, ...place, reason: 'restored in a test' });
    await store.append(sampleCommand({ stream: 'b' }));
    const head = await store.head();
    expect(head.epoch).toBe(epoch);
    expect(head.epoch).not.toBe(before.epoch);
    expect(await verifyChain({ pool: db.pool, ...place })).toMatchObject({ ok: true, to: head.position });
    const { rows } = await db.pool.query('SELECT after_position, reason FROM event_store.epoch ORDER BY number');
    expect(rows.at(-1)).toEqual({ after_position: String(before.position), reason: 'restored in a test' });
  });
});

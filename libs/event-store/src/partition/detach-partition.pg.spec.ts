import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@entente/testing';
import { type RecordedEvent } from '@entente/contracts';
import { PartitionDetachedError } from '../store/event-store.errors.js';
import { type EventStore } from '../store/event-store.port.js';
import { openEventStore } from '../store/postgres-event-store.js';
import { sampleCommand, sampleEvent } from '../testing/conformance/sample.js';
import { testEventStore } from '../testing/test-event-store.js';
import { verifyChain } from '../verify/verify-chain.js';
import { detachPartition } from './detach-partition.js';

const place = { schema: 'event_store', lane: 'main' };

describe('detaching and archiving partitions', () => {
  let db: TestDatabase;
  let folder: string;
  let store: EventStore;
  let all: RecordedEvent[];
  beforeAll(async () => {
    db = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'entente-archive-'));
    store = await testEventStore(db, { partitionSize: 10n });
    await store.append(sampleCommand({ stream: 'old', events: [sampleEvent(), sampleEvent()] }));
    for (let turn = 0; turn < 33; turn += 1) await store.append(sampleCommand({ stream: `s-${turn % 3}` }));
    all = await store.readLane({ after: 0n, limit: 100 });
    for (const range of ['1-10', '11-20']) {
      const archive = join(folder, `main-${range}.ndjson`);
      expect(await detachPartition({ url: db.url, ...place, archive, drop: range === '1-10' })).toMatchObject({ to: BigInt(range.split('-')[1]!) });
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  const withArchives = () => openEventStore({ pool: db.pool, ...place, archives: folder });

  it('leaves the two partitions of the tip alone', async () => {
    expect(await detachPartition({ url: db.url, ...place })).toMatchObject({ from: 21n });
    expect(await detachPartition({ url: db.url, ...place })).toBeNull();
    expect((await store.head()).position).toBe(35n);
  });

  it('a read of what is gone is a named error, never a short answer', async () => {
    await expect(store.readLane({ after: 0n, limit: 100 })).rejects.toThrow(PartitionDetachedError);
    await expect(store.readLane({ after: 0n, upTo: 5n, limit: 100 })).rejects.toThrow('log_1_1');
    await expect(store.readLane({ after: 0n, limit: 100, types: ['none'] })).rejects.toThrow(PartitionDetachedError);
    await expect(store.readStream('old')).rejects.toThrow(PartitionDetachedError);
    await expect(store.readStream('s-1')).rejects.toThrow(PartitionDetachedError);
    await expect(store.eventById(all[0]!.id)).rejects.toThrow(PartitionDetachedError);
    await expect(scanned(store, 0n, 35n)).rejects.toThrow(PartitionDetachedError);
    await expect(store.positionAt(all[4]!.recordedAt)).rejects.toThrow(PartitionDetachedError);
    expect(await store.readLane({ after: 30n, limit: 100 })).toEqual(all.slice(30));
    expect(await scanned(store, 30n, 35n)).toEqual(all.slice(30));
  });

  it('ids, versions and keys of what is gone are still known', async () => {
    expect(await store.append(sampleCommand({ stream: 'old', expected: 'none' }))).toMatchObject({ outcome: 'conflict', actual: 2n });
    const { id, type, schemaVersion, data, metadata } = all[0]!;
    const again = sampleCommand({ stream: 'elsewhere', events: [{ id, type, schemaVersion, data, metadata }] });
    expect(await store.append(again)).toEqual({ outcome: 'mismatch', of: id });
    expect(await store.append(sampleCommand({ stream: 'old', expected: 2n }))).toMatchObject({ outcome: 'appended', from: 36n });
    const last = (await openEventStore({ pool: db.pool, ...place }).readStream('old', { fromVersion: 3n }))[0];
    expect(last).toMatchObject({ position: 36n, streamVersion: 3n });
  });

  it('archives give back every event as it was, over the border', async () => {
    const reader = withArchives();
    expect(await reader.readLane({ after: 0n, upTo: 20n, limit: 100 })).toEqual(all.slice(0, 20));
    expect(await reader.readLane({ after: 7n, limit: 5 })).toEqual(all.slice(7, 12));
    expect(await reader.eventById(all[3]!.id)).toEqual(all[3]);
    expect((await reader.readStream('old', { limit: 2 })).map((event) => event.position)).toEqual([1n, 2n]);
    // The third was detached without an archive.
    await expect(reader.readLane({ after: 15n, limit: 100 })).rejects.toThrow('log_1_21');
  });

  it('an instant of what is gone is answered out of its archive, to the microsecond', async () => {
    const reader = withArchives();
    for (const event of [all[0]!, all[4]!, all[9]!, all[13]!]) {
      const last = all.findLast(({ recordedAt }) => recordedAt === event.recordedAt)!.position;
      expect(await reader.positionAt(event.recordedAt)).toBe(last);
      expect(await reader.positionAt(`${event.recordedAt.slice(0, -1)}+00:00`)).toBe(last);
    }
    await expect(reader.positionAt(all[24]!.recordedAt)).rejects.toThrow('no archive of them was written');
  });

  it('a missing or altered archive is named, with what to do', async () => {
    await expect(store.readLane({ after: 0n, limit: 100 })).rejects.toThrow('Positions 1 to 10 of lane main are detached (partition log_1_1) and their archive main-1-10.ndjson is not at hand: put it into a folder');
    const elsewhere = await mkdtemp(join(tmpdir(), 'entente-archive-'));
    const reader = openEventStore({ pool: db.pool, ...place, archives: elsewhere });
    await expect(reader.readLane({ after: 0n, limit: 5 })).rejects.toThrow(`${join(elsewhere, 'main-1-10.ndjson')} can't be read (ENOENT)`);
    const text = await readFile(join(folder, 'main-1-10.ndjson'), 'utf8');
    await writeFile(join(elsewhere, 'main-1-10.ndjson'), text.replace('"position":"3"', '"position":"4"'));
    await expect(reader.readLane({ after: 0n, limit: 5 })).rejects.toThrow('is not what was archived (SHA-256');
    await writeFile(join(elsewhere, 'main-1-10.ndjson'), text);
    expect(await reader.readLane({ after: 0n, limit: 5 })).toEqual(all.slice(0, 5));
    await rm(elsewhere, { recursive: true });
  });

  it('a replay runs from one archive into the next, and out of the last into the log', async () => {
    const bordered = { schema: 'bordered', lane: 'main' };
    const written = await testEventStore(db, { schema: 'bordered', partitionSize: 10n });
    for (let turn = 0; turn < 35; turn += 1) await written.append(sampleCommand({ stream: `s-${turn % 3}` }));
    const whole = await written.readLane({ after: 0n, limit: 100 });
    for (const range of ['1-10', '11-20']) {
      expect(await detachPartition({ url: db.url, ...bordered, archive: join(folder, `bordered-${range}.ndjson`), drop: true })).not.toBeNull();
    }
    const reader = openEventStore({ pool: db.pool, ...bordered, archives: folder });
    expect(await scanned(reader, 0n, 35n)).toEqual(whole);
    expect(await scanned(reader, 7n, 12n)).toEqual(whole.slice(7, 12));
    expect(await scanned(reader, 18n, 25n)).toEqual(whole.slice(18, 25));
    expect(await reader.readLane({ after: 0n, limit: 100 })).toEqual(whole);
    expect((await reader.readStream('s-1')).map((event) => event.streamVersion)).toEqual(Array.from({ length: 12 }, (_, index) => BigInt(index + 1)));
  });

  it('what is left verifies, from the hash that the last detached event had', async () => {
    expect(await verifyChain({ pool: db.pool, ...place })).toMatchObject({ ok: true, from: 31n, to: 36n });
  });
});

async function scanned(store: EventStore, after: bigint, upTo: bigint): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const chunk of store.scanLane({ after, upTo })) events.push(...chunk);
  return events;
}

import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '@entente/testing';
import { sampleCommand, sampleEvent } from '../testing/conformance/sample.js';
import { testEventStore } from '../testing/test-event-store.js';
import { CopyBinaryRows } from './copy-binary.js';
import { scanEvents, scanLane } from './scan-lane.js';
import { recordedOf } from './stored-event.js';

const PLACE = { schema: 'event_store', lane: 'main' };

describe('a scan of a lane', () => {
  it('reads what reading event by event reads, each field when it is asked for', async () => {
    const db = await testDatabase();
    const store = await testEventStore(db);
    const odd = [sampleEvent({ data: { text: '\\ \n 😀 é'.repeat(9_000) } }), { ...sampleEvent({ type: 'x' }), keyId: 'key-1' }, sampleEvent({ data: null })];
    await store.append(sampleCommand({ stream: 'a', events: odd }));
    await store.append(sampleCommand({ stream: 'strøm', events: Array.from({ length: 400 }, (_, index) => sampleEvent({ data: { index } })) }));
    const read = await store.readLane({ after: 0n, limit: 1_000 });
    const scanned = [];
    for await (const events of scanEvents(db.pool, PLACE, { after: 0n, upTo: 403n })) {
      for (const { lane, epoch, position, stream, streamVersion, id, type, schemaVersion, recordedAt, data, metadata, payloadHash, hash, keyId } of events) {
        const key = keyId === null ? {} : { keyId };
        scanned.push({ lane, epoch, position, stream, streamVersion, id, type, schemaVersion, recordedAt, data, metadata, payloadHash, hash, ...key });
      }
    }
    expect(scanned).toEqual(read);
    const stored = [];
    for await (const events of scanLane(db.pool, PLACE, { after: 0n, upTo: 403n })) stored.push(...events.map(recordedOf));
    expect(stored).toEqual(read);
  });
});

describe('the binary copy format', () => {
  const header = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
  const field = (text: string | null) => {
    const length = Buffer.alloc(4);
    length.writeInt32BE(text === null ? -1 : Buffer.byteLength(text));
    return Buffer.concat([length, Buffer.from(text ?? '')]);
  };
  const row = (...fields: (string | null)[]) => Buffer.concat([Buffer.from([0, fields.length]), ...fields.map(field)]);
  const whole = Buffer.concat([header, row('one', null, ''), row('two', 'é', 'x'.repeat(70)), row('three', null, 'y'), Buffer.from([255, 255])]);

  it.each([1, 2, 3, 7, 64, 1_000])('is cut into the same rows in chunks of %i bytes', (size) => {
    const rows = new CopyBinaryRows();
    const cut: Buffer[] = [];
    for (let at = 0; at < whole.length; at += size) {
      const { bytes, starts } = rows.push(whole.subarray(at, at + size));
      for (const start of starts) cut.push(Buffer.from(bytes.subarray(start, start + 11)));
    }
    expect(cut.map((bytes) => bytes.subarray(6, 9).toString())).toEqual(['one', 'two', 'thr']);
  });

  it('that is out of step is refused', () => {
    const broken = Buffer.concat([header, Buffer.from([0, 1, 127, 255, 255, 255])]);
    expect(() => new CopyBinaryRows().push(broken)).toThrow(/out of step/);
  });
});

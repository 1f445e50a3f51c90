import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '@entente/testing';
import { type NewEvent } from '@entente/contracts';
import { uuidv7 } from '../ids/uuidv7.js';
import { canonicalJson } from '../json/canonical-json.js';
import { migrateEventStore } from '../migrate/migrate-event-store.js';
import { openEventStore } from '../store/postgres-event-store.js';
import { LogGapError } from '../store/event-store.errors.js';
import { scanLines } from './scan-lines.js';

const PLACE = { schema: 'event_store', lane: 'main' };
const metadata = { correlationId: 'c', principal: { id: 'p', roles: ['analyst'] as const }, engine: 'e/1' };
/** What text in JSON can hold. */
const AWKWARD = ['plain', 'quote " back \\ slash /', 'tab\tline\nreturn\r', 'bell\u0007 del\u007f', 'é 中 🙂', '\u2028\u2029'];

describe('lines of a lane', () => {
  it('are what the fields of its events give, byte for byte', async () => {
    const db = await testDatabase();
    await migrateEventStore({ url: db.url, schema: PLACE.schema, lanes: [PLACE.lane] });
    const store = openEventStore({ pool: db.pool, ...PLACE });
    const events = (text: string): NewEvent[] => Array.from({ length: 40 }, (_, index) => ({ id: uuidv7(), type: 'thing.tried', schemaVersion: 3, data: { '10': text, '9': [index, -7], nothing: null }, metadata }));
    for (const [index, text] of AWKWARD.entries()) {
      expect(await store.append({ key: `k${String(index)}`, digest: 'd', writes: [{ stream: `s "${String(index)}" \\ é 🙂`, expected: 'any', events: events(text) }] })).toMatchObject({ outcome: 'appended' });
    }
    const all = await store.readLane({ after: 0n, limit: 1_000 });
    const expected = all.map(({ lane, epoch, position, stream, streamVersion, id, type, schemaVersion, recordedAt, data, metadata: about, payloadHash, hash }) => {
      const head = JSON.stringify({ lane, epoch, position: String(position), stream, streamVersion: String(streamVersion), id, type, schemaVersion, recordedAt });
      return `${head.slice(0, -1)},"data":${canonicalJson(data)},"metadata":${canonicalJson(about)},"payloadHash":"${payloadHash}","hash":"${hash}"}\n`;
    });
    const read = async (after: bigint, upTo: bigint): Promise<string> => {
      const parts: Buffer[] = [];
      for await (const { bytes } of scanLines(db.pool, PLACE, { after, upTo })) parts.push(Buffer.from(bytes));
      return Buffer.concat(parts).toString();
    };
    expect(await read(0n, BigInt(all.length))).toBe(expected.join(''));
    expect(await read(7n, 203n)).toBe(expected.slice(7, 203).join(''));
    expect(await read(5n, 5n)).toBe('');
    await expect(read(0n, BigInt(all.length) + 1n)).rejects.toThrow(LogGapError);
    await store.close();
  });
});

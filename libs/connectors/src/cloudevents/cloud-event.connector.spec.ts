import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FILE_BEGIN, type ImportPlace, type ImportRow } from '../import/import-connector.js';
import type { CloudEvent } from './cloud-event.js';
import { cloudEventImport } from './cloud-event.connector.js';

const event = (id: string, data: unknown = {}): CloudEvent => ({ specversion: '1.0', id, source: '/desk', type: 'com.example.order', data });
const EVENTS = [event('1', { note: 'a "quoted", ] } bracket\\' }), event('2', [1, [2, '{']]), event('3', 'ü'), event('4')];

async function read(text: string, sizes: readonly number[] = [1 << 16], at: ImportPlace = FILE_BEGIN): Promise<ImportRow<CloudEvent>[]> {
  const bytes = Buffer.from(text);
  const found = cloudEventImport.detect(bytes, {});
  if (!found.ok) throw new Error(found.detail);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let from = at.byte, turn = 0; from < bytes.length; turn += 1) {
      const size = sizes[turn % sizes.length] ?? 1;
      yield bytes.subarray(from, from + size);
      from += size;
    }
  }
  const rows: ImportRow<CloudEvent>[] = [];
  for await (const row of cloudEventImport.rows(found.dialect, chunks(), at)) rows.push(row);
  return rows;
}

const LAYOUTS = {
  'an event a line': EVENTS.map((one) => JSON.stringify(one)).join('\n'),
  'a list on one line': JSON.stringify(EVENTS),
  'a list over many lines': `\uFEFF ${JSON.stringify(EVENTS, null, 2)}\n`,
};

describe('a file of CloudEvents', () => {
  it.each(Object.entries(LAYOUTS))('as %s gives its events in whatever pieces it comes, and from whatever event reading goes on', async (_name, text) => {
    const all = await read(text);
    expect(all.map((row) => row.ok && row.record)).toEqual(EVENTS);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 61 }), { minLength: 1, maxLength: 5 }), fc.nat({ max: EVENTS.length - 1 }), async (sizes, from) => {
        expect(await read(text, sizes)).toEqual(all);
        expect(await read(text, sizes, all[from]?.next)).toEqual(all.slice(from + 1));
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['lines', [JSON.stringify(event('1')), '{"id":', '', JSON.stringify({ ...event('2'), id: '' }), '7', JSON.stringify(event('3'))].join('\n'), [1, 2, 4, 5, 6]],
    ['a list', `[${[JSON.stringify(event('1')), '{"id" 3}', JSON.stringify({ ...event('2'), id: '' }), '7', JSON.stringify(event('3'))].join(', ')}]`, [1, 2, 3, 4, 5]],
  ])('of %s keeps what is good and points at what is not', async (_name, text, numbers) => {
    const rows = await read(text);
    expect(rows.map(({ row }) => row)).toEqual(numbers);
    expect(rows.map(({ ok }) => ok)).toEqual([true, false, false, false, true]);
    expect(rows.map((row) => (row.ok ? null : row.problems[0]?.column))).toEqual([null, null, '/id', null, null]);
  });

  it('that breaks off tells it of its last event', async () => {
    const rows = await read(JSON.stringify(EVENTS).slice(0, -20));
    expect(rows.map(({ ok }) => ok)).toEqual([true, true, true, false]);
    expect(rows[3]).toMatchObject({ problems: [{ detail: expect.stringContaining('ends inside') }] });
  });

  it('that is none is refused', () => {
    expect(cloudEventImport.detect(Buffer.from('id,source\n1,2'), {})).toMatchObject({ ok: false, detail: expect.stringContaining('CloudEvents') });
    expect(cloudEventImport.detect(Buffer.from(' \n'), {})).toMatchObject({ ok: false });
  });
});

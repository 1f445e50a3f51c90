import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FILE_BEGIN, type ImportRow } from '../import/import-connector.js';
import { sipriConnector } from './sipri.connector.js';
import { HEADER } from './sipri.example.js';
import type { SipriRecord } from './sipri.record.js';

const STATES = ['Morocco', 'Israel', 'Norway', 'Western Sahara', "Cote d'Ivoire", 'Turkiye', 'Viet Nam'];
const COMMENTS = ['', 'Part of EUR21 m deal', 'Second-hand; aid', '$70 m deal; delivery planned 2029', 'For café patrol; produced under licence', 'Incl. 2 for "Heron" boats'];

/** Cells of one order, as the register has them. */
const order = fc.record({ buyer: fc.constantFrom(...STATES), supplier: fc.constantFrom('Norway', 'Israel', 'Spain', 'unknown supplier(s)'), year: fc.integer({ min: 1950, max: 2025 }), ordered: fc.integer({ min: 1, max: 900 }), flag: fc.constantFrom('', '?'), comment: fc.constantFrom(...COMMENTS) })
  .map(({ buyer, supplier, year, ordered, flag, comment }) => [buyer, supplier, `${year}`, flag, `${ordered}`, '', `Type-${ordered}`, 'boat', `${ordered - 1}`, '?', ordered > 1 ? `${year}; ${year + 1}` : '', 'New', comment, '2', '40', '39']);

/** What becomes of a row: a way to write it that changes nothing, or one that makes it unreadable. */
const WAYS = ['plain', 'short', 'trailing', 'quoted', 'broken-comment', 'bare-delimiter', 'quoted-newline'] as const;
const RUINS = ['year', 'columns', 'number', 'nameless', 'deliveries'] as const;
type Way = (typeof WAYS)[number] | (typeof RUINS)[number];

interface Damage {
  readonly bom: boolean;
  readonly preamble: boolean;
  readonly latin: boolean;
  readonly ends: readonly ('\n' | '\r\n')[];
  readonly reversed: boolean;
  readonly extra: boolean;
  readonly flags: '' | 'Unnamed: 4' | 'uncertain?';
  readonly repeatHeader: boolean;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  bom: fc.boolean(), preamble: fc.boolean(), latin: fc.boolean(), ends: fc.array(fc.constantFrom('\n' as const, '\r\n' as const), { minLength: 1, maxLength: 4 }),
  reversed: fc.boolean(), extra: fc.boolean(), flags: fc.constantFrom('', 'Unnamed: 4', 'uncertain?'), repeatHeader: fc.boolean(),
});
const rows = fc.array(fc.tuple(order, fc.oneof({ weight: 4, arbitrary: fc.constantFrom<Way>(...WAYS) }, { weight: 1, arbitrary: fc.constantFrom<Way>(...RUINS) })), { minLength: 1, maxLength: 25 });

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const csv = (cells: readonly string[]): string => cells.map((cell) => (/[",\n]/.test(cell) ? quoted(cell) : cell)).join(',');

/** Columns in another order: flags stay behind what they are about, comment and figures at the end. */
const OTHER = [6, 7, 11, 0, 2, 3, 4, 5, 8, 9, 10, 1, 12, 13, 14, 15];

function written(cells: readonly string[], way: Way, { reversed, extra }: Damage): { readonly lines: string; readonly good: boolean; readonly comment: string } {
  const changed = [...cells];
  if (way === 'year') changed[2] = 'MCMXC';
  if (way === 'number') changed[4] = 'some';
  if (way === 'nameless') changed[6] = '';
  if (way === 'deliveries') changed[10] = 'next year';
  if (way === 'quoted-newline') changed[12] = `${changed[12]}\nand more`;
  const placed = [...(reversed ? OTHER.map((at) => changed[at] ?? '') : changed), ...(extra ? ['extra'] : [])];
  const good = { good: !(RUINS as readonly string[]).includes(way), comment: (changed[12] ?? '').trim() };
  if (way === 'columns') return { lines: csv(placed.slice(0, 5)), ...good };
  if (extra) return { lines: way === 'quoted' ? placed.map(quoted).join(',') : csv(placed), ...good };
  if (way === 'short') return { lines: csv(placed.slice(0, -3)), ...good };
  if (way === 'trailing') return { lines: `${csv(placed)},,`, ...good };
  if (way === 'quoted') return { lines: placed.map(quoted).join(','), ...good };
  if (way === 'bare-delimiter' && !/"/.test(placed[12] ?? '')) return { lines: `${csv(placed.slice(0, 12))},${placed[12]}, and boats,2,40,39`, ...good, comment: `${placed[12]}, and boats`.trim() };
  if (way === 'broken-comment' && !/"/.test(placed[12] ?? '')) return { lines: `${csv(placed.slice(0, 13))}\n,2,40,39`, ...good };
  return { lines: csv(placed), ...good };
}

function fileOf(told: readonly (readonly [readonly string[], Way])[], how: Damage): { readonly bytes: Buffer; readonly good: readonly string[][]; readonly bad: readonly number[] } {
  const titles = HEADER.split(',').map((title) => (title.trim() === '' ? how.flags : title));
  const header = [...(how.reversed ? OTHER.map((at) => titles[at] ?? '') : titles), ...(how.extra ? ['Added by hand'] : [])].join(',');
  const lines = [...(how.preamble ? ['Transfers of major weapons', 'Data generated: 7 March 2025 9:05:00 PM', ''] : []), header];
  const [good, bad]: [string[][], number[]] = [[], []];
  for (const [index, [cells, way]] of told.entries()) {
    if (how.repeatHeader && index === 2) lines.push(header);
    const row = written(cells, way, how);
    if (row.good) good.push(cells.with(12, row.comment));
    else bad.push(lines.length + 1);
    lines.push(...row.lines.split('\n'));
  }
  const text = lines.map((line, index) => line + (how.ends[index % how.ends.length] ?? '\n')).join('');
  const bytes = Buffer.from(text, how.latin ? 'latin1' : 'utf8');
  return { bytes: how.bom && !how.latin ? Buffer.concat([Buffer.from('\uFEFF'), bytes]) : bytes, good, bad };
}

async function read(bytes: Buffer, size: number): Promise<ImportRow<SipriRecord>[]> {
  const found = sipriConnector.detect(bytes, {});
  if (!found.ok) throw new Error(found.detail);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const read: ImportRow<SipriRecord>[] = [];
  for await (const row of sipriConnector.rows(found.dialect, chunks(), FILE_BEGIN)) read.push(row);
  return read;
}

describe('a register damaged in any of the known ways at once', () => {
  it('says what it said, and names every line that can not be read', async () => {
    await fc.assert(
      fc.asyncProperty(rows, damage, fc.integer({ min: 1, max: 300 }), async (told, how, size) => {
        const { bytes, good, bad } = fileOf(told, how);
        const all = await read(bytes, size);
        expect(all.filter(({ ok }) => !ok).map(({ row }) => row)).toEqual(bad);
        const said = all.flatMap((row) => (row.ok ? [row.record.row] : []));
        expect(said.map(({ buyerName, year, ordered, designation, deliveries, comment }) => [buyerName, year, ordered, designation, deliveries.join('; '), comment])).toEqual(
          good.map((cells) => [cells[0], cells[2], cells[4], cells[6], cells[10], cells[12]]),
        );
      }),
      { numRuns: 300 },
    );
  });
});

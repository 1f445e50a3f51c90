import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FILE_BEGIN, type ImportPlace, type ImportRow } from '../import/import-connector.js';
import type { MappedClaim } from '../mapping/mapping.reader.js';
import { csvCells } from './csv.cells.js';
import { csvImport, type CsvPlan } from './csv.connector.js';
import { csvDialect, decoded, type CsvDialect } from './csv.dialect.js';
import { CsvRecords } from './csv.records.js';

const EXAMPLES = join(import.meta.dirname, '../../../../examples/mapping');
const MAPPING = readFileSync(join(EXAMPLES, 'contracts.mapping.json'), 'utf8');
const FILE = readFileSync(join(EXAMPLES, 'contracts.csv'), 'utf8');
const PLAIN: CsvDialect = { encoding: 'utf-8', delimiter: ',', newline: '\n', mark: 0 };

interface Read {
  readonly row: number;
  readonly text: string;
  readonly fault: boolean;
  readonly next: ImportPlace;
}

function records(bytes: Buffer, dialect = PLAIN, size = 1_000, at = FILE_BEGIN, max = 10_000): Read[] {
  const reader = new CsvRecords(dialect, at, max);
  const read: Read[] = [];
  const take = (found: ReturnType<CsvRecords['end']>): void => {
    for (const { row, bytes: own, fault, next } of found) read.push({ row, text: decoded(own, dialect.encoding), fault: fault !== null, next });
  };
  for (let from = at.byte; from < bytes.length; from += size) take(reader.push(bytes.subarray(from, from + size)));
  take(reader.end());
  return read;
}
const texts = (read: readonly Read[]): [number, string, boolean][] => read.map(({ row, text, fault }) => [row, text, fault]);

async function* chunked(bytes: Buffer, size = 50): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
function planOf(bytes: Buffer, mapping = MAPPING): CsvPlan {
  const plan = csvImport.detect(bytes, { mapping });
  if (!plan.ok) throw new Error(plan.detail);
  return plan.dialect;
}
async function imported(bytes: Buffer, mapping = MAPPING, at = FILE_BEGIN): Promise<ImportRow<MappedClaim>[]> {
  const rows: ImportRow<MappedClaim>[] = [];
  for await (const row of csvImport.rows(planOf(bytes, mapping), chunked(bytes.subarray(at.byte)), at)) rows.push(row);
  return rows;
}

describe('records', () => {
  it('are ended by LF or CRLF outside quotes; quotes hold line ends, delimiters and doubled quotes', () => {
    expect(texts(records(Buffer.from('a,b\r\n"x\ny","1,""2"""\nlast')))).toEqual([[1, 'a,b', false], [2, '"x\ny","1,""2"""', false], [4, 'last', false]]);
  });

  it('may have a quotation mark inside a cell that is not quoted', () => {
    expect(texts(records(Buffer.from('5" gun,2\nb')))).toEqual([[1, '5" gun,2', false], [2, 'b', false]]);
  });

  it.each([
    ['a quotation mark that never closes', 'a\n"b,c\nd\ne', [[1, 'a', false], [2, '"b,c', true], [3, 'd', false], [4, 'e', false]]],
    ['one that the next line seems to close', '"a\n"b\nc', [[1, '"a', true], [2, '"b', true], [3, 'c', false]]],
    ['something after a closed cell', '"a"x,b\nc', [[1, '"a"x,b', true], [2, 'c', false]]],
    ['the same across lines', '"a\nb"x\nc', [[1, '"a', true], [2, 'b"x', false], [3, 'c', false]]],
    ['a lone CR after a closed cell', '"a"\r"b"\nc', [[1, '"a"\r"b"', true], [2, 'c', false]]],
  ])('%s spoils its line alone', (_name, text, expected) => {
    expect(texts(records(Buffer.from(text)))).toEqual(expected);
  });

  it('over the limit are cut and told, quoted or not', () => {
    const read = records(Buffer.from(`${'x'.repeat(500)}\n"${'y\n'.repeat(100)}\nz`), PLAIN, 7, FILE_BEGIN, 50);
    expect([read[0]?.fault, read[0]?.text.length, read[1]?.fault, read[1]?.text]).toEqual([true, 50, true, '"y']);
    expect(read.at(-1)).toMatchObject({ row: 103, text: 'z', fault: false });
  });

  it('are the same on any chunking and from any record on, and hold every byte', () => {
    const part = fc.constantFrom('a', ',', '"', '""', '\n', '\r\n', 'é', '5"', '"x"', '');
    fc.assert(fc.property(fc.array(part, { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), fc.constantFrom<CsvDialect['encoding']>('utf-8', 'utf-16le', 'utf-16be'), (parts, size, encoding) => {
      const dialect = { ...PLAIN, encoding };
      const utf16 = Buffer.from(parts.join(''), 'utf16le');
      const bytes = encoding === 'utf-8' ? Buffer.from(parts.join('')) : encoding === 'utf-16le' ? utf16 : utf16.swap16();
      const whole = records(bytes, dialect);
      expect(records(bytes, dialect, size)).toEqual(whole);
      for (const [index, record] of whole.entries()) expect(records(bytes, dialect, 1_000, record.next)).toEqual(whole.slice(index + 1));
      expect(whole.at(-1)?.next.byte ?? 0).toBe(bytes.length);
      const rows = whole.map(({ row }) => row);
      expect(rows).toEqual([...new Set(rows)].sort((one, other) => one - other));
      for (const { text, fault } of whole) if (!fault) expect(csvCells(text, ',').ok).toBe(true);
    }), { numRuns: 600 });
  });
});

describe('cells', () => {
  it.each<[string, string[] | null]>([
    ['a,b', ['a', 'b']], ['', ['']], [',', ['', '']], ['"a, ""b""",c', ['a, "b"', 'c']], ['"",x', ['', 'x']], ['a"b,c', ['a"b', 'c']], ['"a', null], ['"a"b', null], ['"a",', ['a', '']],
  ])('%j', (text, cells) => {
    const reading = csvCells(text, ',');
    expect(reading.ok ? reading.cells : null).toEqual(cells);
  });

  it('written as RFC 4180 says come back as they were', () => {
    fc.assert(fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 6 }), (cells) => {
      const text = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');
      expect(csvCells(text, ';')).toEqual({ ok: true, cells });
    }));
  });
});

describe('a dialect', () => {
  it.each<[string, Buffer, Partial<CsvDialect>]>([
    ['semicolons with commas inside', Buffer.from('a;b;c\n1,5;2,5;x\n3;4;"y;,,,,"\n'), { delimiter: ';', encoding: 'utf-8' }],
    ['tabs', Buffer.from('a\tb\n1\t2\n'), { delimiter: '\t' }],
    ['one column', Buffer.from('a\nb\n'), { delimiter: ',' }],
    ['old line ends', Buffer.from('a,b\r1,2\r'), { newline: '\r' }],
    ['a mark', Buffer.from('\uFEFFa,b\n'), { encoding: 'utf-8', mark: 3 }],
    ['Latin-1', Buffer.from('pays,Numéro\nIsraël,1\n', 'latin1'), { encoding: 'windows-1252' }],
    ['UTF-16 with mark', Buffer.from('\uFEFFa,b\n', 'utf16le'), { encoding: 'utf-16le', mark: 2 }],
    ['UTF-16 without mark', Buffer.from('a,b\n1,2\n', 'utf16le'), { encoding: 'utf-16le', mark: 0 }],
    ['UTF-16 the other way', Buffer.from('a,b\n1,2\n', 'utf16le').swap16(), { encoding: 'utf-16be', mark: 0 }],
    ['a character cut by the end of the head', Buffer.from('a,é').subarray(0, 3), { encoding: 'utf-8' }],
  ])('%s', (_name, head, expected) => {
    expect(csvDialect(head, {})).toMatchObject(expected);
  });
});

describe('a file of rows', () => {
  it('gives good rows as claims and bad ones with their lines', async () => {
    const rows = await imported(Buffer.from(FILE));
    expect(rows.map((row) => [row.row, row.ok])).toEqual([[2, true], [3, true], [5, true], [6, false]]);
    const last = rows.at(-1);
    expect(last?.ok === false && last.problems.map(({ column }) => column)).toEqual(['Client', 'Signé', 'Quantité']);
    const [, delivery] = rows;
    expect(delivery?.ok && delivery.record.claim.object?.value).toBe('radars\nde surveillance');
  });

  it.each<[string, Buffer]>([
    ['Latin-1', Buffer.from(FILE.replaceAll('€', 'E'), 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF${FILE}`, 'utf16le')],
    ['CRLF', Buffer.from(FILE.replaceAll('\n', '\r\n'))],
    ['a mark', Buffer.from(`\uFEFF${FILE}`)],
  ])('in %s reads the same', async (_name, bytes) => {
    const mapping = bytes.includes(0xc9) && !bytes.includes(0) ? MAPPING.replaceAll('€', 'E') : MAPPING;
    const plain = (await imported(Buffer.from(FILE))).map((row) => row.ok && row.record.claim.actors);
    const read = (await imported(bytes, mapping)).map((row) => row.ok && row.record.claim.actors);
    expect(read.map((actors) => actors !== false && actors.map(({ value }) => value))).toEqual(plain.map((actors) => actors !== false && actors.map(({ value }) => value)));
  });

  it('reads on from any row, and one row that was fixed', async () => {
    const bytes = Buffer.from(FILE);
    const rows = await imported(bytes);
    for (const [index, row] of rows.entries()) expect(await imported(bytes, MAPPING, row.next)).toEqual(rows.slice(index + 1));
    const bad = rows.at(-1)?.text ?? '';
    const fixed = bad.replace('Portugal', 'Maroc').replace('31/02', '28/02').replace('1.200;', '1200;');
    expect(csvImport.row(planOf(bytes), fixed, 6).ok).toBe(true);
    expect(csvImport.row(planOf(bytes), '"open', 6)).toMatchObject({ ok: false, problems: [{ detail: expect.stringContaining('never closed') }] });
  });

  it('whose rows are ragged has each told; empty cells at the end don’t count', async () => {
    const [header = '', first = ''] = FILE.split('\n');
    const rows = await imported(Buffer.from([header, `${first};;;`, first.split(';').slice(0, 5).join(';'), `${first};more`].join('\n')));
    expect(rows.map((row) => (row.ok ? 'ok' : row.problems[0]?.detail))).toEqual(['ok', expect.stringContaining('has 5 cells'), expect.stringContaining('has 13 cells')]);
    const padded = MAPPING.replace('"delimiter": ";"', '"delimiter": ";", "shortRows": "pad"');
    expect((await imported(Buffer.from([header, 'C-8;Accord;Maroc;Espagne'].join('\n')), padded)).map((row) => row.ok)).toEqual([true]);
  });

  it.each<[string, string, string, string]>([
    ['no mapping', FILE, '', 'not JSON'],
    ['a mapping that is wrong', FILE, '{"mapping":1}', '"claim" is missing'],
    ['other columns', 'a;b\n1;2\n', MAPPING, 'The mapping reads "Numéro"'],
    ['nothing', '', MAPPING, 'empty'],
  ])('with %s is refused with what to do', (_name, file, mapping, detail) => {
    expect(csvImport.detect(Buffer.from(file), { mapping })).toMatchObject({ ok: false, detail: expect.stringContaining(detail) });
  });

  it('without header, after a preamble, is read by the names the mapping gives', async () => {
    const columns = FILE.split('\n')[0]?.split(';') ?? [];
    const mapping = MAPPING.replace('"delimiter": ";"', `"delimiter": ";", "skipLines": 2, "columns": ${JSON.stringify(columns)}`);
    const rows = await imported(Buffer.from(`Ministry\n"as of\n${FILE.split('\n').slice(1).join('\n')}`), mapping);
    expect(rows.map((row) => [row.row, row.ok])).toEqual([[3, true], [4, true], [6, true], [7, false]]);
  });

  it('damaged anyhow loses no row in silence and never throws', async () => {
    const header = FILE.indexOf('\n') + 1;
    const cuts = fc.array(fc.tuple(fc.integer({ min: header, max: FILE.length }), fc.constantFrom('"', ';', '\n', '\0', '', 'é', '\r'), fc.integer({ min: 0, max: 4 })), { maxLength: 10 });
    await fc.assert(fc.asyncProperty(cuts, async (damage) => {
      const text = damage.reduce((file, [at, sign, away]) => `${file.slice(0, at)}${sign}${file.slice(at + away)}`, FILE);
      const bytes = Buffer.from(text);
      const rows = await imported(bytes);
      const covered = records(bytes, planOf(bytes).dialect).slice(1).filter((record) => record.text.trim() !== '').length;
      expect(rows.length).toBe(covered);
      for (const row of rows) if (!row.ok) expect(row.problems.length).toBeGreaterThan(0);
    }), { numRuns: 200 });
  });
});

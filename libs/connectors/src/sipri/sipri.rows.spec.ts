import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FILE_BEGIN, type ImportOptions, type ImportPlace, type ImportRow } from '../import/import-connector.js';
import { sipriConnector } from './sipri.connector.js';
import type { SipriDialect } from './sipri.dialect.js';
import { HEADER, ROWS, exported } from './sipri.example.js';
import type { SipriRecord } from './sipri.record.js';

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? bytes.length);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

function dialectOf(file: Uint8Array, options: ImportOptions = {}): SipriDialect {
  const detection = sipriConnector.detect(file, options);
  if (!detection.ok) throw new Error(detection.detail);
  return detection.dialect;
}

async function read(content: string | Uint8Array, sizes: readonly number[] = [1 << 20], at: ImportPlace = FILE_BEGIN): Promise<ImportRow<SipriRecord>[]> {
  const file = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const rows: ImportRow<SipriRecord>[] = [];
  for await (const row of sipriConnector.rows(dialectOf(file), inPieces(file.subarray(at.byte), sizes), at)) rows.push(row);
  return rows;
}

const records = (rows: readonly ImportRow<SipriRecord>[]): SipriRecord['row'][] => rows.flatMap((row) => (row.ok ? [row.record.row] : []));
const said = (rows: readonly ImportRow<SipriRecord>[]): unknown => records(rows).map(({ volume: _volume, ...row }) => row);
const cellsOf = (row: string): string[] => row.split(',');

describe('an export as it comes', () => {
  it('gives its date, its label and each row with what it says', async () => {
    const file = exported(ROWS);
    expect(dialectOf(Buffer.from(file))).toMatchObject({ generated: '2025-03-07T21:05:00', label: expect.stringContaining('All countries'), width: 16 });
    const rows = await read(file);
    expect(rows.map(({ row, ok }) => [row, ok])).toEqual([[6, true], [7, true], [8, true], [9, true]]);
    expect(records(rows)[0]).toMatchObject({ buyer: 'group:atlantis', supplier: 'NOR', year: '1997', yearUncertain: true, ordered: '20', deliveries: ['2003', '2004', '2005'], amounts: ['EUR 21000000..21000000 exact'] });
    expect(records(rows)[1]).toMatchObject({ buyer: 'MAR', supplier: 'ISR', orderedUncertain: true, planned: '2026/2027', licence: 'produced under licence in Morocco', delivered: '2' });
    expect(records(rows).slice(2).map(({ buyer, supplier }) => [buyer, supplier])).toEqual([['ESH', 'DZA'], ['group:hor-libya', 'unknown:supplier']]);
  });
});

describe('damage', () => {
  const whole = async (): Promise<unknown> => said(await read(exported(ROWS)));

  it.each([
    ['a byte order mark and no preamble', `\uFEFF${exported(ROWS, { preamble: [] })}`],
    ['CRLF', exported(ROWS, { lineEnd: '\r\n' })],
    ['lone CR', exported(ROWS, { lineEnd: '\r' })],
    ['trailing delimiters', exported(ROWS.map((row) => `${row},,,`), { header: `${HEADER},,,` })],
    ['semicolons', exported(ROWS.map((row) => cellsOf(row).map((cell) => (cell.includes(';') ? `"${cell}"` : cell)).join(';')), { header: cellsOf(HEADER).join(';') })],
    ['tabs', exported(ROWS.map((row) => cellsOf(row).join('\t')), { header: cellsOf(HEADER).join('\t') })],
    ['columns the other way round', exported(ROWS.map((row) => inOtherOrder(cellsOf(row))), { header: inOtherOrder(cellsOf(HEADER)) })],
    ['named flags', exported(ROWS, { header: HEADER.replace('order, ,', 'order,uncertain?,').replace('ordered, ,', 'ordered,flag,') })],
    ['a program that names every column and writes numbers with a point', exported(ROWS.map((row, index) => `${index},${row.replace(/,(\d+),(\?)?,(\d+),/, ',$1.0,$2,$3.0,')}`), { header: `Unnamed: 0,${HEADER.replace('order, ,', 'order,Unnamed: 4,').replace('ordered, ,', 'ordered,Unnamed: 6,').replace('delivered, ,', 'delivered,Unnamed: 10,')}` })],
    ['every cell in quotes', exported(ROWS.map((row) => cellsOf(row).map((cell) => `"${cell}"`).join(',')))],
    ['renamed headers', exported(ROWS, { header: HEADER.replace('Recipient', 'Buyer').replace('Number ordered', 'No. ordered').replace('Year(s) of delivery', 'Delivery years') })],
    ['no header', ROWS.join('\n')],
    ['blank lines and the header again', exported([ROWS[0] ?? '', '', HEADER, ...ROWS.slice(1), ',,,,,'])],
    ['a quoted comment', exported(ROWS.map((row) => row.replace('EUR21 m deal', '"EUR21 m deal"')))],
  ])('by %s changes nothing of what is said', async (_name, content) => {
    expect(said(await read(content))).toEqual(await whole());
  });

  it('by rows that lack their last figures changes nothing either', async () => {
    expect(said(await read(exported(ROWS.map((row) => cellsOf(row).slice(0, 13).join(',')))))).toEqual(await whole());
  });

  it('by a line end in an unquoted comment is mended, whether or not a program filled up the halves', async () => {
    const halves = [cellsOf(ROWS[0] ?? '').slice(0, 13).join(','), ',2,40,40'];
    const filled = [`${halves[0]},,,`, `${halves[1]}${','.repeat(12)}`];
    for (const broken of [halves, filled]) {
      const rows = await read(exported([...broken, ...ROWS.slice(1)]));
      expect(rows.map(({ row }) => row)).toEqual([6, 8, 9, 10]);
      expect(records(rows)[0]?.volume).toEqual(['2', '40', '40']);
      expect(said(rows)).toEqual(await whole());
    }
  });

  it('by a comment over several quoted lines is read as one row', async () => {
    const rows = await read(exported([(ROWS[0] ?? '').replace('EUR21 m deal', '"EUR21 m deal;\nfor ""Heron"" boats"'), ...ROWS.slice(1)]));
    expect(records(rows)[0]?.comment).toBe('EUR21 m deal;\nfor "Heron" boats');
    expect(rows).toHaveLength(4);
  });

  it('by bare delimiters in a comment is mended', async () => {
    const rows = await read(exported([(ROWS[0] ?? '').replace('EUR21 m deal', 'EUR21 m deal, boats, engines')]));
    expect(records(rows)[0]).toMatchObject({ comment: 'EUR21 m deal, boats, engines', volume: ['2', '40', '40'] });
  });

  it('by Latin-1, UTF-8 and both is read as it was meant', async () => {
    const row = (ROWS[0] ?? '').replace('EUR21 m deal', 'Chantiers de l’Atlantique'.replace('’', "'") + ' café');
    const latin = Buffer.from(exported([row]), 'latin1');
    const both = Buffer.concat([latin, Buffer.from(row.replace('Norway', 'Türkiye'), 'utf8')]);
    expect(records(await read(latin))[0]?.comment).toContain('café');
    expect(records(await read(both)).map(({ supplier, comment }) => [supplier, comment.slice(-4)])).toEqual([['NOR', 'café'], ['TUR', 'café']]);
  });

  it('by a quotation mark that never closes costs one row, not the rest of the file', async () => {
    const rows = await read(exported([(ROWS[0] ?? '').replace('XR-12', '"XR-12'), ...Array.from({ length: 30 }, () => ROWS[1] ?? '')]));
    expect(rows.length).toBe(31);
    expect(rows.slice(1).every(({ ok }) => ok)).toBe(true);
  });
});

describe('rows that can not be read', () => {
  it.each([
    ['a year that is none', (ROWS[0] ?? '').replace('1997', '97'), 'Year of order', '"97" is not a year of four digits.'],
    ['a number that is none', (ROWS[0] ?? '').replace('?,20,', '?,twenty,'), 'Number ordered', '"twenty" is not a number.'],
    ['a delivery year that is none', (ROWS[0] ?? '').replace('2003; 2004', '2003; soon'), 'Year(s) of delivery', 'is not a list of years such as "2003; 2004".'],
    ['a flag that is none', (ROWS[0] ?? '').replace('1997,?', '1997,perhaps'), 'flag of the year of order', 'is not a question mark or blank.'],
    ['no designation', (ROWS[0] ?? '').replace('XR-12 Heron', ''), 'Weapon designation', '"" is not a weapon designation.'],
    ['too few columns', 'Atlantis,Norway,1997,?,20', null, 'The row has 5 of 16 columns.'],
    ['too many columns', (ROWS[0] ?? '').replace('Atlantis', 'At,lan,tis'), null, 'The row has 18 columns where the header has 16.'],
  ])('because of %s say so, with line and column', async (_name, row, column, detail) => {
    const rows = await read(exported([ROWS[1] ?? '', row, ROWS[2] ?? '']));
    const bad = rows.filter(({ ok }) => !ok);
    expect(rows).toHaveLength(3);
    expect(bad).toMatchObject([{ row: 7, text: row, problems: expect.arrayContaining([{ column, detail: expect.stringContaining(detail) }]) }]);
  });

  it('are read when somebody mends them', () => {
    const dialect = dialectOf(Buffer.from(exported(ROWS)));
    expect(sipriConnector.row(dialect, ROWS[0] ?? '', 7)).toMatchObject({ ok: true, row: 7 });
    expect(sipriConnector.row(dialect, 'Atlantis,Norway', 7)).toMatchObject({ ok: false });
  });
});

describe('a file that is no register', () => {
  it.each([
    ['another table', 'a,b,c,d,e,f\n1,2,3,4,5,6\n', 'no export of the trade register'],
    ['a register without a column that is needed', exported([], { header: HEADER.replace('Year of order', 'Year') }), 'no column for year'],
    ['UTF-16', Buffer.from('\uFEFFRecipient', 'utf16le').toString('latin1'), 'UTF-16'],
    ['nothing', '', 'no export of the trade register'],
  ])('is refused: %s', (_name, content, detail) => {
    const detection = sipriConnector.detect(Buffer.from(content, content.startsWith('ÿ') ? 'latin1' : 'utf8'), {});
    expect(detection).toMatchObject({ ok: false, detail: expect.stringContaining(detail) });
  });

  it('takes a day the caller gives, and refuses what is no day', () => {
    const file = Buffer.from(exported(ROWS, { preamble: [] }));
    expect(dialectOf(file, { generated: '2025-10-23' })).toMatchObject({ given: '2025-10-23', generated: null });
    expect(sipriConnector.detect(file, { generated: 'soon' })).toMatchObject({ ok: false });
  });
});

describe('in whatever pieces the bytes come, and from whatever row reading goes on', () => {
  const file = Buffer.from(exported([...ROWS, (ROWS[0] ?? '').replace('EUR21 m deal', '"caf\u00e9;\r\nEUR21 m"'), cellsOf(ROWS[0] ?? '').slice(0, 13).join(','), ',2,40,40', 'bad,row', ...ROWS], { lineEnd: '\r\n' }));

  it('the rows are the same', async () => {
    const all = await read(file);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 97 }), { minLength: 1, maxLength: 6 }), fc.nat({ max: all.length - 1 }), async (sizes, from) => {
        const at = all[from]?.next ?? FILE_BEGIN;
        expect(await read(file, sizes)).toEqual(all);
        const dialect = dialectOf(file);
        const rest: ImportRow<SipriRecord>[] = [];
        for await (const row of sipriConnector.rows(dialect, inPieces(file.subarray(at.byte), sizes), at)) rest.push(row);
        expect(rest).toEqual(all.slice(from + 1));
      }),
      { numRuns: 40 },
    );
  });
});

function inOtherOrder(cells: readonly string[]): string {
  // Flags stay behind what they are about.
  const groups = [[6], [7], [11], [0], [2, 3], [4, 5], [8, 9], [10], [1], [13], [14], [15], [12]];
  return groups.flat().map((index) => cells[index] ?? '').join(',');
}


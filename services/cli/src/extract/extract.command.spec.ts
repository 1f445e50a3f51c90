import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { extractCommand } from './extract.command.js';

interface Row {
  readonly file?: string;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly actors: readonly { readonly role: string; readonly id: string; readonly text: string }[];
  readonly money: readonly { readonly min: string; readonly max: string; readonly currency: string; readonly qualifier: string }[];
  readonly edtf: string | null;
}

/** A byte order mark, Windows line ends, a sentence over two lines, and a picture outside the basic plane. */
const DAMAGED = '\uFEFFPoland ordered 36 ATMOS howitzers 🚀 from Elbit Systems in February 2025\r\nfor about 200 million euros.\r\nChile bought two boats from Damen last year.\r\n';

describe('entente extract', () => {
  let folder = '';
  const file = (name: string): string => join(folder, name);
  const run = async (...words: string[]): Promise<Row[]> => {
    const printed: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
    try {
      await extractCommand().exitOverride().parseAsync(words, { from: 'user' });
    } finally {
      write.mockRestore();
    }
    return JSON.parse(printed.join('')) as Row[];
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-extract-'));
    writeFileSync(file('damaged.txt'), DAMAGED);
    writeFileSync(file('plain.txt'), 'Peru and Chile signed a defence agreement in Lima on 4 May 2021.');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('prints candidates with exactly the fields an evaluation reads, and offsets into the file as it is', async () => {
    const rows = await run('--report-date', '2025-03-01', file('damaged.txt'));
    expect(rows.map(({ kind, actors, edtf }) => [kind, actors.map(({ role, id }) => `${role}:${id}`).join(' '), edtf])).toEqual([
      ['procurement', 'buyer:POL supplier:org:elbit-systems', '2025-02'],
      ['procurement', 'buyer:CHL supplier:org:damen', '2024'],
    ]);
    expect(rows[0]?.money).toMatchObject([{ min: '200000000', max: '200000000', currency: 'EUR', qualifier: 'approx' }]);
    for (const { start, end, quote } of rows) expect(DAMAGED.slice(start, end)).toBe(quote);
    const wanted = ['kind', 'start', 'end', 'actors', 'edtf', 'object', 'quantity', 'money', 'modality', 'attribution', 'confidence', 'why'];
    expect(wanted.filter((key) => !Object.keys(rows[0] ?? {}).includes(key))).toEqual([]);
    expect(Object.keys(rows[0]?.actors[0] ?? {})).toEqual(['role', 'id', 'text']);
  });

  it.each([
    ['dates', [{ edtf: '2025-02', basis: 'explicit' }, { edtf: '2024', basis: 'relative' }]],
    ['money', [{ min: '200000000', max: '200000000', currency: 'EUR', qualifier: 'approx' }]],
  ])('prints only %s when asked, placed as candidates are', async (what, expected) => {
    const rows = await run(what, '--report-date', '2025-03-01', file('damaged.txt'));
    expect(rows).toMatchObject(expected);
    for (const { start, end, quote } of rows) expect(DAMAGED.slice(start, end)).toBe(quote);
  });

  it('names the file of each row when there are several', async () => {
    const rows = await run(file('plain.txt'), file('damaged.txt'));
    expect(new Set(rows.map((row) => row.file))).toEqual(new Set([file('plain.txt'), file('damaged.txt')]));
  });

  it('reads with the dictionaries of a folder, and tells which files they change', async () => {
    const own = join(folder, 'own');
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'systems.txt'), '# version: 7\n# source: own desk\nLerato|armoured vehicle|-|LSO\n');
    writeFileSync(file('lerato.txt'), 'Lesotho bought its Lerato from South Africa in 2022.');
    expect(await run(file('lerato.txt'))).toEqual([]);
    expect(await run('--dictionaries', own, file('lerato.txt'))).toMatchObject([{ kind: 'procurement', edtf: '2022' }]);
    const changed = await run('changes', '--dictionaries', own, file('plain.txt'), file('lerato.txt'));
    expect(changed).toMatchObject([{ file: file('lerato.txt'), added: [{ kind: 'procurement' }], removed: [] }]);
  });

  it('reads with single dictionaries, a verb and a currency of which no shipped table has', async () => {
    const desk = { version: '1', source: 'own desk', triggers: [{ phrase: 'snaffle', like: 'buy' }], currencies: [{ words: ['maloti'], currency: 'LSL' }] };
    writeFileSync(file('desk.json'), JSON.stringify(desk));
    writeFileSync(file('desk.systems.txt'), '# version: 7\n# source: own desk\nLerato|armoured vehicle|-|LSO\n');
    writeFileSync(file('snaffled.txt'), 'Kenya snaffled two Leratos for 40 million maloti in 2022.');
    const both = ['--dictionary', file('desk.json'), '--dictionary', file('desk.systems.txt')];
    expect(await run(...both, file('snaffled.txt'))).toMatchObject([{ kind: 'procurement', actors: [{ role: 'buyer', id: 'KEN' }], money: [{ currency: 'LSL' }] }]);
    expect(await run('changes', ...both, file('plain.txt'), file('snaffled.txt'))).toMatchObject([{ file: file('snaffled.txt'), added: [{ kind: 'procurement' }] }]);
    writeFileSync(file('bad.json'), '{"version":"1","source":"x","triggers":[{"phrase":"snaffle","like":"munch"}]}');
    await expect(run('--dictionary', file('bad.json'), file('plain.txt'))).rejects.toThrow('bad.json, at /triggers/0/like: "munch" is no verb a frame waits for');
  });

  it.each([
    [['changes', 'x'], /--dictionary/],
    [['--dictionaries', '/no/such/folder', 'x'], /can't be read/],
    [['--report-date', '2025-02-30', 'x'], /day of the calendar/],
    [['no-such-file.txt'], /can't be read/],
    [['dates'], /Name a file behind "dates"/],
  ])('says what to do about %j', async (words, message) => {
    await expect(run(...words)).rejects.toThrow(message);
  });
});

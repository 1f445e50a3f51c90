import { describe, expect, it } from '@jest/globals';
import type { Lead } from '@entente/contracts';
import fc from 'fast-check';
import { FILE_BEGIN, type ImportRow } from '../import/import-connector.js';
import { cameoName } from './cameo-names.js';
import { stateOfFips } from './fips-states.js';
import { stateOfCameo } from './gdelt.actor.js';
import { gdeltAny } from './gdelt.any.js';
import { gdeltEvents, gdeltMentions } from './gdelt.connector.js';
import { eventRow, mentionRow, reciprocal } from '../testing/gdelt-rows.js';

async function* bytes(text: string, size = 997): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(text, 'utf8');
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

async function read(text: string): Promise<ImportRow<Lead>[]> {
  const rows: ImportRow<Lead>[] = [];
  for await (const row of gdeltEvents.rows({}, bytes(text), FILE_BEGIN)) rows.push(row);
  return rows;
}

const one = (text: string): Lead => {
  const row = gdeltEvents.row({}, text, 1);
  if (!row.ok) throw new Error(JSON.stringify(row.problems));
  return row.record;
};
const problems = (text: string): readonly { column: string | null; detail: string }[] => {
  const row = gdeltEvents.row({}, text, 1);
  return row.ok ? [] : row.problems;
};

describe('an event row', () => {
  it('becomes a lead: states by their codes, everything else as it is', () => {
    expect(one(eventRow())).toMatchObject({
      dataset: 'gdelt-2.0', rows: ['700000001'], day: '2020-12-22', pair: 'ISR-MAR', kind: 'dialogue', code: '042', plover: 'CONSULT', goldstein: '1.9', root: true,
      actors: [{ id: 'ISR', state: 'ISR' }, { id: 'MAR', code: 'MARGOV', state: 'MAR', types: ['GOV'] }],
      place: { name: 'Rabat, Morocco', state: 'MAR', latitude: '34.0253' },
      addedAt: '2020-12-22T22:00:00Z', counts: { mentions: 10, sources: 2, articles: 9 },
    });
  });

  it('keeps codes that are no state, and Western Sahara apart from Morocco', () => {
    const lead = one(eventRow({ Actor1Code: 'ISRBUS', Actor1Type1Code: 'BUS', Actor2Code: 'AFR', Actor2CountryCode: 'AFR', Actor2Type1Code: '', ActionGeo_CountryCode: 'WI' }));
    expect(lead.actors.map((actor) => [actor?.id, actor?.state])).toEqual([['cameo:ISRBUS', 'ISR'], ['cameo:AFR', null]]);
    expect([lead.place?.state, lead.pair]).toEqual(['ESH', null]);
    expect(one(eventRow({ Actor2Code: 'ESH', Actor2CountryCode: 'ESH' })).pair).toBe('ESH-ISR');
  });

  it('may name one actor, no place and no document', () => {
    const lead = one(eventRow({ Actor2Code: '', Actor2Name: '', Actor2CountryCode: '', Actor2Type1Code: '', ActionGeo_FullName: '', SOURCEURL: '' }));
    expect([lead.actors[1], lead.place, lead.url, lead.pair]).toEqual([null, null, null, null]);
  });

  it('shares its lead with the row that tells it from the other side', () => {
    const row = eventRow();
    expect(one(reciprocal(row, { GLOBALEVENTID: '700000002', EventCode: '043', EventBaseCode: '043' })).id).toBe(one(row).id);
    expect(one(eventRow({ EventCode: '040', EventBaseCode: '040' })).id).not.toBe(one(row).id);
  });
});

describe('a damaged row', () => {
  it.each<[string, Record<string, string>, string]>([
    ['a lost zero', { EventCode: '12', EventBaseCode: '12', EventRootCode: '1' }, 'EventRootCode'],
    ['a time from a spreadsheet', { DATEADDED: '2.02E+13' }, 'DATEADDED'],
    ['a day that does not exist', { SQLDATE: '20210229', Year: '2021' }, 'SQLDATE'],
    ['another year', { Year: '2019' }, 'Year'],
    ['a code that is none', { EventCode: 'abc' }, 'EventCode'],
    ['a shifted cell', { QuadClass: '-2.0' }, 'QuadClass'],
    ['a place code', { ActionGeo_CountryCode: 'Morocco' }, 'ActionGeo_CountryCode'],
    ['a tone', { AvgTone: '-1,7' }, 'AvgTone'],
    ['an id', { GLOBALEVENTID: '1e9' }, 'GLOBALEVENTID'],
  ])('%s is told by its column', (_name, change, column) => {
    expect(problems(eventRow(change)).map((problem) => problem.column)).toContain(column);
    expect(problems(eventRow(change))[0]?.detail).toMatch(/^Column \d+ \(\w+\): /);
  });

  it.each([
    ['semicolons', eventRow().replaceAll('\t', ';'), /61 parts separated by semicolons/],
    ['too few cells', eventRow().split('\t').slice(0, 58).join('\t'), /58 cells; expected 61.*GDELT 1\.0/],
    ['a header', 'GLOBALEVENTID\tSQLDATE', /header, not a row/],
    ['a mention', mentionRow(), /mentions file/],
    ['NUL', eventRow({ Actor1Name: 'A\0B' }), /NUL/],
  ])('%s: the row as a whole is told', (_name, row, detail) => {
    expect(problems(row)).toEqual([{ column: null, detail: expect.stringMatching(detail) }]);
  });

  it('spoils no other row, and every row comes out once with its line number', async () => {
    const rows = await read(`${eventRow()}\n\nnonsense\r\n${eventRow({ GLOBALEVENTID: '5' })}`);
    expect(rows.map((row) => [row.row, row.ok])).toEqual([[1, true], [3, false], [4, true]]);
  });

  it('of any sort neither throws nor is lost', async () => {
    const good = [eventRow(), reciprocal(eventRow()), eventRow({ GLOBALEVENTID: '9' })].join('\n');
    const damage = fc.array(fc.tuple(fc.integer({ min: 0, max: good.length }), fc.constantFrom('\t', '\n', ';', '\0', '"', 'é', 'x', '\r', '-')), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(damage, async (cuts) => {
        const text = cuts.reduce((damaged, [at, sign]) => `${damaged.slice(0, at)}${sign}${damaged.slice(at + (at % 3))}`, good);
        const rows = await read(text);
        expect(rows.length).toBe(text.split('\n').filter((line) => line.replace(/\r$/, '') !== '').length);
        for (const row of rows) if (!row.ok) expect(row.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a mention row', () => {
  it('says who mentions which row, how surely, and from which language', () => {
    expect(gdeltMentions.row({}, mentionRow(), 1)).toMatchObject({
      ok: true,
      record: { row: '700000001', mentionedAt: '2020-12-22T22:15:00Z', type: 1, source: 'news.example', document: 'https://news.example/more', sentence: 3, confidence: 60, tone: '-1.5', translatedFrom: 'fra' },
    });
  });

  it('may lack its two last cells; anything else is told', () => {
    expect(gdeltMentions.row({}, mentionRow().split('\t').slice(0, 14).join('\t'), 1).ok).toBe(true);
    expect(gdeltMentions.row({}, mentionRow({ Confidence: '101', MentionTimeDate: '2020' }), 1)).toMatchObject({ ok: false, problems: [{ column: 'MentionTimeDate' }, { column: 'Confidence' }] });
    expect(gdeltMentions.row({}, eventRow(), 1)).toMatchObject({ ok: false, problems: [{ detail: expect.stringContaining('gdelt-events') }] });
  });
});

describe('a file', () => {
  it('that may be either is told by its columns, damaged ones among them', async () => {
    const detected = (text: string): unknown => gdeltAny.detect(Buffer.from(text), {});
    expect(detected(`damaged\n${mentionRow()}\n${mentionRow()}`)).toEqual({ ok: true, dialect: { holds: 'mentions' } });
    expect(detected(`damaged\n${eventRow()}`)).toEqual({ ok: true, dialect: { holds: 'events' } });
    expect(detected(eventRow().replaceAll('\t', ';'))).toEqual({ ok: true, dialect: { holds: 'events' } });
    const rows: boolean[] = [];
    for await (const row of gdeltAny.rows({ holds: 'mentions' }, bytes(`${mentionRow()}\nx\n`), FILE_BEGIN)) rows.push(row.ok && 'mention' in row.record);
    expect([rows, gdeltAny.row({ holds: 'events' }, eventRow(), 1)]).toMatchObject([[true, false], { ok: true, record: { lead: { day: '2020-12-22' } } }]);
  });

  it('that is an archive or empty is refused with what to do', () => {
    expect(gdeltEvents.detect(Buffer.from('PK\u0003\u0004'), {})).toMatchObject({ ok: false, detail: expect.stringContaining('Unpack') });
    expect(gdeltEvents.detect(Buffer.from(''), {})).toMatchObject({ ok: false });
  });
});

describe('codes', () => {
  it('of countries become ISO alpha-3 or nothing', () => {
    expect(['IS', 'MO', 'WI', 'AU', 'GZ', 'WE', 'XX', 'PG'].map(stateOfFips)).toEqual(['ISR', 'MAR', 'ESH', 'AUT', 'PSE', 'PSE', null, null]);
    expect(['ROM', 'ESH', 'EUR', 'WSB', 'ISR', ''].map(stateOfCameo)).toEqual(['ROU', 'ESH', null, 'PSE', 'ISR', null]);
  });

  it('of events have names', () => {
    expect([cameoName('042'), cameoName('0312'), cameoName('0999')]).toEqual(['Make a visit', 'Express intent to cooperate militarily', null]);
  });
});

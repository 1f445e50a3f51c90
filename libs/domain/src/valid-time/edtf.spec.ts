import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'edtf';
import { edtfBounds, parseEdtf } from './edtf.js';

describe('edtfBounds', () => {
  it.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-12', '2020-12-01', '2020-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2020-12-22', '2020-12-22', '2020-12-22'],
    ['2020-12-22T23:59:59Z', '2020-12-22', '2020-12-22'],
    ['2020-12-22T00:30:00+05:30', '2020-12-22', '2020-12-22'],
    ['1997?', '1997-01-01', '1997-12-31'],
    ['2020-12~', '2020-12-01', '2020-12-31'],
    ['2020-12-22%', '2020-12-22', '2020-12-22'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['XXXX', '0001-01-01', '9999-12-31'],
    ['2020-XX', '2020-01-01', '2020-12-31'],
    ['2020-12-XX', '2020-12-01', '2020-12-31'],
    ['2020-1X-0X', '2020-10-01', '2020-12-09'],
    ['2020-02-3X', null, null],
    ['20XX-02-29', '2000-02-29', '2096-02-29'],
    ['2020-21', '2020-03-01', '2020-05-31'],
    ['2020-24', '2020-12-01', '2021-02-28'],
    ['2020-34', '2020-04-01', '2020-06-30'],
    ['2020-41', '2020-07-01', '2020-12-31'],
    ['{2003,2004,2005}', '2003-01-01', '2005-12-31'],
    ['[2003,2007..2009-03]', '2003-01-01', '2009-03-31'],
    ['[..2003]', null, '2003-12-31'],
    ['{2003..}', '2003-01-01', null],
    ['2020/2021-03', '2020-01-01', '2021-03-31'],
    ['2026/2026', '2026-01-01', '2026-12-31'],
    ['2020/..', '2020-01-01', null],
    ['../2020', null, '2020-12-31'],
    ['2020/', '2020-01-01', null],
    ['2020-12~/2021-01~', '2020-12-01', '2021-01-31'],
    ['1950S2', '1900-01-01', '1999-12-31'],
    ['?2020-12-~05', '2020-12-05', '2020-12-05'],
  ])('%s lies between %s and %s', (text, earliest, latest) => {
    expect(edtfBounds(text)).toEqual(earliest === null && latest === null ? null : { earliest, latest });
  });

  it.each(['', '20', '201', '2020-13', '2020-00', '2021-02-29', '0000', '-0100', 'Y17000', '2020-05/2020-02', '../..', '/', '2020/2021/2022', '{}', '[2020', '{2003/2005}', 'recently', '2020-12-22 ', '22.12.2020', '{..,2003}', '2020-21-03'])(
    '%j is refused',
    (text) => {
      expect(edtfBounds(text)).toBeNull();
    },
  );

  it('marks qualifiers wherever they stand', () => {
    const marks = (text: string): unknown => parseEdtf(text)?.stretches.map(({ approximate, uncertain }) => [approximate, uncertain]);
    expect(marks('2020?')).toEqual([[false, true]]);
    expect(marks('2020-~12')).toEqual([[true, false]]);
    expect(marks('2020%')).toEqual([[true, true]]);
    expect(marks('2020/2021~')).toEqual([[true, false]]);
    expect(marks('{2003,2004?}')).toEqual([[false, false], [false, true]]);
  });

  it('remembers no more than a bounded number of texts and answers the same after forgetting', () => {
    const first = edtfBounds('2020-12');
    for (let year = 1; year < 6000; year += 1) edtfBounds(`${String(year).padStart(4, '0')}-01`);
    expect(edtfBounds('2020-12')).toEqual(first);
  });
});

describe('against the edtf package', () => {
  const mark = fc.constantFrom('', '', '~', '?', '%');
  const year = fc.integer({ min: 1, max: 9999 }).map((value) => String(value).padStart(4, '0'));
  const two = (max: number): fc.Arbitrary<string> => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
  const date = fc.oneof(
    fc.tuple(year, mark).map((parts) => parts.join('')),
    fc.tuple(year, fc.constant('-'), two(20), mark).map((parts) => parts.join('')),
    fc.tuple(year, fc.constant('-'), two(13), fc.constant('-'), two(32), mark).map((parts) => parts.join('')),
  );
  // The package reads sets of plain dates only; qualified members, mixed ranges and qualified seasons are ours (the standard has them).
  const member = fc.oneof(
    year,
    fc.tuple(year, fc.constant('-'), two(13)).map((parts) => parts.join('')),
    fc.tuple(year, fc.constant('-'), two(13), fc.constant('-'), two(32)).map((parts) => parts.join('')),
  );
  const end = fc.oneof(date, date, fc.constantFrom('..', ''));
  const text = fc.oneof(
    date,
    fc.tuple(year, fc.constant('-'), two(42)).map((parts) => parts.join('')),
    fc.tuple(end, end).map((ends) => ends.join('/')),
    fc.array(member, { minLength: 1, maxLength: 4 }).map((members) => `{${members.join(',')}}`),
    fc.array(member, { minLength: 1, maxLength: 4 }).map((members) => `[${members.join(',')}]`),
  );
  const packageReads = (candidate: string): boolean => {
    try {
      return parse(candidate) !== undefined;
    } catch {
      return false;
    }
  };

  it('reads what that package reads, and refuses what ends before it begins', () => {
    fc.assert(
      fc.property(text, (candidate) => {
        const bounds = edtfBounds(candidate);
        if (bounds !== null) {
          expect({ candidate, read: packageReads(candidate) }).toEqual({ candidate, read: true });
          expect((bounds.earliest ?? '') <= (bounds.latest ?? '9999-12-31')).toBe(true);
          return;
        }
        const [first = '', last = ''] = candidate.split('/');
        const backwards = (edtfBounds(first)?.earliest ?? '') > (edtfBounds(last)?.latest ?? '9999-12-31');
        const bothOpen = candidate.includes('/') && !/\d/.test(candidate);
        // The package takes 29 February in every year.
        if (!backwards && !bothOpen && !candidate.includes('-02-29')) expect({ candidate, read: packageReads(candidate) }).toEqual({ candidate, read: false });
      }),
      { numRuns: 3000 },
    );
  });
});

describe('plain dates', () => {
  it('have the bounds of the same date with a mark, and are refused where it is', () => {
    const digits = (most: number): fc.Arbitrary<string> => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'));
    const year = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'));
    const text = fc.oneof(year, fc.tuple(year, digits(42)).map((parts) => parts.join('-')), fc.tuple(year, digits(13), digits(32)).map((parts) => parts.join('-')));
    fc.assert(fc.property(text, (plain) => expect(edtfBounds(plain)).toEqual(edtfBounds(`${plain}~`))), { numRuns: 2_000 });
  });
});

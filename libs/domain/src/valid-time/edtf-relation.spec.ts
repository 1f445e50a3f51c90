import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compatible, daysApart, refine, refines, widthInDays } from './edtf-relation.js';

describe('compatible', () => {
  it.each([
    ['2020', '2020-12'],
    ['2020-12', '2020-12-10'],
    ['2020-12-10', '2020-12-10T15:00:00Z'],
    ['2020-12~/2021-01~', '2020-12'],
    ['2020/..', '2024-05'],
    ['{2003,2004,2005}', '2004-07'],
    ['[2003,2005]', '2005'],
    ['1997?', '1998'],
    ['2020-12~', '2021-01'],
    ['2020-12-22~', '2020-12-28'],
    ['202X', '2021'],
  ])('%s and %s can be one', (first, second) => {
    expect(compatible(first, second)).toBe(true);
    expect(compatible(second, first)).toBe(true);
  });

  it.each([
    ['2020-12', '2021-01'],
    ['2020-12-10', '2020-12-22'],
    ['{2003,2005}', '2004'],
    ['1997?', '1999'],
    ['2020/2021', '2022-01-01'],
    ['2020-12', 'soon'],
  ])('%s and %s can not', (first, second) => {
    expect(compatible(first, second)).toBe(false);
    expect(compatible(second, first)).toBe(false);
  });

  it('says how far two dates are apart at their nearest', () => {
    expect(daysApart('2020-12', '2021-01-05')).toBe(5);
    expect(daysApart('2020', '2020-06-01')).toBe(0);
    expect(daysApart('2020', 'soon')).toBeNull();
  });
});

describe('refine', () => {
  it.each([
    ['2020', '2020-12', '2020-12'],
    ['2020-12', '2020', '2020-12'],
    ['2020-12~', '2020-12', '2020-12'],
    ['2020?', '2020', '2020'],
    ['2020/..', '2020-12', '2020-12'],
    ['2020-12', '2020-12', '2020-12'],
    ['2020-12', '2021-03', null],
  ])('%s and %s give %s', (first, second, expected) => {
    expect(refine(first, second)).toBe(expected);
  });

  it('never refines a date by a wider or an incompatible one', () => {
    expect(refines('2020', '2020-12')).toBe(false);
    expect(refines('2021-01', '2020')).toBe(false);
    expect(refines('2020-12', '2020-12')).toBe(false);
  });

  it('is closed: the closer of two dates is one of them and no wider than either', () => {
    const part = fc.integer({ min: 1, max: 12 }).map((value) => String(value).padStart(2, '0'));
    const date = fc.oneof(
      fc.constantFrom('2020', '2021', '2020~', '2020/2021', '{2020,2022}'),
      part.map((month) => `2020-${month}`),
      fc.tuple(part, part).map(([month, day]) => `2020-${month}-${day}`),
    );
    fc.assert(
      fc.property(date, date, (first, second) => {
        const closer = refine(first, second);
        if (closer === null) return;
        expect([first, second]).toContain(closer);
        expect(widthInDays(closer)).toBeLessThanOrEqual(Math.min(widthInDays(first), widthInDays(second)));
      }),
    );
  });
});

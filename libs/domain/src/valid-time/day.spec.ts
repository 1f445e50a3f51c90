import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, dayNumber, dayOf } from './day.js';

describe('days', () => {
  it('numbers every day of 0001 to 9999 without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_652_058 }), (number) => {
        expect(dayNumber(dayOf(number))).toBe(number);
      }),
    );
    expect([dayOf(0), dayOf(3_652_058), dayOf(-5), dayOf(4_000_000)]).toEqual(['0001-01-01', '9999-12-31', '0001-01-01', '9999-12-31']);
  });

  it.each([
    ['2020-12-31', 1, '2021-01-01'],
    ['2020-03-01', -1, '2020-02-29'],
    ['1900-03-01', -1, '1900-02-28'],
    ['2000-02-28', 1, '2000-02-29'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it.each([
    ['2026-01-08', -60, '2021-01-08'],
    ['2020-03-31', -1, '2020-02-29'],
    ['2020-12-31', 2, '2021-02-28'],
    ['0001-01-31', -1, '0001-01-31'],
    ['9999-12-31', 1, '9999-12-31'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});

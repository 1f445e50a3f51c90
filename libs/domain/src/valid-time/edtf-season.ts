import { daysInMonth, formatDay } from './day.js';

/**
 * First month and number of months of the codes 21 to 41. Seasons are meteorological; 21 to 24 (hemisphere not
 * told) and 25 to 28 are read as northern, 29 to 32 as southern. A winter or southern summer runs into the next year.
 */
const SEASONS: Readonly<Record<number, readonly [month: number, months: number]>> = {
  21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3],
  25: [3, 3], 26: [6, 3], 27: [9, 3], 28: [12, 3],
  29: [9, 3], 30: [12, 3], 31: [3, 3], 32: [6, 3],
  33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3],
  37: [1, 4], 38: [5, 4], 39: [9, 4],
  40: [1, 6], 41: [7, 6],
};

/** Season, quarter, quadrimester or semester of a year; null when the code is none. */
export function seasonBounds(year: number, code: number): { earliest: string; latest: string } | null {
  const season = SEASONS[code];
  if (season === undefined) return null;
  const [first, months] = season;
  const last = first + months - 1;
  const lastYear = last > 12 ? year + 1 : year;
  const lastMonth = last > 12 ? last - 12 : last;
  const latest = lastYear > 9999 ? '9999-12-31' : formatDay(lastYear, lastMonth, daysInMonth(lastYear, lastMonth));
  return { earliest: formatDay(year, first, 1), latest };
}

import { daysInMonth, formatDay } from './day.js';
import { seasonBounds } from './edtf-season.js';

/** First and last possible day, `YYYY-MM-DD`; null where the end is open or unknown. */
export interface Bounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}

export type Unit = 'day' | 'month' | 'season' | 'year' | 'years';

/** One date of an EDTF text with bounds on both sides. */
export interface EdtfDate {
  readonly earliest: string;
  readonly latest: string;
  readonly unit: Unit;
  /** `~` or `%` anywhere. */
  readonly approximate: boolean;
  /** `?` or `%` anywhere. */
  readonly uncertain: boolean;
}

const DAY_AND_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3])(:?[0-5]\d)?)?$/;
const DATE = /^([~?%]?)([\dX]{4})([~?%]?)(?:-([~?%]?)([\dX]{2})([~?%]?)(?:-([~?%]?)([\dX]{2})([~?%]?))?)?$/;
const SIGNIFICANT = /^(\d{4})S([1-4])$/;

const PLAIN = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/;

/** Reads one date, levels 0 to 2, years 0001 to 9999; null when it is none or no such day exists. */
export function parseEdtfDate(text: string): EdtfDate | null {
  // Nearly all dates are a day, a month or a year with nothing about them.
  const plain = PLAIN.exec(text);
  if (plain !== null) return plainDate(text, plain);
  const day = DAY_AND_TIME.exec(text)?.[1];
  if (day !== undefined) return parseEdtfDate(day);
  const significant = SIGNIFICANT.exec(text);
  if (significant !== null) return significantYear(significant[1] ?? '', Number(significant[2]));
  const match = DATE.exec(text);
  if (match === null) return null;
  const [, , year = '', , , month, , , date] = match;
  const bounds = month !== undefined && Number(month) > 12 ? seasonOf(year, month, date) : datesOf(year, month, date);
  if (bounds === null) return null;
  const marks = text.replace(/[^~?%]/g, '');
  return { ...bounds, approximate: /[~%]/.test(marks), uncertain: /[?%]/.test(marks) };
}

function plainDate(text: string, [, year = '', month, date]: RegExpExecArray): EdtfDate | null {
  if (year === '0000') return null;
  const certain = { approximate: false, uncertain: false };
  if (month === undefined) return { earliest: `${text}-01-01`, latest: `${text}-12-31`, unit: 'year', ...certain };
  const days = daysInMonth(Number(year), Number(month));
  if (date === undefined) return { earliest: `${text}-01`, latest: `${text}-${String(days)}`, unit: 'month', ...certain };
  const exists = date !== '00' && Number(date) <= days;
  return exists ? { earliest: text, latest: text, unit: 'day', ...certain } : null;
}

type Dated = Omit<EdtfDate, 'approximate' | 'uncertain'>;

function seasonOf(year: string, season: string, date: string | undefined): Dated | null {
  if (date !== undefined || year.includes('X') || year === '0000') return null;
  const bounds = seasonBounds(Number(year), Number(season));
  return bounds === null ? null : { ...bounds, unit: 'season' };
}

function significantYear(year: string, digits: number): EdtfDate | null {
  const pattern = year.slice(0, digits).padEnd(4, 'X');
  const bounds = datesOf(pattern, undefined, undefined);
  return bounds === null ? null : { ...bounds, unit: 'years', approximate: true, uncertain: false };
}

function datesOf(year: string, month: string | undefined, date: string | undefined): Dated | null {
  const earliest = firstMatch(year, month, date, 'ascending');
  const latest = firstMatch(year, month, date, 'descending');
  if (earliest === null || latest === null) return null;
  return { earliest, latest, unit: unitOf(year, month, date) };
}

function unitOf(year: string, month: string | undefined, date: string | undefined): Unit {
  if (year.includes('X')) return 'years';
  if (month === undefined || month.includes('X')) return 'year';
  return date === undefined || date.includes('X') ? 'month' : 'day';
}

type Direction = 'ascending' | 'descending';

/** The first existing day, looked for from one end, whose digits fit the patterns; X stands for any digit. */
function firstMatch(year: string, month: string | undefined, date: string | undefined, direction: Direction): string | null {
  for (const y of candidates(year, 1, 9999, direction)) {
    for (const m of candidates(month ?? 'XX', 1, 12, direction)) {
      const [d] = candidates(date ?? 'XX', 1, daysInMonth(y, m), direction);
      if (d !== undefined) return formatDay(y, m, d);
    }
  }
  return null;
}

function* candidates(pattern: string, min: number, max: number, direction: Direction): Generator<number> {
  const low = Math.max(min, Number(pattern.replaceAll('X', '0')));
  const high = Math.min(max, Number(pattern.replaceAll('X', '9')));
  const step = direction === 'ascending' ? 1 : -1;
  for (let value = step > 0 ? low : high; value >= low && value <= high; value += step) {
    if (fits(String(value).padStart(pattern.length, '0'), pattern)) yield value;
  }
}

function fits(digits: string, pattern: string): boolean {
  for (let index = 0; index < pattern.length; index += 1) {
    if (pattern[index] !== 'X' && pattern[index] !== digits[index]) return false;
  }
  return digits.length === pattern.length;
}

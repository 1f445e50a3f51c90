import { addDays, type Day, edtfDay, ordinal, weekday } from './calendar.js';
import { pattern } from './date-patterns.js';
import { type DateRule } from './date-rule.js';

/** The n-th weekday (0 = Monday) of a month; n = -1 for the last. */
export function nthWeekday(year: number, month: number, day: number, n: number): Day {
  if (n === -1) {
    const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
    const last = addDays(next, -1);
    return addDays(last, -((weekday(last) - day + 7) % 7));
  }
  const first = { year, month, day: 1 };
  return addDays(first, ((day - weekday(first) + 7) % 7) + (n - 1) * 7);
}

/** Western Easter Sunday (Meeus, Jones and Butcher). */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 };
}

/** Holidays with a day of their own in the civil calendar. Source: common knowledge; those of other calendars are left out. */
const HOLIDAYS: ReadonlyMap<string, (year: number) => Day> = new Map<string, (year: number) => Day>([
  ["new year's day", (year) => ({ year, month: 1, day: 1 })],
  ["new year's eve", (year) => ({ year, month: 12, day: 31 })],
  ["valentine's day", (year) => ({ year, month: 2, day: 14 })],
  ["international women's day", (year) => ({ year, month: 3, day: 8 })],
  ["st patrick's day", (year) => ({ year, month: 3, day: 17 })],
  ["april fools' day", (year) => ({ year, month: 4, day: 1 })],
  ['anzac day', (year) => ({ year, month: 4, day: 25 })],
  ['may day', (year) => ({ year, month: 5, day: 1 })],
  ['bastille day', (year) => ({ year, month: 7, day: 14 })],
  ['juneteenth', (year) => ({ year, month: 6, day: 19 })],
  ['halloween', (year) => ({ year, month: 10, day: 31 })],
  ['veterans day', (year) => ({ year, month: 11, day: 11 })],
  ['armistice day', (year) => ({ year, month: 11, day: 11 })],
  ['christmas eve', (year) => ({ year, month: 12, day: 24 })],
  ['christmas day', (year) => ({ year, month: 12, day: 25 })],
  ['christmas', (year) => ({ year, month: 12, day: 25 })],
  ['boxing day', (year) => ({ year, month: 12, day: 26 })],
  ['good friday', (year) => addDays(easter(year), -2)],
  ['easter sunday', easter],
  ['easter monday', (year) => addDays(easter(year), 1)],
  ['easter', easter],
  ['martin luther king day', (year) => nthWeekday(year, 1, 0, 3)],
  ["presidents' day", (year) => nthWeekday(year, 2, 0, 3)],
  ['memorial day', (year) => nthWeekday(year, 5, 0, -1)],
  ['labor day', (year) => nthWeekday(year, 9, 0, 1)],
  ['columbus day', (year) => nthWeekday(year, 10, 0, 2)],
  ['thanksgiving day', (year) => nthWeekday(year, 11, 3, 4)],
  ['thanksgiving', (year) => nthWeekday(year, 11, 3, 4)],
]);

const NAMES = [...HOLIDAYS.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace("'", "['’]?")).join('|');
const STEPS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
const plain = (name: string): string => name.toLowerCase().replace('’', "'");

/** The day of a holiday nearest to the report: behind it, unless the sentence looks ahead. */
function nearest(report: Day, at: (year: number) => Day, future: boolean): Day {
  const days = [report.year - 1, report.year, report.year + 1].map(at);
  const distance = (day: Day): number => {
    const away = ordinal(day) - ordinal(report);
    return future ? (away >= -1 ? away : 10_000 - away) : away <= 21 ? Math.abs(away) : 5_000 + away;
  };
  return days.sort((a, b) => distance(a) - distance(b))[0] ?? report;
}

/** Looked for in lower case. */
export const HOLIDAY_HINT = /day|christmas|eve\b|easter|thanksgiving|halloween|juneteenth/;

/** Days told by their feast: "on Christmas Eve 2024", "since last Easter". */
export const holidayRules: readonly DateRule[] = [
  {
    id: 'holiday',
    pattern: pattern(`(?<![\\p{L}-])(?:(before|by|until|ahead of|this|last|next) )?(${NAMES})(?![\\p{L}-])(?!,? (?:Island|Islands|party|tree|gift|shopping|card|market|season|rebellion|Offensive|Rising|dinner))(?:,? (?:of |in )?((?:19|20)\\d\\d))?`, 'iu'),
    read: ([, word, name = '', year], { report, future }) => {
      const at = HOLIDAYS.get(plain(name)) ?? HOLIDAYS.get(plain(name).replace(/s\b/, "'s"));
      if (at === undefined || !/^[A-Z]/.test(name)) return undefined;
      if (year !== undefined) return edtfDay(at(Number(year)));
      if (report === undefined) return null;
      const step = STEPS[(word ?? '').toLowerCase()];
      return edtfDay(step === undefined ? nearest(report, at, /^(?:before|by|until|ahead)/i.test(word ?? '') || future(0)) : at(report.year + step));
    },
  },
];

import { type DateBasis } from '@entente/contracts';
import { type Day, addDays, addMonths, dayNumber, formatDay, weekdayOf, daysInMonth } from './day.js';
import { MONTHS, RECENT, UNITS, WEEKDAYS, countOf, type SpanUnit } from './relative-words.js';

/** A relative date once the day of the report is known. */
export interface ResolvedDate {
  readonly edtf: string;
  readonly basis: DateBasis;
}

interface Rule {
  readonly pattern: RegExp;
  /** Null when the words fit the pattern but name no day. */
  readonly resolve: (day: Day, groups: readonly string[]) => ResolvedDate | null;
}

const NUMBER = '(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple of|a few)';
const relative = (edtf: string): ResolvedDate => ({ edtf, basis: 'relative' });
const derived = (edtf: string): ResolvedDate => ({ edtf, basis: 'derived' });
const monthOf = (day: Day): string => day.slice(0, 7);
const yearOf = (day: Day): string => day.slice(0, 4);

const RULES: readonly Rule[] = [
  { pattern: /^(?:earlier |later )?(?:today|tonight|this (?:morning|afternoon|evening))$/, resolve: (day) => relative(day) },
  { pattern: /^(?:yesterday|last night)(?: (?:morning|afternoon|evening))?$/, resolve: (day) => relative(addDays(day, -1)) },
  { pattern: /^tomorrow$/, resolve: (day) => relative(addDays(day, 1)) },
  { pattern: /^(?:in |over |during )?(?:the )?recent (days|weeks|months|years)$/, resolve: (day, [unit = '']) => backTo(day, RECENT[UNITS[unit] ?? 'month'], unit) },
  { pattern: /^(?:recently|lately|in recent times)$/, resolve: (day) => backTo(day, RECENT.month, 'months') },
  {
    pattern: new RegExp(`^(?:(?:over|in|during|for|within) )?(?:the )?(?:past|last) ${NUMBER} (days|weeks|months|years)$`),
    resolve: (day, [count = '', unit = '']) => backTo(day, countOf(count), unit),
  },
  {
    pattern: new RegExp(`^(?:some |about |around |nearly |almost )?${NUMBER} (days?|weeks?|months?|years?) (?:ago|earlier|since|after|on)(?: .{0,80})?$`),
    resolve: (day, [count = '', unit = '']) => ago(day, countOf(count), UNITS[unit] ?? 'day'),
  },
  {
    pattern: /^(?:earlier |later |in |during )?(this|last|next|the (?:past|current|coming)) (week|month|year)$/,
    resolve: (day, [which = '', unit = '']) => calendar(day, stepOf(which), UNITS[unit] ?? 'year'),
  },
  { pattern: /^(?:on )?(last |next |this )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/, resolve: (day, [which = '', name = '']) => weekday(day, which.trim(), name) },
  { pattern: /^(?:on )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,9})\.?$/, resolve: (day, [date = '', month = '']) => inNearestYear(day, month, date) },
  { pattern: /^(?:on )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?$/, resolve: (day, [month = '', date = '']) => inNearestYear(day, month, date) },
  { pattern: /^(?:in |during |since )?(?:early |mid-?|late )?(last |next )?([a-z]{3,9})$/, resolve: (day, [which = '', month = '']) => namedMonth(day, which.trim(), month) },
];

/**
 * Reads the words of a relative date from the day the report was published.
 * @param publishedAt a day or an instant; only its day as written counts
 * @returns null when the words are not a relative date this table knows: the date then stays unresolved
 */
export function resolveRelative(expression: string, publishedAt: string): ResolvedDate | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(publishedAt)?.[0];
  if (day === undefined) return null;
  const words = expression.normalize('NFKC').toLowerCase().replace(/[’']/g, '’').replace(/\s+/g, ' ').trim();
  for (const { pattern, resolve } of RULES) {
    const match = pattern.exec(words);
    const resolved = match === null ? null : resolve(day, match.slice(1).map((group: string | undefined) => group ?? ''));
    if (resolved !== null) return resolved;
  }
  return null;
}

/** From so many units back until the report: the beginning is about then, the end is the report's own time. */
function backTo(day: Day, count: number, unitWord: string): ResolvedDate {
  switch (UNITS[unitWord] ?? 'day') {
    case 'day':
      return relative(`${addDays(day, -count)}~/${day}`);
    case 'week':
      return relative(`${addDays(day, -7 * count)}~/${day}`);
    case 'month':
      return relative(`${monthOf(addMonths(day, -count))}~/${monthOf(day)}`);
    case 'year':
      return relative(`${yearOf(addMonths(day, -12 * count))}~/${yearOf(day)}`);
  }
}

/** A round distance in months or years is never exact: the month it leads to or the one before. */
function ago(day: Day, count: number, unit: SpanUnit): ResolvedDate {
  switch (unit) {
    case 'day':
      return relative(addDays(day, -count));
    case 'week':
      return derived(`${addDays(day, -7 * count)}~`);
    case 'month':
      return derived(`${monthOf(addMonths(day, -count))}~`);
    case 'year': {
      const then = addMonths(day, -12 * count);
      return derived(`${monthOf(addMonths(then, -1))}~/${monthOf(then)}~`);
    }
  }
}

function stepOf(which: string): number {
  if (which === 'last' || which === 'the past') return -1;
  return which === 'next' || which === 'the coming' ? 1 : 0;
}

function calendar(day: Day, step: number, unit: SpanUnit): ResolvedDate {
  if (unit === 'year') return relative(yearOf(addMonths(day, 12 * step)));
  if (unit === 'month') return relative(monthOf(addMonths(day, step)));
  const monday = addDays(day, 1 - weekdayOf(day) + 7 * step);
  return relative(`[${monday}..${addDays(monday, 6)}]`);
}

/** News speaks of the last such day, itself included; "last" and "next" leave the report's own day out. */
function weekday(day: Day, which: string, name: string): ResolvedDate {
  const back = (weekdayOf(day) - (WEEKDAYS.indexOf(name) + 1) + 7) % 7;
  if (which === 'next') return relative(addDays(day, 7 - back));
  return relative(addDays(day, which === 'last' && back === 0 ? -7 : -back));
}

function namedMonth(day: Day, which: string, name: string): ResolvedDate | null {
  const month = MONTHS.indexOf(name.slice(0, 3)) + 1;
  if (month === 0 || !isMonthName(name)) return null;
  const year = Number(yearOf(day));
  const past = formatDay(year, month, 1).slice(0, 7) <= monthOf(day) ? year : year - 1;
  return relative(formatDay(which === 'next' ? past + 1 : past, month, 1).slice(0, 7));
}

/** A day without its year: in the year that puts it nearest to the report, later by two months at the most. */
function inNearestYear(day: Day, name: string, date: string): ResolvedDate | null {
  const month = MONTHS.indexOf(name.slice(0, 3)) + 1;
  if (month === 0 || !isMonthName(name)) return null;
  const year = Number(yearOf(day));
  const options = [year + 1, year, year - 1]
    .filter((option) => Number(date) >= 1 && Number(date) <= daysInMonth(option, month))
    .map((option) => formatDay(option, month, Number(date)));
  const found = options.find((option) => dayNumber(option) - dayNumber(day) <= 61);
  return found === undefined ? null : relative(found);
}

const MONTH_NAME = /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/;

function isMonthName(name: string): boolean {
  return MONTH_NAME.test(name);
}

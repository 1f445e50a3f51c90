import { addDays, addMonths, type Day, edtfDay, edtfMonth, isDay, weekday } from './calendar.js';
import { COUNT, DAY, MONTH, pattern, YEAR } from './date-patterns.js';
import { type DateContext, type DateRule } from './date-rule.js';
import { MONTHS, NUMBER_WORDS, SEASONS, WEEKDAYS } from './timex.data.js';

const monthNumber = (text: string | undefined): number => MONTHS.get((text ?? '').toLowerCase()) ?? 0;
const full = (year: string): number => (Number(year) > 49 ? 1900 : 2000) + Number(year);
const STEPS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
const SHORT_MONTH = '(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?';
const UNITS = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth';
const ORDINAL = `(${UNITS}|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-(?:${UNITS})|thirtieth|thirty-first)`;
const ORDINALS: readonly string[] = 'first,second,third,fourth,fifth,sixth,seventh,eighth,ninth,tenth,eleventh,twelfth,thirteenth,fourteenth,fifteenth,sixteenth,seventeenth,eighteenth,nineteenth'.split(',');
const TO = '(?: ?[-–—] ?| to | until | till | through )(?:the )?';
const SHORT_WEEKDAYS: Readonly<Record<string, string>> = { mon: 'monday', tue: 'tuesday', tues: 'tuesday', wed: 'wednesday', thu: 'thursday', thur: 'thursday', thurs: 'thursday', fri: 'friday', sat: 'saturday', sun: 'sunday' };

const anchored =
  (read: (match: RegExpExecArray, report: Day, context: DateContext) => string | undefined): DateRule['read'] =>
  (match, context) => (context.report === undefined ? null : read(match, context.report, context));

/** "twenty-second" → 22. */
function ordinalNumber(word: string): number {
  const [tens, unit] = word.toLowerCase().split('-');
  if (tens === 'twentieth') return 20;
  if (tens === 'thirtieth') return 30;
  return unit === undefined ? ORDINALS.indexOf(tens ?? '') + 1 : (tens === 'twenty' ? 20 : 30) + ORDINALS.indexOf(unit) + 1;
}

/** A month told without its year: the last one begun, or the next when the sentence looks ahead. */
function yearOf(report: Day, month: number, future: boolean): number {
  return future ? report.year + (month < report.month ? 1 : 0) : report.year - (month > report.month ? 1 : 0);
}

function days({ year, month }: { year: number; month: number }, from: number, to: number): string | undefined {
  if (from >= to || !isDay({ year, month, day: from }) || !isDay({ year, month, day: to })) return undefined;
  return `${edtfDay({ year, month, day: from })}/${edtfDay({ year, month, day: to })}`;
}

const oneDay = (day: Day): string | undefined => (isDay(day) ? edtfDay(day) : undefined);

/** Dates told by a part of themselves: days of a month named apart, clipped months and years, the night before. */
export const partialRules: readonly DateRule[] = [
  { id: 'last-night', pattern: pattern('\\b(?:late |early )?last (?:night|evening)\\b', 'i'), read: anchored((_m, report) => edtfDay(addDays(report, -1))) },
  { id: 'ago-today', pattern: pattern(`\\b${COUNT} (week|month|year)s? ago (?:today|to the day)\\b`, 'i'), read: anchored(([, amount = 'a', unit = 'year'], report) => oneDay(unit.toLowerCase() === 'week' ? addDays(report, -7 * countOf(amount)) : addMonths(report, -countOf(amount) * (unit.toLowerCase() === 'year' ? 12 : 1)))) },
  { id: 'clipped-month-year', basis: 'explicit', pattern: pattern(`\\b(?:${DAY} )?${MONTH} ['’](\\d\\d)\\b(?!['’%\\d])`), read: ([, d, m, y = '00']) => (d === undefined ? edtfMonth({ year: full(y), month: monthNumber(m) }) : oneDay({ year: full(y), month: monthNumber(m), day: Number(d) })) },
  { id: 'dashed-day', basis: 'explicit', pattern: pattern(`(?<![\\d-])${DAY}-${MONTH}-(?:${YEAR}|(\\d\\d))(?![\\d-])`, 'i'), read: ([, d, m, y, short]) => oneDay({ year: y === undefined ? full(short ?? '00') : Number(y), month: monthNumber(m), day: Number(d) }) },
  { id: 'dotted-iso', basis: 'explicit', pattern: pattern(`(?<![\\d.])${YEAR}\\.(0[1-9]|1[0-2])\\.(0[1-9]|[12]\\d|3[01])(?![\\d.]\\d)`), read: ([, y, m, d]) => oneDay({ year: Number(y), month: Number(m), day: Number(d) }) },
  { id: 'fiscal-short-range', basis: 'explicit', pattern: pattern("\\bFY ?['’]?(\\d\\d)[/-](\\d\\d)\\b"), read: ([, a = '00', b = '00']) => (Number(b) === Number(a) + 1 ? `20${a}/20${b}` : undefined) },
  { id: 'quarter-of-possessive', pattern: pattern("\\b(this|last|next) year['’]s (first|second|third|fourth|final|last) quarter\\b", 'i'), read: anchored(([, step = 'this', q = 'first'], report) => quarterOf(report.year + (STEPS[step.toLowerCase()] ?? 0), q.toLowerCase())) },
  { id: 'days-of-step-month', pattern: pattern(`\\b(?:from |between )?(?:the )?${DAY}${TO}${DAY} (?:of )?(this|last|next) month\\b`, 'i'), read: anchored(([, a, b, step = 'this'], report) => days(addMonths({ ...report, day: 1 }, STEPS[step.toLowerCase()] ?? 0), Number(a), Number(b))) },
  { id: 'days-before-month', pattern: pattern(`\\b(?:from |between )?(?:the )?${DAY}(?:${TO}| and (?:the )?)${DAY}(?: of)? ${MONTH}\\b(?!,? ?(?:['’]?\\d))`, 'i'), read: anchored(([, a, b, m], report, { future }) => days({ year: yearOf(report, monthNumber(m), future(0)), month: monthNumber(m) }, Number(a), Number(b))) },
  { id: 'days-behind-month', pattern: pattern(`\\b(?:from |between )?${MONTH} ${DAY}(?:${TO}| and )${DAY}\\b(?!,? ?\\d{3,4}|[.:]\\d|%| ${MONTH})`), read: anchored(([, m, a, b], report, { future }) => days({ year: yearOf(report, monthNumber(m), future(0)), month: monthNumber(m) }, Number(a), Number(b))) },
  { id: 'days-two-months', pattern: pattern(`\\b(?:from |between )?(?:${MONTH} ${DAY}(?:${TO}| and )${MONTH} ${DAY}|${DAY} ${MONTH}(?:${TO}| and )${DAY} ${MONTH})\\b(?!,? ?\\d{3,4})`), read: anchored(twoMonths) },
  { id: 'ordinal-day', pattern: pattern(`\\b(?:the )?${ORDINAL} of ${MONTH}(?:,? ${YEAR})?\\b`, 'i'), read: ([, word = 'first', m, y], { report, future }) => (y === undefined && report === undefined ? null : oneDay({ year: y === undefined && report !== undefined ? yearOf(report, monthNumber(m), future(0)) : Number(y), month: monthNumber(m), day: ordinalNumber(word) })) },
  { id: 'month-the-day', pattern: pattern(`\\b${MONTH} the ${DAY}\\b(?:,? ${YEAR}\\b)?`, 'i'), read: ([, m, d, y], { report, future }) => (y === undefined && report === undefined ? null : oneDay({ year: y === undefined && report !== undefined ? yearOf(report, monthNumber(m), future(0)) : Number(y), month: monthNumber(m), day: Number(d) })) },
  { id: 'day-of-unnamed-month', pattern: pattern('\\bon the ([12]?\\d|3[01])(?:st|nd|rd|th)\\b(?=[.,;)]|$)'), read: anchored(([, d], report, { future }) => unnamedMonth(report, Number(d), future(Infinity))) },
  { id: 'short-day-month', pattern: pattern(`\\b(?:the )?${DAY}(?: of)? ${SHORT_MONTH}(?![\\p{L}\\d-])(?!,? \\d{2,4})`, 'u'), read: anchored(([, d, m], report, { future }) => oneDay({ year: yearOf(report, monthNumber(m), future(0)), month: monthNumber(m), day: Number(d) })) },
  { id: 'short-month', pattern: pattern(`\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ll]ast|[Dd]uring|[Mm]onth of|[Tt]his) (?:early |mid-|late )?${SHORT_MONTH}(?![\\p{L}\\d-])(?! ?,? ?['’]?\\d)`, 'u'), read: anchored(([, m], report, { future }) => edtfMonth({ year: yearOf(report, monthNumber(m), future(Infinity)), month: monthNumber(m) })) },
  { id: 'short-weekday', pattern: pattern('\\bon (Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\\b\\.?(?! \\p{Lu})', 'u'), read: anchored(([, name = 'Mon'], report) => edtfDay(addDays(report, -((weekday(report) - (WEEKDAYS.get(SHORT_WEEKDAYS[name.toLowerCase()] ?? '') ?? 0) + 7) % 7)))) },
  { id: 'bare-season', pattern: pattern('\\bin (?:the )?(?:early |late |mid-)?(spring|summer|autumn|winter)\\b(?! (?:of|\\d|olympics|games|offensive|school|session))'), read: anchored(([, s = 'spring'], report, { future }) => `${seasonYear(report, s, future(Infinity))}-${SEASONS.get(s) ?? 21}`) },
];

const countOf = (text: string): number => NUMBER_WORDS.get(text.toLowerCase()) ?? Number(text);

function quarterOf(year: number, word: string): string {
  const first = Math.min(['first', 'second', 'third', 'fourth'].indexOf(word === 'final' || word === 'last' ? 'fourth' : word), 3) * 3 + 1;
  return `${edtfMonth({ year, month: first })}/${edtfMonth({ year, month: first + 2 })}`;
}

function twoMonths([, m, a, n, b, c, o, d, p]: RegExpExecArray, report: Day, { future }: DateContext): string | undefined {
  const end = monthNumber(n ?? p);
  const start = monthNumber(m ?? o);
  const year = yearOf(report, end, future(0));
  const from = oneDay({ year: start > end ? year - 1 : year, month: start, day: Number(a ?? c) });
  const to = oneDay({ year, month: end, day: Number(b ?? d) });
  return from === undefined || to === undefined || from >= to ? undefined : `${from}/${to}`;
}

/** "on the 15th": of this month when it is past, else of the last; the next to come when the sentence looks ahead. */
function unnamedMonth(report: Day, day: number, future: boolean): string | undefined {
  const step = future ? (day >= report.day ? 0 : 1) : day <= report.day ? 0 : -1;
  return oneDay({ ...addMonths({ ...report, day: 1 }, step), day });
}

/** The season just past or running, or the one to come. */
function seasonYear(report: Day, season: string, future: boolean): number {
  const opens = { spring: 3, summer: 6, autumn: 9, winter: 12 }[season] ?? 3;
  if (future) return report.year + (report.month > opens + 2 ? 1 : 0);
  return report.year - (report.month < opens ? 1 : 0);
}

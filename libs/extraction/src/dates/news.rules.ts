import { addDays, addMonths, type Day, edtfDay, edtfMonth, edtfYear, isDay, monthLength, weekday } from './calendar.js';
import { COUNT, DAY, LONG_MONTH, MONTH, pattern, WEEKDAY, YEAR } from './date-patterns.js';
import { type DateContext, type DateRule } from './date-rule.js';
import { nthWeekday } from './holiday.rules.js';
import { MONTHS, NUMBER_WORDS, WEEKDAYS } from './timex.data.js';

const monthNumber = (text: string | undefined): number => MONTHS.get((text ?? '').toLowerCase()) ?? 0;
const count = (text: string | undefined): number => NUMBER_WORDS.get((text ?? '').toLowerCase()) ?? Number(text);
const ORDINALS = ['first', 'second', 'third', 'fourth', 'last'];
const STEPS: Readonly<Record<string, number>> = { last: -1, previous: -1, this: 0, next: 1, coming: 1 };
const VAGUE_COUNT = '(a few|few|several|a couple of|a couple)';

const anchored =
  (read: (match: RegExpExecArray, report: Day, context: DateContext) => string | undefined): DateRule['read'] =>
  (match, context) => (context.report === undefined ? null : read(match, context.report, context));

function shifted(report: Day, amount: number, unit: string): string {
  if (unit === 'day') return edtfDay(addDays(report, amount));
  if (unit === 'week') return edtfDay(addDays(report, amount * 7));
  if (unit === 'month') return edtfMonth(addMonths(report, amount));
  return edtfYear(report.year + amount * (unit === 'decade' ? 10 : unit === 'century' ? 100 : 1));
}

function week(day: Day): string {
  const monday = addDays(day, -weekday(day));
  return `${edtfDay(monday)}/${edtfDay(addDays(monday, 6))}`;
}

const quarter = (year: number, q: number): string => `${edtfMonth({ year, month: q * 3 - 2 })}/${edtfMonth({ year, month: q * 3 })}`;
const half = (year: number, h: number): string => (h === 1 ? `${edtfYear(year)}-01/${edtfYear(year)}-06` : `${edtfYear(year)}-07/${edtfYear(year)}-12`);

/** A year of a month or quarter told without one: the last that has begun, or the next that hasn't ended. */
const yearOf = (report: Day, month: number, future: boolean): number => (future ? report.year + (month < report.month ? 1 : 0) : report.year - (month > report.month ? 1 : 0));

/** Dates as agencies write them, beside the plain forms. They run before the rules that read their parts. */
export const newsRules: readonly DateRule[] = [
  { id: 'same-unit-of-step-year', pattern: pattern('\\b(?:the )?same (day|week|month|quarter) (last|next) year\\b|\\b(?:by |around |about |at )?this time (last|next) year\\b', 'i'), read: anchored(([, unit = 'month', step, other], report) => sameUnit({ ...report, year: report.year + (STEPS[(step ?? other ?? 'last').toLowerCase()] ?? -1) }, unit.toLowerCase())) },
  { id: 'new-year-ahead', pattern: pattern('\\b(?:in|into|early in) the new year\\b', 'i'), read: anchored((_m, report) => edtfYear(report.month > 2 ? report.year + 1 : report.year)) },
  { id: 'week-ended', pattern: pattern(`\\bweek (?:ended|ending)(?: on)? ${MONTH} ${DAY}(?:,? ${YEAR})?\\b`), read: anchored(([, m, d, y], report) => weekEnded({ year: y === undefined ? yearOf(report, monthNumber(m), false) : Number(y), month: monthNumber(m), day: Number(d) })) },
  { id: 'quarter-behind-year', basis: 'explicit', pattern: pattern(`(?<!\\d)${YEAR} ?(Q[1-4]|H[12])\\b`), read: ([, y, q = '']) => (q.startsWith('Q') ? quarter(Number(y), Number(q[1])) : half(Number(y), Number(q[1]))) },
  { id: 'half-before-year', basis: 'explicit', pattern: pattern(`\\bH([12])[ -/]?(?:of )?${YEAR}\\b`), read: ([, h, y]) => half(Number(y), Number(h)) },
  { id: 'fiscal-short', basis: 'explicit', pattern: pattern("\\b(?:FY|fiscal year |fiscal )['’]?(\\d\\d)\\b(?![-/\\d])"), read: ([, y = '']) => `20${y}` },
  { id: 'month-numeric-year', basis: 'explicit', pattern: pattern(`(?<![\\d./-])(0[1-9]|1[0-2])/(20\\d\\d)(?![\\d/])`), read: ([, m, y]) => edtfMonth({ year: Number(y), month: Number(m) }) },
  { id: 'decade-short', basis: 'explicit', pattern: pattern("\\b(?:[Ii]n |of |during |[Ss]ince )the (?:early |mid-? ?|late )?['’]?([2-9])0['’]?s\\b"), read: ([, d = '9']) => (Number(d) < 3 ? `20${d}X` : `19${d}X`) },
  { id: 'decade-word', basis: 'explicit', pattern: pattern('\\bthe (?:early |mid-? ?|late )?(fifties|sixties|seventies|eighties|nineties|noughties|twenty-tens)\\b', 'i'), read: ([, d = '']) => ({ fifties: '195X', sixties: '196X', seventies: '197X', eighties: '198X', nineties: '199X', noughties: '200X', 'twenty-tens': '201X' })[d.toLowerCase()] },
  {
    id: 'weekday-of-month',
    basis: 'explicit',
    pattern: pattern(`\\b(?:the )?(first|second|third|fourth|last) ${WEEKDAY} (?:of|in) ${MONTH},? ${YEAR}\\b`, 'i'),
    read: ([, n = 'first', day = '', m, y]) => edtfDay(nthWeekday(Number(y), monthNumber(m), WEEKDAYS.get(day.toLowerCase()) ?? 0, n.toLowerCase() === 'last' ? -1 : ORDINALS.indexOf(n.toLowerCase()) + 1)),
  },
  {
    id: 'week-of-day',
    pattern: pattern(`\\b(?:the )?week (?:of|commencing|beginning|starting)(?: on)? (?:${MONTH} ${DAY}|${DAY} ${MONTH})(?:,? ${YEAR})?\\b`, 'i'),
    read: ([, m, d, e, n, y], { report, future }) => {
      const month = monthNumber(m ?? n);
      if (y === undefined && report === undefined) return null;
      const year = y === undefined && report !== undefined ? yearOf(report, month, future(0)) : Number(y);
      const day = { year, month, day: Number(d ?? e) };
      return isDay(day) ? week(day) : undefined;
    },
  },
  {
    id: 'edge-day-of-month',
    pattern: pattern(`\\bthe (first|last|opening|closing|final) day of ${LONG_MONTH}(?:,? ${YEAR})?\\b`, 'i'),
    read: ([, edge = 'first', m, y], { report, future }) => {
      const month = monthNumber(m);
      if (y === undefined && report === undefined) return null;
      const year = y === undefined && report !== undefined ? yearOf(report, month, future(0)) : Number(y);
      return edtfDay({ year, month, day: /^(?:first|opening)$/i.test(edge) ? 1 : monthLength(year, month) });
    },
  },
  { id: 'week-after-next', pattern: pattern('\\bthe (week|month|year) after next\\b', 'i'), read: anchored(([, unit = 'week'], report) => (unit.toLowerCase() === 'week' ? week(addDays(report, 14)) : shifted(report, 2, unit.toLowerCase()))) },
  { id: 'end-of-decade', pattern: pattern('\\b(?:by |before |until )?(?:the )?(?:end|close|turn) of (?:the|this) decade\\b', 'i'), read: anchored((_m, report) => edtfYear(Math.floor(report.year / 10) * 10 + 9)) },
  { id: 'turn-of-century', basis: 'explicit', pattern: pattern('\\bthe turn of the (?:century|millennium)\\b', 'i'), read: () => '2000' },
  { id: 'day-of-step-month', pattern: pattern(`\\b(?:on )?the ${DAY} of (this|last|next) month\\b|\\b${DAY} (?:of )?(this|last|next) month\\b`, 'i'), read: anchored(([, d, step, e, other], report) => inMonth(addMonths({ ...report, day: 1 }, STEPS[(step ?? other ?? 'this').toLowerCase()] ?? 0), Number(d ?? e))) },
  { id: 'day-month-of-step-year', pattern: pattern(`\\b${DAY}(?: of)? ${LONG_MONTH}(?: of)? (this|last|next) year\\b|\\b${LONG_MONTH} ${DAY}(?: of)? (this|last|next) year\\b`), read: anchored(([, d, m, step, n, e, other], report) => inMonth({ year: report.year + (STEPS[step ?? other ?? 'this'] ?? 0), month: monthNumber(m ?? n), day: 1 }, Number(d ?? e))) },
  { id: 'half-of-step-year', pattern: pattern('\\bthe (first|second|other) half of (this|last|next|the) year\\b', 'i'), read: anchored(([, h = 'first', step = 'this'], report) => half(report.year + (STEPS[step.toLowerCase()] ?? 0), h.toLowerCase() === 'first' ? 1 : 2)) },
  { id: 'bare-quarter', pattern: pattern('\\b(?:[Tt]he |[Ii]n |during |for |its |by )+Q([1-4])\\b(?! ?[/-]? ?\\d)'), read: anchored(([, q = '1'], report, { future }) => quarter(yearOf(report, Number(q) * 3 - 2, future(0) || Number(q) * 3 - 2 > report.month), Number(q))) },
  { id: 'weekend', pattern: pattern('\\b(?:over|at|during|on|through|by|throughout|since) (?:the|that) weekend\\b', 'i'), read: anchored((_m, report, { future }) => weekendOf(report, future(0))) },
  { id: 'vague-ago', pattern: pattern(`\\b${VAGUE_COUNT} (day|week|month|year)s (?:ago|back|earlier than that)\\b`, 'i'), read: anchored(([, amount = '', unit = 'day'], report) => shifted(report, /couple/i.test(amount) ? -2 : -3, unit.toLowerCase())) },
  { id: 'halves-ago', pattern: pattern('\\b(a|one|two|three) (year|decade|century)s? and a half ago\\b|\\bhalf an? (year|decade|century) ago\\b|\\b(a|one|two) and a half (year|decade)s ago\\b', 'i'), read: anchored(([, n, unit, halved, m, other], report) => edtfHalves(report, n ?? m, (unit ?? halved ?? other ?? 'year').toLowerCase())) },
  { id: 'from-now', pattern: pattern(`\\b(?:in (?:about |around |some |roughly )?)?${COUNT} (day|week|month|year|decade)s? (?:from (?:now|today)|hence)\\b`, 'i'), read: anchored(([, amount, unit = 'day'], report) => shifted(report, count(amount), unit.toLowerCase())) },
  { id: 'in-units', pattern: pattern(`\\b[Ii]n (?:about |around |roughly )?(?:just )?${COUNT} (day|week|month|year)s?['’]?(?: time)?(?=[.,;)!?]|$)`), read: anchored((match, report, { future }) => (future(Infinity) || /\b(?:expires?|closes?|opens?|ends?|begins?|starts?|due|deadline)\b[^.;]{0,24}$/.test(match.input.slice(0, match.index)) ? shifted(report, count(match[1]), (match[2] ?? 'day').toLowerCase()) : undefined)) },
];

/** A month alone, read after everything that may hold one. */
export const bareMonth: DateRule = {
  id: 'bare-month',
  pattern: pattern('(?<![\\p{L}\\d.-])(?<!\\p{Lu}[\\p{L}’\'-]* )(?:[Tt]he |[Aa]n? |[Ii]ts |[Tt]heir |[Tt]his |[Ll]ast |a )?(January|February|April|June|July|August|September|October|November|December)(?:[\'’]s)?(?! ?,? ?\\d|[\\p{L}-]| \\p{Lu})', 'u'),
  read: anchored(([, m], report, { future }) => edtfMonth({ year: yearOf(report, monthNumber(m), future(Infinity) && monthNumber(m) !== report.month && monthNumber(m) > report.month), month: monthNumber(m) })),
};

/** A time of day dates a sentence that has no other date. */
export const clock: DateRule = { id: 'clock', pattern: pattern('\\b(?:at |by |around |as of )?\\d{1,2}[:.]?\\d\\d ?(?:hours )?(?:UTC|GMT|local time|ET|EST|CET)\\b'), read: anchored((_m, report, { alone }) => (alone ? edtfDay(report) : undefined)) };

function sameUnit(day: Day, unit: string): string | undefined {
  if (unit === 'quarter') return quarter(day.year, Math.ceil(day.month / 3));
  if (unit === 'month') return edtfMonth(day);
  if (!isDay(day)) return undefined;
  return unit === 'week' ? week(day) : edtfDay(day);
}

const weekEnded = (day: Day): string | undefined => (isDay(day) ? `${edtfDay(addDays(day, -6))}/${edtfDay(day)}` : undefined);

function inMonth({ year, month }: Day, day: number): string | undefined {
  return isDay({ year, month, day }) ? edtfDay({ year, month, day }) : undefined;
}

/** The weekend a report speaks of: the one just past, unless the sentence looks ahead or it is a weekend now. */
function weekendOf(report: Day, future: boolean): string {
  const today = weekday(report);
  const saturday = addDays(report, today >= 5 ? 5 - today : future ? 5 - today : -2 - today);
  return `${edtfDay(saturday)}/${edtfDay(addDays(saturday, 1))}`;
}

function edtfHalves(report: Day, whole: string | undefined, unit: string): string {
  const halves = whole === undefined ? 1 : count(whole) * 2 + 1;
  if (unit === 'year') return edtfMonth(addMonths(report, -6 * halves));
  return edtfYear(report.year - (unit === 'decade' ? 5 : 50) * halves);
}

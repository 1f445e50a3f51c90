import { addDays, type Day, edtfDay, isDay, monthLength, weekday } from './calendar.js';
import { DAY, LONG_MONTH, MONTH, pattern, WEEKDAY } from './date-patterns.js';
import { type DateRule } from './date-rule.js';
import { MONTHS, WEEKDAYS } from './timex.data.js';

const STEPS: Readonly<Record<string, number>> = { last: -1, previous: -1, this: 0, next: 1, the: 0 };
const ORDINALS = ['first', 'second', 'third', 'fourth', 'last'];
const monthNumber = (text: string | undefined): number => MONTHS.get((text ?? '').toLowerCase()) ?? 0;

function dayOfWeek(report: Day, name: string | undefined, step: string | undefined): string {
  const monday = addDays(report, (STEPS[(step ?? 'this').toLowerCase()] ?? 0) * 7 - weekday(report));
  return edtfDay(addDays(monday, WEEKDAYS.get((name ?? '').toLowerCase()) ?? 0));
}

/** The n-th week of a month as days: the seven days that open with its 1st, 8th, 15th, 22nd; the last seven for "last". */
function weekOfMonth(year: number, month: number, word: string): string {
  const length = monthLength(year, month);
  const index = ORDINALS.indexOf(word.toLowerCase());
  const from = index === 4 ? length - 6 : index * 7 + 1;
  return `${edtfDay({ year, month, day: from })}/${edtfDay({ year, month, day: Math.min(length, from + 6) })}`;
}

/** Weeks, and weekdays told by their week. They run before the rules that read their parts. */
export const weekRules: readonly DateRule[] = [
  {
    id: 'week-of-month-year',
    pattern: pattern(`\\b(?:the )?(first|second|third|fourth|last) week of ${MONTH},? ((?:1[6-9]|20)\\d\\d)\\b`, 'i'),
    basis: 'explicit',
    read: ([, word = 'first', month, year]) => weekOfMonth(Number(year), monthNumber(month), word),
  },
  {
    id: 'week-of-month',
    pattern: pattern(`\\b(?:the )?(first|second|third|fourth|last) week of ${LONG_MONTH}\\b(?!,? \\d)`, 'i'),
    read: ([, word = 'first', month], { report, future }) => {
      if (report === undefined) return null;
      const number = monthNumber(month);
      const year = future(0) ? report.year + (number < report.month ? 1 : 0) : report.year - (number > report.month ? 1 : 0);
      return weekOfMonth(year, number, word);
    },
  },
  {
    id: 'weekday-of-week',
    pattern: pattern(`\\b${WEEKDAY},? (?:of )?(last|next|this) week\\b|\\b(last|next|this) week(?: on)? ${WEEKDAY}\\b`, 'i'),
    read: ([, name, step, stepBefore, nameBehind], { report }) => (report === undefined ? null : dayOfWeek(report, name ?? nameBehind, step ?? stepBefore)),
  },
  {
    id: 'this-weekday',
    pattern: pattern(`\\bthis (?:coming )?${WEEKDAY}\\b`),
    read: ([, name], { report }) => (report === undefined ? null : dayOfWeek(report, name, 'this')),
  },
  {
    id: 'day-after-tomorrow',
    pattern: pattern('\\b(?:the )?day after tomorrow\\b', 'i'),
    read: (_match, { report }) => (report === undefined ? null : edtfDay(addDays(report, 2))),
  },
  {
    id: 'rest-of-period',
    pattern: pattern('\\b(?:the )?(?:rest|remainder) of (?:the|this) (week|month|year)\\b', 'i'),
    read: ([, unit = 'year'], { report }) => (report === undefined ? null : `${edtfDay(report)}/${endOf(report, unit.toLowerCase())}`),
  },
  {
    id: 'days-of-month',
    pattern: pattern(`\\b(?:between |from )?${DAY}(?: ?(?:-|–|to|until|through|and) ?)${DAY} (?:of )?${LONG_MONTH}\\b(?!,? ?\\d{4})`),
    read: ([, a, b, month], { report, future }) => (report === undefined ? null : span(report, monthNumber(month), [Number(a), Number(b)], future(0))),
  },
];

function span({ year, month: now }: Day, month: number, [from = 1, to = 1]: readonly number[], future: boolean): string | undefined {
  const at = year + (future && month < now ? 1 : !future && month > now ? -1 : 0);
  if (from >= to || !isDay({ year: at, month, day: from }) || !isDay({ year: at, month, day: to })) return undefined;
  return `${edtfDay({ year: at, month, day: from })}/${edtfDay({ year: at, month, day: to })}`;
}

function endOf(report: Day, unit: string): string {
  if (unit === 'week') return edtfDay(addDays(report, 6 - weekday(report)));
  return unit === 'month' ? edtfDay({ ...report, day: monthLength(report.year, report.month) }) : edtfDay({ year: report.year, month: 12, day: 31 });
}

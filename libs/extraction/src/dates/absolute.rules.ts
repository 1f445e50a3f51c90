import { edtfDay, edtfMonth, edtfYear, isDay } from './calendar.js';
import { DASH, DAY, MONTH, pattern, WEEKDAY, YEAR } from './date-patterns.js';
import { type DateRule } from './date-rule.js';
import { MONTHS, SEASONS } from './timex.data.js';

const month = (text: string | undefined): number => MONTHS.get((text ?? '').toLowerCase()) ?? 0;
const dayOf = (year: number, m: number, day: number): string | undefined => (isDay({ year, month: m, day }) ? edtfDay({ year, month: m, day }) : undefined);
const both = (a: string | undefined, b: string | undefined): string | undefined => (a === undefined || b === undefined ? undefined : `${a}/${b}`);
const monthOf = (year: number, m: number): string => edtfMonth({ year, month: m });

/** Dates that stand on their own: day, month or year is in the text. Ordered: the fuller reading first. */
export const absoluteRules: readonly DateRule[] = [
  {
    id: 'iso-day',
    pattern: pattern(`(?<![\\d-/.])${YEAR}[-/](0[1-9]|1[0-2])[-/](0[1-9]|[12]\\d|3[01])(?![\\d-/])`),
    read: ([, y, m, d]) => dayOf(Number(y), Number(m), Number(d)),
  },
  {
    id: 'day-range-month-year',
    pattern: pattern(`\\b(?:between |from )?(?:the )?${DAY}(?:${DASH}| and )(?:the )?${DAY} (?:of )?${MONTH},? ${YEAR}\\b`, 'i'),
    read: ([, a, b, m, y]) => both(dayOf(Number(y), month(m), Number(a)), dayOf(Number(y), month(m), Number(b))),
  },
  {
    id: 'month-day-range-year',
    pattern: pattern(`\\b(?:between |from )?${MONTH} ${DAY}(?:${DASH}| and )${DAY},? ${YEAR}\\b`, 'i'),
    read: ([, m, a, b, y]) => both(dayOf(Number(y), month(m), Number(a)), dayOf(Number(y), month(m), Number(b))),
  },
  {
    id: 'two-days-two-months-year',
    pattern: pattern(`\\b(?:between |from )?${DAY} ${MONTH}(?: ${YEAR})?(?:${DASH}| and )${DAY} ${MONTH},? ${YEAR}\\b`, 'i'),
    read: ([, a, m, y1, b, n, y2]) => both(dayOf(Number(y1 ?? y2), month(m), Number(a)), dayOf(Number(y2), month(n), Number(b))),
  },
  {
    id: 'day-month-year',
    pattern: pattern(`\\b(?:${WEEKDAY},? )?(?:the )?${DAY} (?:of )?${MONTH},? ${YEAR}\\b`, 'i'),
    read: ([, , d, m, y]) => dayOf(Number(y), month(m), Number(d)),
  },
  {
    id: 'month-day-year',
    pattern: pattern(`\\b(?:${WEEKDAY},? )?${MONTH} ${DAY},? ${YEAR}\\b`, 'i'),
    read: ([, , m, d, y]) => dayOf(Number(y), month(m), Number(d)),
  },
  {
    id: 'numeric-day',
    pattern: pattern(`(?<![\\d./-])(0?[1-9]|[12]\\d|3[01])([./])(0?[1-9]|[12]\\d|3[01])\\2${YEAR}(?![\\d/])`),
    read: ([, a, , b, y]) => (Number(a) > 12 || Number(b) <= 12 ? dayOf(Number(y), Number(b), Number(a)) : dayOf(Number(y), Number(a), Number(b))),
    alternatives: ([, a, , b, y]) => (Number(a) <= 12 && Number(b) <= 12 && a !== b ? [dayOf(Number(y), Number(a), Number(b))] : []),
  },
  {
    id: 'numeric-day-dashed',
    needs: /\d-\d\d?-\d{4}/,
    pattern: pattern(`(?<![\\d./-])(0?[1-9]|[12]\\d|3[01])-(0?[1-9]|1[0-2])-${YEAR}(?![\\d/-])`),
    read: ([, d, m, y]) => dayOf(Number(y), Number(m), Number(d)),
  },
  {
    id: 'numeric-day-short',
    needs: /\d\/\d\d?\/\d\d/,
    pattern: pattern('(?<![\\d./-])(0?[1-9]|[12]\\d|3[01])/(0?[1-9]|1[0-2])/(\\d\\d)(?![\\d/])'),
    read: ([, d, m, y = '00']) => dayOf(Number(y) > 49 ? 1900 + Number(y) : 2000 + Number(y), Number(m), Number(d)),
    alternatives: ([, d, m, y = '00']) => (Number(d) <= 12 && d !== m ? [dayOf(Number(y) > 49 ? 1900 + Number(y) : 2000 + Number(y), Number(d), Number(m))] : []),
  },
  { id: 'iso-month', needs: /\d{4}-(?:0[1-9]|1[0-2])/, pattern: pattern(`(?<![\\d./-])${YEAR}-(0[1-9]|1[0-2])(?![\\d/-])`), read: ([, y = '', m = '']) => (Number(m) === Number(y.slice(2)) + 1 ? `${y}/${y.slice(0, 2)}${m}` : monthOf(Number(y), Number(m))) },
  {
    id: 'month-range-year',
    pattern: pattern(`\\b(?:between |from )?${MONTH}(?:,? ${YEAR})?(?:${DASH}| and )${MONTH},? ${YEAR}\\b`, 'i'),
    read: ([, m, y1, n, y2]) => `${monthOf(Number(y1 ?? y2), month(m))}/${monthOf(Number(y2), month(n))}`,
  },
  { id: 'month-year', pattern: pattern(`\\b(?:early |mid-? ?|late |the (?:start|beginning|middle|end) of )?${MONTH} ?,?(?: of)? ${YEAR}\\b`, 'i'), read: ([, m, y]) => monthOf(Number(y), month(m)) },
  {
    id: 'quarter',
    pattern: pattern(`\\b(?:the )?((?:first|second|third|fourth|last|1st|2nd|3rd|4th)(?=[ -]quarter)|Q[1-4])(?:[ -]quarter)?(?: of| in)?(?: the)?(?: fiscal)?(?: year)? ?${YEAR}\\b`, 'i'),
    read: ([whole = '', q = '', y]) => (/quarter|Q[1-4]/i.test(whole) ? quarter(Number(y), q) : undefined),
  },
  {
    id: 'half',
    pattern: pattern(`\\b(?:the )?(first|second) half of ${YEAR}\\b`, 'i'),
    read: ([, h, y]) => ((h ?? '').toLowerCase() === 'first' ? `${y}-01/${y}-06` : `${y}-07/${y}-12`),
  },
  { id: 'season-year', pattern: pattern(`\\b(?:the )?(spring|summer|autumn|fall|winter)(?: of|,)? ${YEAR}\\b`, 'i'), read: ([, s, y]) => `${y}-${SEASONS.get((s ?? '').toLowerCase()) ?? 21}` },
  { id: 'decade', needs: /\d0'?s/, pattern: pattern(`\\b(?:the )?(?:early |mid-? ?|late )?((?:1[6-9]|20)\\d)0'?s\\b`), read: ([, d]) => `${d}X` },
  { id: 'century', pattern: pattern(`\\b(?:the )?(?:early |mid-? ?|late )?(1[0-9]|2[01])(?:th|st)[ -]century\\b`, 'i'), read: ([, c]) => `${Number(c) - 1}XX` },
  {
    id: 'fiscal-year',
    needs: /iscal|inancial|FY/,
    pattern: pattern(`\\b(?:fiscal(?: year)?|financial year|FY) ?${YEAR}(?:[/-](\\d\\d(?:\\d\\d)?))?(?!\\d)`),
    read: ([, a, b]) => (b === undefined ? a : `${a}/${b.length === 2 ? (a ?? '').slice(0, 2) + b : b}`),
  },
  {
    id: 'year-range',
    pattern: pattern(`(?<![\\d$€£.,-])(?:[Bb]etween |[Ff]rom |[Ii]n |[Ff]or |[Cc]overing |[Oo]ver |[Dd]uring )?(?:the years )?\\b${YEAR}(?:${DASH}| and )(?:early |late |the end of )?${YEAR}\\b(?!-\\d)`),
    read: ([whole = '', a, b]) => (Number(b) > Number(a) ? (/ and /.test(whole) && !/^between /i.test(whole) ? undefined : `${a}/${b}`) : undefined),
  },
  { id: 'short-year', needs: /'\d\d/, pattern: pattern("\\b(?:in|since|of|until|by) '([5-9]\\d|[0-2]\\d)\\b(?!['%\\d])"), read: ([, y = '00']) => `${Number(y) > 49 ? '19' : '20'}${y}` },
  {
    id: 'short-year-range',
    pattern: pattern(`(?<![\\d$€£.,-])\\b${YEAR}(?:/|-|–)(\\d\\d)\\b(?![-/\\d%])`),
    read: ([, a = '', b = '']) => (Number(b) > Number(a.slice(2)) && Number(b) - Number(a.slice(2)) < 30 && Number(b) > 12 ? `${a}/${a.slice(0, 2)}${b}` : undefined),
  },
  {
    id: 'part-of-year',
    needs: /early|mid|late|start|beginning|end|summer|days|weeks|months/,
    pattern: pattern(`\\b(?:(?:the )?(?:early|mid|middle|late|start|beginning|end|later|summer)(?:-| of |-to-late | )?(?:the )?|(?:early|late|later) in |(?:[Ii]n |[Dd]uring )?the (?:last|final|first|early|closing|opening) (?:days|weeks|months) of )${YEAR}\\b`),
    read: ([, y]) => edtfYear(Number(y)),
  },
];

function quarter(year: number, word: string): string {
  const index = 'first,second,third,fourth'.split(',').indexOf(word.toLowerCase());
  const at = index === -1 ? (word.toLowerCase() === 'last' ? 3 : Number(/\d/.exec(word)?.[0] ?? '1') - 1) : index;
  return `${monthOf(year, at * 3 + 1)}/${monthOf(year, at * 3 + 3)}`;
}

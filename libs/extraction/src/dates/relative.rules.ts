import { addDays, addMonths, type Day, edtfDay, edtfMonth, edtfYear, isDay, ordinal, weekday } from './calendar.js';
import { COUNT, DAY, LONG_MONTH, MONTH, pattern, UNIT, WEEKDAY } from './date-patterns.js';
import { type DateContext, type DateRule } from './date-rule.js';
import { MONTHS, NUMBER_WORDS, RECENT, SEASONS, WEEKDAYS } from './timex.data.js';

const monthNumber = (text: string | undefined): number => MONTHS.get((text ?? '').toLowerCase()) ?? 0;
const count = (text: string | undefined): number => NUMBER_WORDS.get((text ?? '').toLowerCase()) ?? Number(text);

/** Wraps a reader that needs the report's date: without one the date stays unresolved (null). */
const anchored =
  (read: (match: RegExpExecArray, report: Day, context: DateContext) => string | undefined): DateRule['read'] =>
  (match, context) => (context.report === undefined ? null : read(match, context.report, context));

/** The year that puts a month or day nearest to the report: the past, unless the sentence looks ahead. */
function nearestDay(report: Day, month: number, day: number, future: boolean): string | undefined {
  const years = [report.year - 1, report.year, report.year + 1].filter((year) => isDay({ year, month, day }));
  const distance = (year: number): number => {
    const days = ordinal({ year, month, day }) - ordinal(report);
    return future ? (days >= -1 ? days : 10_000 - days) : days <= 14 ? Math.abs(days) : 5_000 + days;
  };
  const [year] = years.sort((a, b) => distance(a) - distance(b));
  return year === undefined ? undefined : edtfDay({ year, month, day });
}

function nearestMonth(report: Day, month: number, future: boolean): string {
  if (future) return edtfMonth({ year: month >= report.month ? report.year : report.year + 1, month });
  return edtfMonth({ year: month <= report.month ? report.year : report.year - 1, month });
}

function shifted(report: Day, amount: number, unit: string): string {
  if (unit === 'day') return edtfDay(addDays(report, amount));
  if (unit === 'week') return edtfDay(addDays(report, amount * 7));
  if (unit === 'month') return edtfMonth(addMonths(report, amount));
  return edtfYear(report.year + amount * (unit === 'decade' ? 10 : 1));
}

function week(report: Day, weeks: number): string {
  const monday = addDays(report, weeks * 7 - weekday(report));
  return `${edtfDay(monday)}/${edtfDay(addDays(monday, 6))}`;
}

const STEPS: Readonly<Record<string, number>> = { last: -1, previous: -1, past: -1, this: 0, current: 0, same: 0, next: 1, coming: 1, following: 1 };

function stepOf(report: Day, word: string, unit: string): string | undefined {
  const step = STEPS[word.toLowerCase()] ?? 0;
  if (unit === 'week') return week(report, step);
  if (unit === 'weekend') return `${edtfDay(addDays(report, step * 7 - weekday(report) + 5))}/${edtfDay(addDays(report, step * 7 - weekday(report) + 6))}`;
  if (unit === 'month') return edtfMonth(addMonths(report, step));
  if (unit === 'quarter') {
    const first = addMonths({ year: report.year, month: Math.floor((report.month - 1) / 3) * 3 + 1, day: 1 }, step * 3);
    return `${edtfMonth(first)}/${edtfMonth(addMonths(first, 2))}`;
  }
  if (unit === 'decade') return `${Math.floor(report.year / 10) + step}X`;
  return edtfYear(report.year + step);
}

/** `[report − n units]~/[report]`, at the precision of the unit. */
function stretch(report: Day, amount: number, unit: string, ahead: boolean): string {
  const sign = ahead ? 1 : -1;
  const far = shifted(report, sign * amount, unit);
  const near = unit === 'month' ? edtfMonth(report) : unit === 'year' || unit === 'decade' ? edtfYear(report.year) : edtfDay(report);
  return ahead ? `${near}/${far}~` : `${far}~/${near}`;
}

/** "called a strike for Monday": what is set for a weekday is to come; "for Monday's attack" is past. */
const setFor = ({ input, index, 0: words }: RegExpExecArray): boolean => /\bfor $/.test(input.slice(Math.max(0, index - 4), index)) && !words.endsWith("'s") && !/[’']s/.test(input.slice(index + words.length, index + words.length + 2));

/** Dates told from where the report stands in time. */
export const relativeRules: readonly DateRule[] = [
  {
    id: 'recent',
    pattern: pattern('\\b(?:in |over |during )?(?:the )?(?:more |most )?(recent|coming) (day|week|month|year)s\\b', 'i'),
    read: anchored(([, way, unit = 'month'], report) => {
      const key = `${unit.toLowerCase()}s` as keyof typeof RECENT;
      return stretch(report, RECENT[key], unit.toLowerCase(), (way ?? '').toLowerCase() === 'coming');
    }),
  },
  {
    id: 'past-stretch',
    pattern: pattern(`\\b(?:(?:in|over|during|for|within) (?:the )?|the )?(past|last|next|coming|previous) (few |several |couple of |${COUNT} )(?:or so )?${UNIT}\\b|\\b(?:in|over|during|for|within) the (past|last|next|coming|previous) (?:or so )?${UNIT}\\b`, 'i'),
    read: anchored(([, counted, amount, , unit, bare, bareUnit], report) => {
      const words = (amount ?? '').trim().toLowerCase();
      const n = amount === undefined ? 1 : /^(?:few|several)$/.test(words) ? 3 : words === 'couple of' ? 2 : count(words);
      return stretch(report, n, (unit ?? bareUnit ?? 'year').toLowerCase(), /next|coming/i.test(counted ?? bare ?? ''));
    }),
  },
  {
    id: 'years-since',
    basis: 'derived',
    pattern: pattern(`\\b${COUNT} years (?=since\\b|after\\b)`, 'i'),
    read: anchored(([, amount], report) => {
      const then = addMonths(report, -12 * count(amount));
      return `${edtfMonth(addMonths(then, -1))}~/${edtfMonth(then)}~`;
    }),
  },
  {
    id: 'ago',
    pattern: pattern(`\\b(?:about |around |some |almost |nearly |over |more than |just )?(?:${COUNT} )(?:${UNIT}|(century|centuries)) (?:ago|back)\\b`, 'i'),
    read: anchored(([, amount, unit, centuries], report) => shifted(report, -count(amount) * (centuries === undefined ? 1 : 10), (unit ?? 'decade').toLowerCase())),
  },
  { id: 'day-before-yesterday', pattern: pattern('\\bthe day before yesterday\\b', 'i'), read: anchored((_m, report) => edtfDay(addDays(report, -2))) },
  { id: 'yesterday', pattern: pattern('\\byesterday\\b', 'i'), read: anchored((_m, report) => edtfDay(addDays(report, -1))) },
  { id: 'today', pattern: pattern('\\b(?:earlier |later )?(?:today|tonight|this (?:morning|afternoon|evening))\\b', 'i'), read: anchored((_m, report) => edtfDay(report)) },
  { id: 'tomorrow', pattern: pattern('\\btomorrow\\b', 'i'), read: anchored((_m, report) => edtfDay(addDays(report, 1))) },
  { id: 'anaphoric-month', pattern: pattern(`\\b(?:in |on |by |since )?(?:${DAY}(?: of)? )?${LONG_MONTH}(?: ${DAY},?)?(?: of)? (?:the same|that) year\\b|\\b(?:(?:later|earlier) )?that ${LONG_MONTH}\\b(?! ?\\d)`), read: () => null },
  {
    id: 'month-of-step-year',
    pattern: pattern(`\\b${LONG_MONTH}(?: of)? (this|last|next) year\\b`),
    read: anchored(([, m, word = 'this'], report) => edtfMonth({ year: report.year + (STEPS[word] ?? 0), month: monthNumber(m) })),
  },
  {
    id: 'quarter-of-step-year',
    pattern: pattern('\\b(?:the )?(first|second|third|fourth|final|last)[ -]quarter(?: of (this|last|next) year)?\\b(?! of)', 'i'),
    read: anchored(([, word = 'first', step], report, { future }) => {
      if (step === undefined && /last/i.test(word)) return stepOf(report, 'last', 'quarter');
      const index = ['first', 'second', 'third', 'fourth', 'final', 'last'].indexOf(word.toLowerCase());
      const start = Math.min(index, 3) * 3 + 1;
      const year = step !== undefined ? report.year + (STEPS[step.toLowerCase()] ?? 0) : report.year - (start > report.month && !future(0) ? 1 : 0);
      return `${edtfMonth({ year, month: start })}/${edtfMonth({ year, month: start + 2 })}`;
    }),
  },
  {
    id: 'month-range',
    pattern: pattern(`\\b(?:between|from) ${LONG_MONTH} (?:and|to|through) ${LONG_MONTH}\\b(?!,? \\d)`),
    read: anchored(([, a, b], report) => {
      const end = nearestMonth(report, monthNumber(b), false);
      const year = Number(end.slice(0, 4)) - (monthNumber(a) > monthNumber(b) ? 1 : 0);
      return `${edtfMonth({ year, month: monthNumber(a) })}/${end}`;
    }),
  },
  {
    id: 'day-month',
    pattern: pattern(`\\b(?:${WEEKDAY},? )?(?:the )?${DAY}(?: of)? ${LONG_MONTH}\\b(?!,? \\d{4})`, 'i'),
    read: anchored((match, report, { future }) => nearestDay(report, monthNumber(match[3]), Number(match[2]), future(match.index))),
  },
  {
    id: 'month-day',
    pattern: pattern(`\\b(?:${WEEKDAY},? )?${MONTH} ${DAY}\\b(?!,? ?\\d{3,4}|[.:]\\d|%)`),
    read: anchored((match, report, { future }) => nearestDay(report, monthNumber(match[2]), Number(match[3]), future(match.index))),
  },
  {
    id: 'weekday',
    pattern: pattern(`\\b(?:(last|next|this|past|coming|previous|earlier|late|early|following) )?${WEEKDAY}(?:'s)?\\b`),
    read: anchored((match, report, { future }) => {
      const [, word, name] = match;
      const back = (weekday(report) - (WEEKDAYS.get((name ?? '').toLowerCase()) ?? 0) + 7) % 7;
      if (/next|coming/i.test(word ?? '') || ((future(match.index) || setFor(match)) && word === undefined && back !== 0)) return edtfDay(addDays(report, 7 - back));
      return edtfDay(addDays(report, -(back === 0 && /last|past/i.test(word ?? '') ? 7 : back)));
    }),
  },
  {
    id: 'step',
    pattern: pattern('\\b(?:earlier |later |late |early )?(?:(?<!-)in )?(last|previous|this|next|current|coming) (?:fiscal |calendar )?(week|weekend|month|quarter|year|decade)\\b', 'i'),
    read: anchored(([, word = 'this', unit = 'year'], report) => stepOf(report, word, unit.toLowerCase())),
  },
  {
    id: 'end-of-period',
    pattern: pattern("\\b(?:(?:by|before|at|until) )?(?:the )?(?:end|close|start|beginning|middle) of (?:the|this) (year|month|week|decade)\\b|\\b(?:by |before )?(year)(?:'s)?[- ]end\\b", 'i'),
    read: anchored(([, unit, year], report) => stepOf(report, 'this', (unit ?? year ?? 'year').toLowerCase())),
  },
  {
    id: 'step-season',
    pattern: pattern('\\b(last|this|next) (spring|summer|autumn|fall|winter)\\b', 'i'),
    read: anchored(([, word = 'this', season = 'summer'], report) => `${report.year + (STEPS[word.toLowerCase()] ?? 0)}-${SEASONS.get(season.toLowerCase()) ?? 21}`),
  },
  {
    id: 'step-month',
    pattern: pattern(`\\b(?:earlier |later )?([Ll]ast|[Tt]his|[Nn]ext|[Ii]n|[Ss]ince|[Bb]y|until|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter|of|[Ee]arly|[Mm]id|[Ll]ate|for|between|on)[ -](?:early |mid-?|late )?${LONG_MONTH}\\b(?! (?:\\d|and ${LONG_MONTH}|or\\b|have|be|not|seem))`),
    read: anchored((match, report, { future }) => {
      const [, written = 'in', m] = match;
      const word = written.toLowerCase();
      // "start in mid-May": a month soon to come in the present tense
      if (word === 'last' && monthNumber(m) === report.month) return edtfMonth({ year: report.year - 1, month: report.month });
      if (word === 'this') return edtfMonth({ year: report.year, month: monthNumber(m) });
      const soon = /(?<!\bthe )\b(?:start|starts|begin|begins|open|opens|arrive|arrives|due|end|ends|expire|expires)\b[^.;]{0,20}$/.test(match.input.slice(0, match.index));
      return nearestMonth(report, monthNumber(m), word === 'next' || ((future(match.index) || future(Infinity) && match.index < 3 || soon) && word !== 'last') || word === 'by' || word === 'until');
    }),
  },
  { id: 'step-behind', pattern: pattern('\\b(?:earlier|later|late|early) in the (week|month|quarter)\\b', 'i'), read: anchored(([, unit = 'week'], report) => stepOf(report, 'this', unit.toLowerCase())) },
  { id: 'anaphoric-following-month', pattern: pattern(`\\b(?:in |on )?the (?:following|next) ${LONG_MONTH}\\b(?!,? \\d{4})`), read: () => null },
  { id: 'anaphoric-day', pattern: pattern('\\b(?:on |of )?(?:the|that) same day\\b|\\bthat day\\b|(?<=\\b(?:end|ends|ended|ending|finish|finished|close|closed|start of|end of|late in|early in|later in|earlier in|[Ff]or) )the day\\b', 'i'), read: () => null },
  { id: 'anaphoric-next-day', pattern: pattern('\\b(?:the|on the) (?:next|following) day\\b|\\b(?:a|one) day later\\b', 'i'), read: () => null },
  { id: 'anaphoric-day-before', pattern: pattern('\\b(?:the|on the) previous day\\b|\\b(?:the|a|one) day (?:before|earlier)\\b(?! yesterday)', 'i'), read: () => null },
  { id: 'anaphoric-year', pattern: pattern('\\b(?:throughout|during|over|later|earlier|late|early|in|of) (?:that|the|the same) year\\b(?! \\d)|\\b(?:that|the) same year\\b', 'i'), read: () => null },
  { id: 'anaphoric-next-year', pattern: pattern('\\b(?:the|in the) following year\\b|\\b(?:a|one) year later\\b', 'i'), read: () => null },
  { id: 'anaphoric-year-before', pattern: pattern('\\b(?:the|a) (?:previous year|year (?:before|earlier|prior))\\b', 'i'), read: () => null },
  {
    id: 'later',
    pattern: pattern(`\\bwithin (?:the next )?${COUNT} ${UNIT}\\b`, 'i'),
    read: anchored(([, amount, unit = 'month'], report) => stretch(report, count(amount), unit.toLowerCase(), true)),
  },
];

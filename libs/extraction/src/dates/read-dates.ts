import { absoluteRules } from './absolute.rules.js';
import { type DateReading } from './date.types.js';
import { type DateContext, type DateRule } from './date-rule.js';
import { relativeRules } from './relative.rules.js';
import { HOLIDAY_HINT, holidayRules } from './holiday.rules.js';
import { newsRules } from './news.rules.js';
import { weekRules } from './week.rules.js';
import { ruleHints } from './rule-hints.data.js';
import { readYears, relationOf } from './year-rule.js';

const DIGIT = /\d/;
const MONTH_WORD = /(?<![a-z])(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/i;
/** Every relative rule holds one of these: "day" stands in Monday, today, yesterday. */
const RELATIVE_WORD = /day|week|month|year|decade|century|quarter|tonight|tomorrow|morning|afternoon|evening|spring|summer|autumn|fall|winter|ties\b|christmas|easter|thanksgiving|halloween|juneteenth|new year|\bfew\b/i;

/** What the rules of weeks need; days of a month without a year hold digits on both sides of a dash or word. */
const WEEKLY = /week|this (?:coming )?[A-Z]|after tomorrow|(?:rest|remainder) of|\d ?(?:-|–|to|until|through|and) ?\d/;

/** What the rules of news need. */
const NEWSY = /\b(?:Q[1-4]|H[12])|[QH][1-4]\b|\bFY|fiscal|\d\/20\d\d|0['’]?s\b|ties\b|-tens|week(?:end)?\b|after next|decade|turn of|month\b|year\b|half\b|ago\b|\bback\b|hence\b|from (?:now|today)|\b[Ii]n \S|day\b/;

/** A written-out year, "'98", "1990s" or a century: no absolute rule does without one of them. */
const DATED = /(?:1[6-9]|20)\d\d|'\d\d|century|\d\/\d\d?\/\d\d/i;

/** All dates of one sentence, in its own offsets, left to right, never overlapping; the fuller reading wins. */
export function readDates(sentence: string, context: DateContext): DateReading[] {
  const digits = DIGIT.test(sentence);
  const months = MONTH_WORD.test(sentence);
  const relative = RELATIVE_WORD.test(sentence);
  if (!digits && !months && !relative) return [];
  const found: DateReading[] = [];
  const lower = sentence.toLowerCase();
  const may = (rule: DateRule): boolean => {
    const hints = ruleHints[rule.id];
    return hints === undefined || (hints === 'month' ? months : hints.some((hint) => lower.includes(hint)));
  };
  if (HOLIDAY_HINT.test(sentence)) for (const rule of holidayRules) collect(sentence, rule, 'relative', context, found);
  if (NEWSY.test(sentence)) for (const rule of newsRules) if (rule.id !== 'bare-month' && rule.id !== 'clock' && may(rule)) collect(sentence, rule, 'relative', context, found);
  if (WEEKLY.test(sentence)) for (const rule of weekRules) if (may(rule)) collect(sentence, rule, 'relative', context, found);
  if (digits && DATED.test(sentence)) for (const rule of absoluteRules) if (rule.needs === undefined || (rule.needs === 'month' ? months : rule.needs.test(sentence))) collect(sentence, rule, 'explicit', context, found);
  if (months || relative) for (const rule of relativeRules) if (may(rule)) collect(sentence, rule, 'relative', context, found);
  if (digits) for (const year of readYears(sentence)) if (!overlaps(found, year.start, year.end)) found.push(year);
  for (const rule of newsRules) if ((rule.id === 'bare-month' && months) || (rule.id === 'clock' && digits && found.length === 0 && may(rule))) collect(sentence, rule, 'relative', { ...context, alone: found.length === 0 }, found);
  return found.sort((a, b) => a.start - b.start);
}

function collect(sentence: string, rule: DateRule, kind: 'explicit' | 'relative', context: DateContext, found: DateReading[]): void {
  rule.pattern.lastIndex = 0;
  for (let match = rule.pattern.exec(sentence); match !== null; match = rule.pattern.exec(sentence)) {
    if (match[0] === '') {
      rule.pattern.lastIndex += 1;
      continue;
    }
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    if (overlaps(found, start, end)) continue;
    const edtf = rule.read(match, context);
    if (edtf === undefined) continue;
    found.push({
      start,
      end,
      edtf,
      basis: edtf === null ? 'unresolved' : (rule.basis ?? kind),
      rule: `date.${rule.id}`,
      relation: relationOf(sentence.slice(Math.max(0, start - 24), start)),
      alternatives: (rule.alternatives?.(match) ?? []).filter((other): other is string => other !== undefined),
    });
  }
}

const overlaps = (found: readonly DateReading[], start: number, end: number): boolean => found.some((other) => other.start < end && start < other.end);

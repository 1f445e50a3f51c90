import { absoluteRules } from './absolute.rules.js';
import { anaphoricRules } from './anaphoric.rules.js';
import { type DateReading } from './date.types.js';
import { type DateContext, type DateRule } from './date-rule.js';
import { partialRules } from './partial.rules.js';
import { relativeRules } from './relative.rules.js';
import { HOLIDAY_HINT, holidayRules } from './holiday.rules.js';
import { bareMonth, clock, newsRules } from './news.rules.js';
import { weekRules } from './week.rules.js';
import { DateSigns, type RuleHint } from './date-signs.js';
import { hintOf } from './hint-of.js';
import { readYears, relationOf } from './year-rule.js';

const DIGIT = /\d/;

/** What the rules of weeks need; days of a month without a year hold digits on both sides of a dash or word. */
const WEEKLY = /week|this (?:coming )?[A-Z]|after tomorrow|(?:rest|remainder) of|\d ?(?:-|–|to|until|through|and) ?\d/;

/** What the rules of news need. */
const NEWSY = /\b(?:Q[1-4]|H[12])|[QH][1-4]\b|\bFY|fiscal|\d\/20\d\d|0['’]?s\b|ties\b|-tens|week(?:end)?\b|after next|decade|turn of|new year|same |this time|month\b|year\b|half\b|ago\b|\bback\b|hence\b|from (?:now|today)|\b[Ii]n \S|day\b/;

/** What the rules of partial dates need where no month is named. */
const PARTIAL = /last (?:night|evening)|ago to|\d\.\d\d\.|\bfy|year['’]s|month|on the \d|\bon (?:mon|tue|wed|thu|fri|sat|sun)|spring|summer|autumn|winter/;

/** A written-out year, "'98", "1990s" or a century: no absolute rule does without one of them. */
const DATED = /(?:1[6-9]|20)\d\d|'\d\d|century|\d\/\d\d?\/\d\d/;

/** A rule beside what it waits for, so that no sentence looks it up. */
interface Hinted {
  readonly rule: DateRule;
  readonly hint: RuleHint;
}

const hinted = (rules: readonly DateRule[]): readonly Hinted[] => rules.map((rule) => ({ rule, hint: hintOf(rule.id) }));
const anaphoric = hinted(anaphoricRules);
const partials = hinted(partialRules);
const holidays = hinted(holidayRules);
const news = hinted(newsRules);
const weeks = hinted(weekRules);
const absolutes = hinted(absoluteRules);
const relatives = hinted(relativeRules);
const clockHint = hintOf(clock.id);

/** Most sentences hold a month or number but no word such as "week" or "year": few of these rules find anything in them. */
const withoutRelativeWords = (rules: readonly Hinted[]): readonly Hinted[] => rules.filter(({ hint }) => hint.sign !== 'relative');
const plainNews = withoutRelativeWords(news);
const plainRelative = withoutRelativeWords(relatives);

/** All dates of one sentence, in its own offsets, left to right, never overlapping; the fuller reading wins. */
export function readDates(sentence: string, context: DateContext): DateReading[] {
  // The signs below are looked for in lower case: a pattern that minds no case takes three times as long
  const signs = new DateSigns(sentence.toLowerCase());
  const { lower } = signs;
  const digits = DIGIT.test(sentence);
  const months = signs.has('month');
  const relative = signs.has('relative');
  if (!digits && !months && !relative) return [];
  const found: DateReading[] = [];
  const run = (rules: readonly Hinted[], kind: 'explicit' | 'relative'): void => {
    for (const { rule, hint } of rules) if (signs.allow(hint) && (rule.needs === undefined || rule.needs.test(sentence))) collect(sentence, rule, kind, context, found);
  };
  if (relative) run(anaphoric, 'relative');
  if (months || PARTIAL.test(lower)) run(partials, 'relative');
  if (relative && HOLIDAY_HINT.test(lower)) run(holidays, 'relative');
  if (NEWSY.test(sentence)) run(relative ? news : plainNews, 'relative');
  if (WEEKLY.test(sentence)) run(weeks, 'relative');
  if (digits && DATED.test(lower)) run(absolutes, 'explicit');
  if (months || relative) run(relative ? relatives : plainRelative, 'relative');
  if (digits) for (const year of readYears(sentence)) if (!overlaps(found, year.start, year.end)) found.push(year);
  if (months) collect(sentence, bareMonth, 'relative', context, found);
  if (digits && found.length === 0 && signs.allow(clockHint)) collect(sentence, clock, 'relative', { ...context, alone: true }, found);
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

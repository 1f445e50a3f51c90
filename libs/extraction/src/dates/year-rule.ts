import { matchesOf } from '../text/matches.js';
import { type DateReading } from './date.types.js';

const YEAR = /(?<![\d.,$€£¥#%/-])\b(1[4-9]\d\d|20\d\d)\b(?![\d%°]|[.,]\d|'?s\b|-(?!(?:Q|H)\d)\w|\/\d)/g;
const INTRODUCED = /(?:^|[\s("'–—-])(?:in|since|by|of|until|till|from|to|during|before|after|for|covering|through|and|around|circa|year|FY|early|mid|late|end|start|between|or|as|than|the|its|a|their|throughout|dated|due|within|past|back|over|spring|summer|fall|autumn|winter|–|-)[ -]$/i;
const MEASURED = /^ ?(?:m\b|km|kg|hp|mm|cm|miles?|met(?:er|re)s?|feet|ft\b|tons?|tonnes?|troops|soldiers|people|men\b|personnel|units|vehicles|tanks|drones|missiles|rounds|shells|rifles|jobs|employees|workers|hours|horsepower|dollars|euros|pounds|dirhams|crowns|kronor|million|billion|civilians|flights|copies|points|protesters|homes|houses|seats|stores|votes|GMT|UTC|local time)/i;
const DESIGNATION = /(?:[A-Z][A-Za-z]*[A-Z]|[A-Z]{2,}|Mirage|Panzerhaubitze|Falcon|Boeing|Airbus|Avante|Windows|Office|Gulfstream) $/;
const NAMED_THING = /(?:[A-Z][a-z]+ )$/;
const RELATIONS: readonly [RegExp, DateReading['relation']][] = [
  [/\bsince (?:the |early |late |mid-?)?$/i, 'since'],
  [/\b(?:until|till) (?:the )?$/i, 'until'],
  [/\bby (?:the )?(?:early |late |mid-?)?$/i, 'by'],
  [/\b(?:covering|for the year|for the period|plan for|programme for|program for) $/i, 'validity'],
];

/** Every relation but "at" holds one of these. */
const TIED = /\b(?:since|until|till|by|covering|for)\b/i;

/** A number from 1400 to 1799 counts more often than it dates: it needs a preposition before and the clause's next word, or its end, behind. */
const OLD_BEFORE = /(?:^|[\s(])(?:[Ii]n|[Ss]ince|[Uu]ntil|till|[Bb]y|[Ff]rom|between|and|or|of|circa|c\.) $|\($/;
const OLD_AFTER = /^(?:[,.;:)\]\u2013-]|$|\n| (?:he|she|it|they|we|the|a|an|and|to|with|when|where|as|for|by|was|were|is|who|which|but|until|or|after|at|on|from|in|that|his|her|their|its|gave|took|became|while|before|under)\b)/;

/** Bare years: the commonest date of deal reporting and the easiest to mistake for a number or a type designation. */
export function readYears(sentence: string): DateReading[] {
  const found: DateReading[] = [];
  for (const match of matchesOf(YEAR, sentence)) {
    const before = sentence.slice(Math.max(0, match.index - 24), match.index);
    const after = sentence.slice(match.index + 4, match.index + 30);
    if (MEASURED.test(after) || !isYear(before, after)) continue;
    if (match[0] < '1800' && !(OLD_BEFORE.test(before) && OLD_AFTER.test(after))) continue;
    found.push({
      start: match.index,
      end: match.index + 4,
      edtf: match[0],
      basis: 'explicit',
      rule: 'date.year',
      relation: relationOf(before),
      alternatives: [],
    });
  }
  return found;
}

function isYear(before: string, after: string): boolean {
  if (before === '' || INTRODUCED.test(before)) return true;
  if (DESIGNATION.test(before)) return false;
  if (/[(,;] ?$/.test(before)) return true;
  return !NAMED_THING.test(before) || /^[,.;)]|^$/.test(after);
}

/** How a date is tied to what happened, read from the words before it. */
export function relationOf(before: string): DateReading['relation'] {
  return TIED.test(before) ? (RELATIONS.find(([pattern]) => pattern.test(before))?.[1] ?? 'at') : 'at';
}

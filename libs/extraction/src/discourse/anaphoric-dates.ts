import { type Scene } from '../analysis/scene.js';
import { addDays, addMonths, type Day, edtfDay, edtfMonth, edtfYear, isDay, parseDay, weekday } from '../dates/calendar.js';
import { MONTHS, NUMBER_WORDS } from '../dates/timex.data.js';
import { type DateReading } from '../dates/date.types.js';

const SHIFT: Readonly<Record<string, number>> = { 'date.anaphoric-year': 0, 'date.anaphoric-next-year': 1, 'date.anaphoric-year-before': -1 };

/** Days and months told without a year, which a report without a date leaves to the year it wrote out last. */
const UNDATED = new Set(['date.day-month', 'date.month-day', 'date.step-month', 'date.bare-month']);

/** "having scrapped an order in June", after "23 September 2025" → `2025-06`. */
function inYear(year: number, words: string): string | undefined {
  const parts = words.toLowerCase().split(/[^\p{L}\d]+/u);
  if (parts.some((word) => /^(?:last|next|this)$/.test(word))) return undefined;
  const month = MONTHS.get(parts.find((word) => MONTHS.has(word)) ?? '');
  const number = Number(/\d{1,2}/.exec(words)?.[0] ?? 0);
  if (month === undefined) return undefined;
  if (number === 0) return edtfMonth({ year, month });
  return isDay({ year, month, day: number }) ? edtfDay({ year, month, day: number }) : undefined;
}

/** "late 2023 … the following March" → `2024-03`. */
function following(year: number, month: number, words: string): string | null {
  const next = MONTHS.get(words.toLowerCase().split(' ').find((word) => MONTHS.has(word)) ?? '');
  return next === undefined ? null : edtfMonth({ year: next > month ? year : year + 1, month: next });
}

/** A date as far as it is told. */
interface Anchor {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

function anchorOf(edtf: string | null): Anchor | undefined {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d\d))?(?:\/|$)/.exec(edtf ?? '');
  if (match === null) return undefined;
  const [, year, month, day] = match;
  return { year: Number(year), ...(month === undefined ? {} : { month: Number(month) }), ...(day === undefined ? {} : { day: Number(day) }) };
}

/** "two years later" → the year, "six months before" → the month, where the date it counts from is told that well. */
function atDistance({ year, month, day }: Anchor, words: string): string | null {
  const [, amount = 'a', unit = 'year', side = 'later'] = /(\w+) (week|month|year|decade)s? (later|earlier|before|after|on)/i.exec(words) ?? [];
  const count = (NUMBER_WORDS.get(amount.toLowerCase()) ?? Number(amount)) * (/earlier|before/i.test(side) ? -1 : 1);
  if (Number.isNaN(count)) return null;
  if (unit === 'year' || unit === 'decade') return edtfYear(year + count * (unit === 'decade' ? 10 : 1));
  if (month === undefined) return null;
  if (unit === 'month') return edtfMonth(addMonths({ year, month, day: 1 }, count));
  return day === undefined ? null : edtfDay(addDays({ year, month, day }, count * 7));
}

/** "two days later", "the following month"; "…, ten days after the vote" only from a date of the same sentence. */
function daysFrom({ year, month, day }: Anchor, words: string, near: boolean): string | null {
  const following = /the (?:following|next) (week|month)/i.exec(words)?.[1]?.toLowerCase();
  if (following === 'month') return month === undefined ? null : edtfMonth(addMonths({ year, month, day: 1 }, 1));
  if (month === undefined || day === undefined) return null;
  if (following === 'week') return weekOf(addDays({ year, month, day }, 7));
  const [, amount = 'a', unit = 'day', side = 'later'] = /(\w+) (day|week)s? (\w+)/i.exec(words) ?? [];
  const count = NUMBER_WORDS.get(amount.toLowerCase()) ?? Number(amount);
  const clause = /^(?:after|before|ahead)$/i.test(side) && /\w$/.test(words) && !/before$/i.test(words);
  // "ten days before.": counted from what was told; "ten days before the vote": what was told is the vote's own eve
  const back = /earlier|after/i.test(side) || (/before/i.test(side) && !near) ? -1 : 1;
  return Number.isNaN(count) || (clause && !near) ? null : edtfDay(addDays({ year, month, day }, count * back * (unit.toLowerCase() === 'week' ? 7 : 1)));
}

function weekOf(day: Day): string {
  const monday = addDays(day, -weekday(day));
  return `${edtfDay(monday)}/${edtfDay(addDays(monday, 6))}`;
}

/** The last month written out with its year, and where: what a narrative goes on from. */
interface Story extends Anchor {
  readonly month: number;
  readonly scene: Scene;
}

/** What speaks of today rather than going on with a story. */
const TODAY = /\b(?:will|is|are|has|have|'ll|next|due|upcoming|now|this|last|since)\b/i;

/** "on 18 March 2022 … On 8 June it suspended": a story told in the past goes on in its year, not in that of the report. */
function narratedYear({ rule, edtf, start, end }: DateReading, scene: Scene, story: Story | undefined, report: Day | undefined): string | undefined {
  if (story === undefined || edtf === null || !UNDATED.has(rule) || scene.sentence.paragraph !== story.scene.sentence.paragraph || scene.sentence.index - story.scene.sentence.index > 2) return undefined;
  const words = scene.text.slice(start, end);
  const own = anchorOf(edtf);
  if (own?.month === undefined || own.year <= story.year || /^(?:last|this|next)/i.test(words) || TODAY.test(scene.text.slice(scene.sentence.start, scene.sentence.end))) return undefined;
  // What is but a few months old is news rather than story
  if (report !== undefined && (report.year - own.year) * 12 + report.month - own.month <= 4) return undefined;
  const year = own.month >= story.month ? story.year : story.year + 1;
  return year < own.year ? inYear(year, words) : undefined;
}

const DAYS: Readonly<Record<string, number>> = { 'date.anaphoric-day': 0, 'date.anaphoric-next-day': 1, 'date.anaphoric-day-before': -1 };

/** Resolves "throughout the year", "the following year" by the last year the report wrote out before them. */
export function resolveAnaphoricDates(scenes: readonly Scene[], report?: Day): Scene[] {
  let year: number | undefined;
  let month = 12;
  let day: Day | undefined;
  let anchor: Anchor | undefined;
  let anchored: Scene | undefined;
  let story: Story | undefined;
  return scenes.map((scene) => {
    if (scene.dates.length === 0) return scene;
    const dates = scene.dates.map((reading): DateReading => {
      if (reading.rule === 'date.anaphoric-distance') return anchor === undefined ? reading : { ...reading, edtf: atDistance(anchor, scene.text.slice(reading.start, reading.end)), basis: 'relative' };
      if (reading.rule === 'date.anaphoric-days') return anchor === undefined ? reading : { ...reading, edtf: daysFrom(anchor, scene.text.slice(reading.start, reading.end), anchored === scene), basis: 'relative' };
      if (reading.rule === 'date.anaphoric-month-of-next-year') return anchor === undefined ? reading : { ...reading, edtf: inYear(anchor.year + (/previous|preceding/.test(scene.text.slice(reading.start, reading.end)) ? -1 : 1), scene.text.slice(reading.start, reading.end).replace(/next|following/, '')) ?? null, basis: 'relative' };
      const told = anchorOf(reading.edtf);
      const narrated = narratedYear(reading, scene, story, report);
      if (narrated !== undefined) {
        story = { ...story, ...anchorOf(narrated), scene } as Story;
        return { ...reading, edtf: narrated, basis: 'relative' };
      }
      if (told?.month !== undefined && reading.basis === 'explicit') story = { ...told, month: told.month, scene };
      if (told !== undefined) [anchor, anchored] = [told, scene];
      if (reading.rule === 'date.anaphoric-month') return year === undefined ? reading : { ...reading, edtf: inYear(year, scene.text.slice(reading.start, reading.end)) ?? String(year), basis: 'explicit' };
      if (reading.rule === 'date.anaphoric-following-month') return year === undefined ? reading : { ...reading, edtf: following(year, month, scene.text.slice(reading.start, reading.end)), basis: 'explicit' };
      const days = DAYS[reading.rule];
      if (days !== undefined) {
        const anchor = day ?? (days === 0 ? report : undefined);
        return anchor === undefined ? reading : { ...reading, edtf: edtfDay(addDays(anchor, days)), basis: 'relative' };
      }
      if (reading.edtf === null && report === undefined && year !== undefined && UNDATED.has(reading.rule)) {
        const edtf = inYear(year, scene.text.slice(reading.start, reading.end));
        if (edtf !== undefined) return { ...reading, edtf, basis: 'relative' };
      }
      day = parseDay(/^\d{4}-\d\d-\d\d$/.test(reading.edtf ?? '') ? (reading.edtf ?? undefined) : undefined) ?? day;
      const shift = SHIFT[reading.rule];
      if (shift === undefined) {
        const own = /^(\d{4})(?:-|$)/.exec(reading.edtf ?? '');
        if (own !== null && (reading.basis === 'explicit' || year === undefined)) {
          year = Number(own[1]);
          month = Number(/^\d{4}-(0[1-9]|1[0-2])/.exec(reading.edtf ?? '')?.[1] ?? 12);
        }
        return reading;
      }
      return year === undefined ? reading : { ...reading, edtf: String(year + shift), basis: 'explicit' };
    });
    return { ...scene, dates };
  });
}

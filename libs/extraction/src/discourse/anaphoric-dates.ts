import { type Scene } from '../analysis/scene.js';
import { addDays, type Day, edtfDay, edtfMonth, isDay, parseDay } from '../dates/calendar.js';
import { MONTHS } from '../dates/timex.data.js';
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

const DAYS: Readonly<Record<string, number>> = { 'date.anaphoric-day': 0, 'date.anaphoric-next-day': 1, 'date.anaphoric-day-before': -1 };

/** Resolves "throughout the year", "the following year" by the last year the report wrote out before them. */
export function resolveAnaphoricDates(scenes: readonly Scene[], report?: Day): Scene[] {
  let year: number | undefined;
  let month = 12;
  let day: Day | undefined;
  return scenes.map((scene) => {
    if (scene.dates.length === 0) return scene;
    const dates = scene.dates.map((reading): DateReading => {
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
        if (own !== null && reading.basis === 'explicit') {
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

import { type Scene } from '../analysis/scene.js';
import { addDays, type Day, edtfDay, edtfMonth, parseDay } from '../dates/calendar.js';
import { MONTHS } from '../dates/timex.data.js';
import { type DateReading } from '../dates/date.types.js';

const SHIFT: Readonly<Record<string, number>> = { 'date.anaphoric-year': 0, 'date.anaphoric-next-year': 1, 'date.anaphoric-year-before': -1 };

/** "March the same year" → `1981-03`. */
function monthIn(year: number, words: string): string {
  const name = words.toLowerCase().split(' ').find((word) => MONTHS.has(word)) ?? '';
  return edtfMonth({ year, month: MONTHS.get(name) ?? 1 });
}

const DAYS: Readonly<Record<string, number>> = { 'date.anaphoric-day': 0, 'date.anaphoric-next-day': 1, 'date.anaphoric-day-before': -1 };

/** Resolves "throughout the year", "the following year" by the last year the report wrote out before them. */
export function resolveAnaphoricDates(scenes: readonly Scene[], report?: Day): Scene[] {
  let year: number | undefined;
  let day: Day | undefined;
  return scenes.map((scene) => {
    if (scene.dates.length === 0) return scene;
    const dates = scene.dates.map((reading): DateReading => {
      if (reading.rule === 'date.anaphoric-month') return year === undefined ? reading : { ...reading, edtf: monthIn(year, scene.text.slice(reading.start, reading.end)), basis: 'explicit' };
      const days = DAYS[reading.rule];
      if (days !== undefined) {
        const anchor = day ?? (days === 0 ? report : undefined);
        return anchor === undefined ? reading : { ...reading, edtf: edtfDay(addDays(anchor, days)), basis: 'relative' };
      }
      day = parseDay(/^\d{4}-\d\d-\d\d$/.test(reading.edtf ?? '') ? (reading.edtf ?? undefined) : undefined) ?? day;
      const shift = SHIFT[reading.rule];
      if (shift === undefined) {
        const own = /^(\d{4})(?:-|$)/.exec(reading.edtf ?? '');
        if (own !== null && reading.basis === 'explicit') year = Number(own[1]);
        return reading;
      }
      return year === undefined ? reading : { ...reading, edtf: String(year + shift), basis: 'explicit' };
    });
    return { ...scene, dates };
  });
}

import { parseDay } from './dates/calendar.js';

/** Says whether a text is a day of the calendar, `YYYY-MM-DD`, as `ExtractionInput.reportDate` wants it. */
export function isReportDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseDay(text) !== undefined;
}

import { type Sentence } from '../text/sentences.js';
import { type Day, parseDay } from './calendar.js';
import { readDates } from './read-dates.js';

/** A date line without a year is none. */
const YEAR = /(?:1[6-9]|20)\d\d/;

/** A date line is short, or goes on behind a dash, colon or bar: its date ends in a digit. */
const SHORT = 80;
const GOES_ON = /\d\)?\s*(?:\([^)]{2,30}\)\s*)?[-–—:|]/;

/**
 * The day a report gives itself: a date line near its top ("4 September 2008", "Rabat, 24 November 2021 –").
 * Only a line that holds little else counts.
 */
export function documentDay(text: string, sentences: readonly Sentence[]): Day | undefined {
  for (const sentence of sentences.slice(0, 4)) {
    const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 90));
    if (!YEAR.test(words) || (sentence.end - sentence.start > SHORT && !GOES_ON.test(words))) continue;
    const dates = readDates(words, { report: undefined, future: () => false });
    const [date] = dates;
    if (date?.edtf?.length !== 10 || date.basis !== 'explicit') continue;
    const lone = sentence.end - sentence.start - (date.end - date.start) <= 25;
    const dateline = date.start < 40 && /^\)?\s*(?:\([^)]{2,30}\)\s*)?[-–—:|]/.test(words.slice(date.end));
    if (lone || dateline) return parseDay(date.edtf);
  }
  return undefined;
}

export type SpanUnit = 'day' | 'week' | 'month' | 'year';

export const UNITS: Readonly<Record<string, SpanUnit>> = {
  day: 'day', days: 'day', week: 'week', weeks: 'week', month: 'month', months: 'month', year: 'year', years: 'year',
};

/** How far "recent days, weeks, months, years" reach back. A policy, not a fact: the reading is recorded with the claim. */
export const RECENT: Readonly<Record<SpanUnit, number>> = { day: 7, week: 6, month: 6, year: 5 };

export const MONTHS: readonly string[] = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const WEEKDAYS: readonly string[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const NUMBERS: readonly string[] = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A count in digits or words; "a" is one, "a couple" two, "a few" three. */
export function countOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  if (words === 'a' || words === 'an') return 1;
  if (words.startsWith('a couple')) return 2;
  if (words === 'a few') return 3;
  return Math.max(NUMBERS.indexOf(words), 1);
}

import { COUNT, pattern } from './date-patterns.js';
import { type DateRule } from './date-rule.js';

/**
 * Distances from a date told before ("two days later", "…, a day after the vote"): the text alone leaves them open, the
 * reading of the whole report closes them.
 */
export const anchoredRules: readonly DateRule[] = [
  { id: 'anchored-later', pattern: pattern(`\\b(?:only |just |about |some )?${COUNT} (day|week|month|year)s? (?:later|afterwards?)\\b(?! than)`, 'i'), read: () => null },
  { id: 'anchored-earlier', pattern: pattern(`\\b(?:only |just |about |some )?${COUNT} (day|week|month|year)s? (?:earlier|beforehand|before(?=[.,;)]|$))`, 'i'), read: () => null },
  { id: 'anchored-after', pattern: pattern(`(?<=, )(?:only |just |barely |some )?${COUNT} (day|week)s? after\\b`, 'i'), read: () => null },
  { id: 'anchored-ahead', pattern: pattern(`(?<=, )(?:only |just |barely |some )?${COUNT} (day|week)s? (?:before|ahead of)\\b(?! yesterday)`, 'i'), read: () => null },
];

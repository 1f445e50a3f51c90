import { LONG_MONTH, pattern } from './date-patterns.js';
import { type DateRule } from './date-rule.js';

const NUMBER = '(?:\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)';

/** Distances from a date told before; `resolveAnaphoricDates` reads them once the whole text is known. */
export const anaphoricRules: readonly DateRule[] = [
  {
    id: 'anaphoric-distance',
    pattern: pattern(`\\b(?:(?:just|about|some|almost|nearly|barely) )?${NUMBER} (?:week|month|year|decade)s? (?:later|earlier|before(?= *[.,;:)]|$)|after(?= *[.,;:)]|$)|afterwards|on(?= *[.,;:)]|$))(?! than)`, 'i'),
    read: () => null,
  },
  {
    id: 'anaphoric-days',
    pattern: pattern(`\\b(?:(?:just|about|some|almost|nearly|barely|only) )?${NUMBER} days? (?:later|earlier|afterwards|before(?= *[.,;:)]|$))|(?<=, )(?:(?:just|some|barely|only) )?${NUMBER} (?:day|week)s? (?:after|before|ahead of)\\b(?! yesterday)|\\b(?:in |on )?the (?:following|next) (?:week|month)\\b`, 'i'),
    read: () => null,
  },
  {
    id: 'anaphoric-month-of-next-year',
    pattern: pattern(`\\b(?:in |on )?(?:(?:0?[1-9]|[12]\\d|3[01]) )?${LONG_MONTH} (?:of )?the (?:following|next|previous|preceding) year\\b`),
    read: () => null,
  },
];

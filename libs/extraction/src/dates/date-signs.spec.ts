import { describe, expect, it } from '@jest/globals';
import * as testing from '../testing/index.js';
import { newsDates } from '../testing/news-dates.data.js';
import { sentences } from '../text/sentences.js';
import { absoluteRules } from './absolute.rules.js';
import { DateSigns } from './date-signs.js';
import { hintOf } from './hint-of.js';
import { holidayRules } from './holiday.rules.js';
import { bareMonth, clock, newsRules } from './news.rules.js';
import { partialRules } from './partial.rules.js';
import { relativeRules } from './relative.rules.js';
import { weekRules } from './week.rules.js';

const rules = [...absoluteRules, ...holidayRules, ...newsRules, ...partialRules, bareMonth, clock, ...relativeRules, ...weekRules];

/** Every text of our own, so that a rule that learns new words without its signs is found out. */
const passages = Object.values(testing).flatMap((fixtures) => (Array.isArray(fixtures) ? (fixtures as readonly { readonly text: string }[]).map(({ text }) => text) : []));
const lines = [...new Set([...passages, ...newsDates.map(([text]) => text)].flatMap((text) => sentences(text).map(({ start, end }) => text.slice(start, end))))];

describe('the signs of dates', () => {
  it('hold back no rule whose pattern finds something', () => {
    const missed: string[] = [];
    let found = 0;
    for (const line of lines) {
      const signs = new DateSigns(line.toLowerCase());
      for (const { id, pattern } of rules) {
        if (line.search(pattern) === -1) continue;
        found += 1;
        if (!signs.allow(hintOf(id))) missed.push(`${id}: ${line}`);
      }
    }
    expect(missed).toEqual([]);
    expect(found).toBeGreaterThan(500);
  });
});

import { describe, expect, it } from '@jest/globals';
import { extractDates } from '../extract-dates.js';
import { newsDates, newsDatesReport } from '../testing/news-dates.data.js';

describe('dates of running news', () => {
  it.each(newsDates)('reads %j as %s', (text, expected) => {
    expect(extractDates({ text, reportDate: newsDatesReport }).map(({ edtf }) => edtf)).toContain(expected);
  });

  it.each([
    ['The day after, on 3 May 2024, talks began. They ended the next day.', ['2024-05-03', '2024-05-04']],
    ['He arrived on Friday. The deal was signed the same day.', ['2025-03-07', '2025-03-07']],
  ])('carries the day told last: %j', (text, expected) => {
    expect(extractDates({ text, reportDate: newsDatesReport }).map(({ edtf }) => edtf).filter((edtf) => edtf !== null).slice(-2)).toEqual(expected);
  });

  it.each(['April Haines spoke.', 'The March of Dimes gave money.', 'Troops march on.', 'the H2 database', 'Bay 12/20'])('reads no date in %j', (text) => {
    expect(extractDates({ text, reportDate: newsDatesReport })).toEqual([]);
  });
});

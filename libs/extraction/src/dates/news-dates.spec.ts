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
    ['The cabinet fell on 3 March. Two days later, a new one was sworn in.', ['2025-03-03', '2025-03-05']],
    ['Taipei said on Monday it would close the office, ten days after the vote.', ['2025-03-10', '2025-02-28']],
    ['It reopened its embassy in August 2023, and ambassadors came the following month.', ['2023-08', '2023-09']],
    ['Madrid changed course on 18 March 2022. On 8 June Algiers suspended the treaty.', ['2022-03-18', '2022-06-08']],
    ['Madrid changed course on 18 March 2022. On 8 February talks resumed and this week they go on.', ['2025-02-08', '2025-03-10/2025-03-16']],
  ])('carries the day told last: %j', (text, expected) => {
    expect(extractDates({ text, reportDate: newsDatesReport }).map(({ edtf }) => edtf).filter((edtf) => edtf !== null).slice(-2)).toEqual(expected);
  });

  it.each(['April Haines spoke.', 'The March of Dimes gave money.', 'Troops march on.', 'the H2 database', 'Bay 12/20'])('reads no date in %j', (text) => {
    expect(extractDates({ text, reportDate: newsDatesReport })).toEqual([]);
  });
});

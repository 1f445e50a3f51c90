import { describe, expect, it } from '@jest/globals';
import { extractDates } from '../extract-dates.js';

const read = (text: string, reportDate = '2026-01-08'): string[] => extractDates({ text, reportDate }).map(({ edtf }) => edtf ?? 'unresolved');

describe('extractDates', () => {
  it.each([
    ['signed in December 2020', ['2020-12']],
    ['on Wednesday, 24 November 2021', ['2021-11-24']],
    ['on Nov. 24, 2021,', ['2021-11-24']],
    ['on 2021-11-24', ['2021-11-24']],
    ['on 24/11/2021', ['2021-11-24']],
    ['between 2021 and 2024', ['2021/2024']],
    ['from March 2021 to June 2022', ['2021-03/2022-06']],
    ['on 3-8 March 2021', ['2021-03-03/2021-03-08']],
    ['in the first quarter of 2024', ['2024-01/2024-03']],
    ['in the second half of 2024', ['2024-07/2024-12']],
    ['during the 1990s', ['199X']],
    ['in summer 2023', ['2023-22']],
    ['in fiscal year 2025', ['2025']],
    ['since the 2020 renewal of ties', ['2020']],
    ['ordered ATMOS 2000 guns and 2000 rifles', []],
    ['a Mirage 2000 fighter', []],
    ['sold 2021 tanks', []],
    ['paid $2021 for it', []],
    ['on February 30, 2021', ['2021']],
    ['on 24-11-2021', ['2021-11-24']],
    ['on 24-Nov-2021', ['2021-11-24']],
    ['on 2021.11.24', ['2021-11-24']],
    ["in Nov '21", ['2021-11']],
    ['in Nov', ['2025-11']],
    ['on 5 Dec.', ['2025-12-05']],
    ['on the twenty-second of April', ['2025-04-22']],
    ['on November the 6th', ['2025-11-06']],
    ['from 3 to 12 Sept', ['2025-09-03/2025-09-12']],
    ['from September 4 through September 8', ['2025-09-04/2025-09-08']],
    ['from 28 November to 3 December', ['2025-11-28/2025-12-03']],
    ['September 4th to 11th', ['2025-09-04/2025-09-11']],
    ['4-23 last month', ['2025-12-04/2025-12-23']],
    ['struck last night', ['2026-01-07']],
    ['met on Wed', ['2026-01-07']],
    ['met on the 3rd.', ['2026-01-03']],
    ['a year ago today', ['2025-01-08']],
    ["this year's first quarter", ['2026-01/2026-03']],
    ['in FY18/19', ['2018/2019']],
    ['began in spring', ['2025-21']],
    ['on the last day of August', ['2025-08-31']],
    ['taken over in late 2023, a deal sealed the following March', ['2023', '2024-03']],
    ['signed in May 2021 and ratified that November', ['2021-05', '2021-11']],
    ['on 21/04/16', ['2016-04-21']],
    ['in the third week of May 2024', ['2024-05-15/2024-05-21']],
    ['Between 2016 and 2019, it bought', ['2016/2019']],
    ['2015-03', ['2015-03']],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['last year', ['2025']],
    ['in recent months', ['2025-07~/2026-01']],
    ['In recent years', ['2021~/2026']],
    ['five years since the accord', ['2020-12~/2021-01~']],
    ['two months ago', ['2025-11']],
    ['yesterday', ['2026-01-07']],
    ['over the past few months', ['2025-10~/2026-01']],
    ['last three weeks', ['2025-12-18~/2026-01-08']],
    ['Friday next week', ['2026-01-16']],
    ['this Friday', ['2026-01-09']],
    ['the day after tomorrow', ['2026-01-10']],
    ['for the rest of the year', ['2026-01-08/2026-12-31']],
    ['between 3 and 12 September', ['2025-09-03/2025-09-12']],
    ['on Monday', ['2026-01-05']],
    ['will sign next Tuesday', ['2026-01-13']],
    ['last week', ['2025-12-29/2026-01-04']],
    ['in November', ['2025-11']],
    ['will be delivered in March', ['2026-03']],
    ['on 24 November', ['2025-11-24']],
    ['by the end of the year', ['2026']],
    ['It may march on in may', []],
  ])('reads %j from the report date', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('leaves a relative date unresolved, with its words, while the report is undated', () => {
    const [date] = extractDates({ text: 'bought in recent months' });
    expect(date).toMatchObject({ edtf: null, basis: 'unresolved', expression: 'in recent months' });
  });

  it('takes a date line at the top for the report date', () => {
    expect(extractDates({ text: 'Deal signed\nSeptember 4, 2008\nThe ministers met on Tuesday.' }).at(-1)?.edtf).toBe('2008-09-02');
  });

  it('offers the other order of an ambiguous numeric day', () => {
    expect(extractDates({ text: 'on 05/06/2021' })[0]).toMatchObject({ edtf: '2021-06-05', alternatives: ['2021-05-06'] });
  });

  it('resolves "the following year" by the year written before it', () => {
    expect(read('The order came in 2019. The following year it was cancelled.')).toEqual(['2019', '2020']);
  });
});

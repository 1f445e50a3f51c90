import { describe, expect, it } from '@jest/globals';
import { extract } from '../extract.js';

const dates = (text: string): (string | null)[] => extract({ text, reportDate: '2025-12-08' }).candidates.filter(({ kind }) => kind === 'procurement').map(({ valid }) => valid?.value.edtf ?? null);

describe('distances from a date told before', () => {
  it.each([
    ['Poland ordered 116 Abrams tanks in 2022. Two years later it bought 96 Apaches from Boeing.', ['2022', '2024']],
    ['Poland ordered 116 Abrams tanks in May 2022. Six months later it bought 96 Apaches from Boeing.', ['2022-05', '2022-11']],
    ['Poland ordered 116 Abrams tanks on 5 May 2022. Two weeks later it bought 96 Apaches from Boeing.', ['2022-05-05', '2022-05-19']],
    ['Poland ordered 116 Abrams tanks in 2022. Three years earlier it had bought 32 F-35s.', ['2022', '2019']],
    ['Poland ordered 116 Abrams tanks in 2022. Six months later it bought 96 Apaches from Boeing.', ['2022', null]],
    ['Poland ordered 116 Abrams tanks in September 2023. In January of the following year it bought 96 Apaches from Boeing.', ['2023-09', '2024-01']],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });
});

describe('the year of a month in a sentence that looks ahead', () => {
  it('is past in a clause of the past', () => {
    expect(dates('Norway will buy 12 howitzers from Hanwha under a deal that was inked on 11 September.')).toEqual(['2025-09-11']);
    expect(dates('On 3 March Norway signed a contract for 12 howitzers and will order more.')).toEqual(['2025-03-03']);
  });
});

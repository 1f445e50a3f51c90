import { describe, expect, it } from '@jest/globals';
import { pathToFileURL } from 'node:url';
import { PAGE_FOLDER } from './page-files.js';

interface Words {
  readonly dateWords: (edtf: string | null) => string;
  readonly moneyWords: (money: Record<string, unknown> | null) => string;
}
const { dateWords, moneyWords } = (await import(`${pathToFileURL(PAGE_FOLDER).href}words.js`)) as Words;

describe('dates as the page words them', () => {
  it.each([
    [null, 'undated'],
    ['2020-12-10', '10 Dec 2020'],
    ['2020-12', 'Dec 2020'],
    ['2024-07~', '~ Jul 2024'],
    ['2019?', '2019 ?'],
    ['2019/2021', '2019 – 2021'],
    ['2021-11/..', 'since Nov 2021'],
    ['../2021', 'until 2021'],
    ['202X', '202X'],
    ['2020-21', 'spring 2020'],
    ['2020-36~', '~ Q4 2020'],
    ['2020-25', '2020-25'],
    ['[2019,2021]', '[2019,2021]'],
  ])('%s is %s', (edtf, words) => {
    expect(dateWords(edtf)).toBe(words);
  });
});

describe('money as the page words it', () => {
  const money = (min: string | null, max: string | null, qualifier = 'exact', currency: string | null = 'EUR') => ({ min, max, qualifier, currency });
  it.each([
    [null, ''],
    [money('200000000', '200000000', 'approx'), '~ EUR 200 m'],
    [money('560000000', '560000000'), 'EUR 560 m'],
    [money('1250000000', null, 'at-least'), '≥ EUR 1.25 bn'],
    [money(null, '5000', 'lt'), '< EUR 5 000'],
    [money('100000000', '200000000', 'range'), 'EUR 100 m – 200 m'],
    [money('12.50', '12.50', 'exact', null), '? 12.50'],
    [money('123456789', '123456789'), 'EUR 123 456 789'],
  ])('%j is %s', (value, words) => {
    expect(moneyWords(value)).toBe(words);
  });
});

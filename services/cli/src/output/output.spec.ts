import { describe, expect, it } from '@jest/globals';
import { dateWords } from './date-words.js';
import { moneyWords } from './money-words.js';
import { progressLine } from './progress.js';
import { fold, renderTable } from './table.js';

const valid = (edtf: string | null) => ({ edtf, basis: 'explicit' as const, earliest: null, latest: null });

describe('dateWords', () => {
  it.each([
    [null, 'undated'],
    ['2020-12-10', '10 Dec 2020'],
    ['2020-12', 'Dec 2020'],
    ['2020', '2020'],
    ['2024-07~', '~ Jul 2024'],
    ['1997?', '1997 ?'],
    ['2025-01~/2025-07', '~ Jan 2025 – Jul 2025'],
    ['2020-12/..', 'since Dec 2020'],
    ['../2019', 'until 2019'],
    ['{2003,2004,2005}', '{2003,2004,2005}'],
    ['2020-13', '2020-13'],
  ])('words %s as %s', (edtf, words) => {
    expect(dateWords(valid(edtf))).toBe(words);
  });
});

describe('moneyWords', () => {
  const money = { min: '200000000', max: '200000000', currency: 'EUR', qualifier: 'approx' as const, estimated: true, text: '' };

  it('keeps qualifier and estimate', () => {
    expect(moneyWords(money)).toBe('~ EUR 200 m (est.)');
    expect(moneyWords({ ...money, max: null, currency: 'MAD', min: '2000000000', qualifier: 'gt', estimated: false })).toBe('> MAD 2 bn');
    expect(moneyWords({ ...money, min: '5', max: '7', currency: null, qualifier: 'range', estimated: false })).toBe('? 5 – 7');
    expect(moneyWords(null)).toBe('');
  });
});

describe('renderTable', () => {
  it('folds a long cell and cuts nothing off', () => {
    const text = renderTable([{ heading: 'A', max: 5 }, { heading: 'B', max: 9 }], [['one two', 'x'], ['abcdefgh', 'y']]);
    expect(text.split('\n')).toEqual(['A      B', '─────  ─', 'one    x', 'two', 'abcde  y', 'fgh']);
  });

  it('folds nothing to one empty line', () => {
    expect(fold('', 5)).toEqual(['']);
  });
});

describe('progressLine', () => {
  it('tells share, rate and time left', () => {
    const progress = { state: 'running', done: 4200, total: 10000, percent: 42.4, rate: 8500.2, etaSeconds: 11.2 };
    expect(progressLine(progress)).toBe('running  42 %  4200/10000  8500/s  0:12 left');
  });

  it('leaves out what is not known', () => {
    expect(progressLine({ state: 'running', done: 7, total: null })).toBe('running  7');
  });
});

import { describe, expect, it } from '@jest/globals';
import { moneyText, shortened } from './money-text.js';

describe('moneyText', () => {
  const money = { min: '200000000', max: '200000000', currency: 'EUR', qualifier: 'approx', estimated: true } as const;

  it('keeps the qualifier', () => {
    expect(moneyText(money)).toBe('~ EUR 200 m');
    expect(moneyText({ ...money, max: null, currency: 'MAD', min: '2000000000', qualifier: 'gt' })).toBe('> MAD 2 bn');
    expect(moneyText({ ...money, min: '5', max: '7', currency: null, qualifier: 'range' })).toBe('? 5 – 7');
    expect(moneyText({ ...money, min: null, max: null, qualifier: 'exact' })).toBe('EUR ?');
  });

  it.each([
    ['14800000000', '14.8 bn'],
    ['317000000', '317 m'],
    ['1234567', '1 234 567'],
    ['1234000', '1.234 m'],
    ['12.50', '12.50'],
    ['1000000', '1 m'],
    ['0', '0'],
  ])('shortens %s to %s without losing a digit', (digits, words) => {
    expect(shortened(digits)).toBe(words);
  });
});

import { describe, expect, it } from '@jest/globals';
import { measureMoney } from '../testing/measure-money.js';

describe('amounts as news writes them', () => {
  const { news, ambiguous, failures } = measureMoney();

  it('reads at least 98 of 100 with value, bounds, qualifier and currency', () => {
    expect([news.right / news.total >= 0.98, failures]).toEqual([true, failures]);
  });

  it('tells at least 95 of 100 ambiguous currencies by their context', () => {
    expect([ambiguous.right / ambiguous.total >= 0.95, failures]).toEqual([true, failures]);
  });
});

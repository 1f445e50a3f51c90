import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type RecordedEvent } from '@entente/contracts';
import { aClaim, aReport, money } from '../testing/claim.builder.js';
import { conversionOf, conversionsOf } from './conversion.js';
import { divided, meanOf } from './decimal.js';
import { ratesFold, type RatesState } from './rates.fold.js';

const loaded = (rates: Record<string, string>, source = 'ECB'): RecordedEvent => ({ type: 'rates.loaded', data: { base: 'EUR', currency: 'USD', year: '2023', source, rates } }) as unknown as RecordedEvent;
const dollars = [loaded({ '2023-02-01': '1.08', '2023-02-02': '1.10' }), loaded({ '2023-02-03': '1.09' }, 'table')].reduce(ratesFold.evolve, ratesFold.initial);
const rates = (currency: string): RatesState => (currency === 'USD' ? dollars : ratesFold.initial);
const claim = (edtf: string | null, more: Partial<Parameters<typeof money>[0]> = {}) => aClaim(aReport('A'), 0, { edtf, money: [money({ min: '109000000', currency: 'USD', ...more })] });

describe('a conversion', () => {
  it('takes the mean over the days the claim speaks of, and says which rates it took', () => {
    expect(conversionOf(claim('2023-02'), 0, rates)).toEqual({
      amount: 0, currency: 'EUR', min: '100000000', max: '100000000', rate: '1.09', from: '2023-02-01', to: '2023-02-03', source: 'ECB, table',
    });
  });

  it('takes the last rate before a day without one, unless it is a week old', () => {
    expect(conversionOf(claim('2023-02-05'), 0, rates)).toMatchObject({ from: '2023-02-03', rate: '1.09' });
    expect(conversionOf(claim('2023-02-20'), 0, rates)).toBe('no-rate');
  });

  it('leaves open bounds open', () => {
    expect(conversionOf(claim('2023-02-01', { max: null, qualifier: 'gt' }), 0, rates)).toMatchObject({ min: '100925925.93', max: null });
  });

  it.each([
    ['the same currency', claim('2023-02', { currency: 'EUR' }), 'same-currency'],
    ['no date', claim(null), 'no-date'],
    ['an open date', claim('2023-02/..'), 'no-date'],
    ['decades', claim('1990/2023'), 'no-date'],
    ['no rate', claim('2023-02', { currency: 'MAD' }), 'no-rate'],
  ])('is none with %s, and says why', (_name, one, why) => {
    expect(conversionOf(one, 0, rates)).toBe(why);
    expect(conversionsOf(one, rates)).toEqual([]);
  });

  it('with a later load of a day takes the later rate', () => {
    const corrected = ratesFold.evolve(dollars, loaded({ '2023-02-01': '2' }));
    expect(conversionOf(claim('2023-02-01'), 0, () => corrected)).toMatchObject({ min: '54500000' });
  });
});

describe('decimals', () => {
  it('divide and average without binary fractions', () => {
    expect(divided('0.3', '0.1', 2)).toBe('3');
    expect(divided('1', '3', 6)).toBe('0.333333');
    expect(divided('-5', '3', 0)).toBe('-2');
    expect(meanOf(['1.1', '2.25'], 6)).toBe('1.675');
    expect(meanOf([], 2)).toBeNull();
    expect(() => divided('1', '0', 2)).toThrow(RangeError);
  });

  it('are what numbers say, as far as numbers can', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 5_000 }), (amount, rate) => {
        expect(Number(divided(String(amount), String(rate / 100), 4))).toBeCloseTo(amount / (rate / 100), 3);
      }),
    );
  });
});

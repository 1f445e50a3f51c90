import { type Claim, type MoneyConversion } from '@entente/contracts';
import { addDays } from '../valid-time/day.js';
import { edtfBounds } from '../valid-time/edtf.js';
import { divided, meanOf } from './decimal.js';
import { type DatedRate, type RatesState } from './rates.fold.js';

/** A day without a rate (a weekend, a holiday) takes the last one before it, from at most so many days ago. */
const STALE_DAYS = 7;
/** Over longer stretches a mean rate means nothing. */
const LONGEST_DAYS = 366 * 2;
const PLACES = 2;
const RATE_PLACES = 6;

/** Why an amount was not converted. */
export type Unconverted = 'same-currency' | 'unknown-currency' | 'no-date' | 'no-rate';

/**
 * What the amounts of a claim come to in euros: by the mean of the rates over the days the claim speaks of. Derived
 * from the table alone; an amount without a date or a rate is left as it is.
 */
export function conversionsOf(claim: Claim, rates: (currency: string) => RatesState): MoneyConversion[] {
  return claim.money.flatMap((_, amount) => {
    const conversion = conversionOf(claim, amount, rates);
    return typeof conversion === 'string' ? [] : [conversion];
  });
}

export function conversionOf(claim: Claim, amount: number, ratesOf: (currency: string) => RatesState): MoneyConversion | Unconverted {
  const money = claim.money[amount]?.value;
  if (money?.currency == null) return 'unknown-currency';
  const { base, rates } = ratesOf(money.currency);
  if (money.currency === base) return 'same-currency';
  const days = daysOf(claim);
  if (days === null) return 'no-date';
  const used = ratesBetween(rates, days.from, days.to);
  const rate = meanOf(used.map((one) => one.rate), RATE_PLACES);
  const [first] = used;
  const last = used.at(-1);
  if (rate === null || first === undefined || last === undefined) return 'no-rate';
  const converted = (bound: string | null): string | null => (bound === null ? null : divided(bound, rate, PLACES));
  const sources = [...new Set(used.map(({ source }) => source))].sort().join(', ');
  return { amount, currency: base, min: converted(money.min), max: converted(money.max), rate, from: first.day, to: last.day, source: sources };
}

function daysOf(claim: Claim): { from: string; to: string } | null {
  const edtf = claim.valid?.value.edtf ?? null;
  const { earliest, latest } = (edtf === null ? null : edtfBounds(edtf)) ?? { earliest: null, latest: null };
  if (earliest === null || latest === null) return null;
  return addDays(earliest, LONGEST_DAYS) < latest ? null : { from: earliest, to: latest };
}

function ratesBetween(rates: readonly DatedRate[], from: string, to: string): readonly DatedRate[] {
  const inside = rates.filter(({ day }) => day >= from && day <= to);
  if (inside.length > 0) return inside;
  const oldest = addDays(from, -STALE_DAYS);
  const before = rates.findLast(({ day }) => day < from);
  return before !== undefined && before.day >= oldest ? [before] : [];
}

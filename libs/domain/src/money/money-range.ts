import { type Money, type MoneyQualifier } from '@entente/contracts';

/** How far an approximate or estimated amount may be off and still be the same amount. */
export const APPROXIMATE_TOLERANCE = 0.1;

export type Amount = Pick<Money, 'min' | 'max' | 'currency' | 'qualifier' | 'estimated'>;

const LOOSE: readonly MoneyQualifier[] = ['approx', 'estimated'];

/** Lowest and highest amount a source's words allow. Infinity where the words leave it open. */
export function moneyRange(money: Amount): { low: number; high: number } {
  const low = money.min === null ? 0 : Number(money.min);
  const high = money.max === null ? Infinity : Number(money.max);
  const loose = LOOSE.includes(money.qualifier) || money.estimated;
  const slack = loose ? APPROXIMATE_TOLERANCE : 0;
  switch (money.qualifier) {
    case 'gt':
    case 'at-least':
      return { low: low * (1 - slack), high: Infinity };
    case 'lt':
    case 'at-most':
      return { low: 0, high: high * (1 + slack) };
    case 'exact':
    case 'approx':
    case 'range':
    case 'estimated':
      return { low: low * (1 - slack), high: high * (1 + slack) };
  }
}

/** Whether two amounts can be the same; null when their currencies differ or aren't known. */
export function moneyCompatible(first: Amount, second: Amount): boolean | null {
  if (first.currency === null || first.currency !== second.currency) return null;
  const a = moneyRange(first);
  const b = moneyRange(second);
  return a.low <= b.high && b.low <= a.high;
}

import { type DevelopmentItem, type Money, type MoneyConversion, type MoneyQualifier } from '@entente/contracts';
import { moneyCompatible } from '../money/money-range.js';
import { type Standing, distinctOrigins } from './standing.js';

export interface Priced {
  readonly standing: Standing;
  readonly money: Money;
  /** Which of the claim's amounts. */
  readonly amount: number;
}

const PRECISION: readonly MoneyQualifier[] = ['exact', 'range', 'approx', 'estimated', 'at-least', 'at-most', 'gt', 'lt'];
const KINDS: readonly Money['kind'][] = ['contract', 'other', 'aid', 'bundle', 'export-total'];

/** Every amount of the claims; several per claim when it names a bundle and its parts. */
export function pricedClaims(claims: readonly Standing[]): Priced[] {
  return claims.flatMap((standing) => standing.claim.money.map((field, amount) => ({ standing, money: field.value, amount })));
}

/** The amount of the development: the contract's before a bundle's, what most origins support, then the most exact. */
export function itemMoney(claims: readonly Standing[]): DevelopmentItem['money'] {
  const priced = pricedClaims(claims);
  const [chosen] = distinct(priced)
    .map((one, index) => ({ one, index, support: supportOf(one, priced) }))
    .sort(
      (a, b) =>
        KINDS.indexOf(a.one.money.kind) - KINDS.indexOf(b.one.money.kind) ||
        b.support - a.support ||
        PRECISION.indexOf(a.one.money.qualifier) - PRECISION.indexOf(b.one.money.qualifier) ||
        a.index - b.index,
    );
  if (chosen === undefined) return null;
  const { min, max, currency, qualifier, estimated, text } = chosen.one.money;
  const eur = chosen.one.standing.conversions.find(({ amount, currency: to }) => amount === chosen.one.amount && to === 'EUR');
  return { min, max, currency, qualifier, estimated, text, ...(eur === undefined ? {} : { eur: derivation(eur) }) };
}

function derivation({ min, max, rate, from, to, source }: MoneyConversion): NonNullable<NonNullable<DevelopmentItem['money']>['eur']> {
  return { min, max, rate, from, to, source };
}

/** What an amount says, without how its text is worded. */
export function readingOf({ min, max, currency, qualifier, estimated, kind, scope }: Money): string {
  return [min, max, currency, qualifier, estimated, kind, scope].join(' ');
}

function distinct(priced: readonly Priced[]): Priced[] {
  return [...new Map([...priced].reverse().map((one) => [readingOf(one.money), one])).values()].reverse();
}

/**
 * Whether both speak of the same amount at all: a unit's price says nothing of the order's, nor the order's of a bundle's.
 * An amount beside an order is its price whether or not the words say "contract".
 */
export function comparableAmounts(first: Money, second: Money): boolean {
  return subjectOf(first) === subjectOf(second) && (first.scope === 'unit') === (second.scope === 'unit');
}

function subjectOf({ kind }: Money): Money['kind'] {
  return kind === 'other' ? 'contract' : kind;
}

function supportOf(one: Priced, priced: readonly Priced[]): number {
  const supporters = priced.filter(
    (other) => comparableAmounts(one.money, other.money) && moneyCompatible(one.money, other.money) === true,
  );
  return distinctOrigins(supporters.map(({ standing }) => standing));
}

import type { Kind, Money } from '@entente/contracts';
import type { RecordError, RecordMoney } from './record.js';

const DECIMAL = /^(0|[1-9]\d{0,29})(\.\d{1,12})?$/;
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** Completes an amount: a bound that the qualifier implies is filled in, one that it leaves open is null. */
export function moneyOf(money: RecordMoney, kind: Kind): Money {
  const qualifier = money.qualifier ?? 'exact';
  const [min, max] = boundsOf(money, qualifier);
  return {
    text: money.text ?? [money.currency, min ?? max].filter(Boolean).join(' '),
    currency: money.currency ?? null,
    candidates: typeof money.currency === 'string' ? [money.currency] : [],
    min,
    max,
    qualifier,
    estimated: money.estimated ?? qualifier === 'estimated',
    kind: money.kind ?? (kind === 'procurement' ? 'contract' : 'other'),
    scope: money.scope ?? 'total',
  };
}

function boundsOf(money: RecordMoney, qualifier: Money['qualifier']): [string | null, string | null] {
  const min = money.min ?? null;
  const max = money.max ?? null;
  switch (qualifier) {
    case 'gt':
    case 'at-least':
      return [min ?? max, null];
    case 'lt':
    case 'at-most':
      return [null, max ?? min];
    case 'range':
      return [min, max];
    case 'exact':
    case 'approx':
    case 'estimated':
      return [min ?? max, max ?? min];
  }
}

/** What is wrong with an amount, by member. */
export function moneyErrors(money: RecordMoney, pointer: string): RecordError[] {
  const errors: RecordError[] = [];
  for (const bound of ['min', 'max'] as const) {
    const value = money[bound] ?? null;
    if (value !== null && !DECIMAL.test(value)) {
      errors.push({ pointer: `${pointer}/${bound}`, detail: 'Write the amount as a decimal string without sign, blanks or thousands separators, e.g. "200000000.50".' });
    }
  }
  if (typeof money.currency === 'string' && !CURRENCIES.has(money.currency)) {
    errors.push({ pointer: `${pointer}/currency`, detail: `"${money.currency}" is not an ISO 4217 code; write e.g. "EUR", or null while it is not known.` });
  }
  return errors.length > 0 ? errors : boundErrors(money, pointer);
}

function boundErrors(money: RecordMoney, pointer: string): RecordError[] {
  const { min = null, max = null } = money;
  if (min === null && max === null) return [{ pointer, detail: 'Give "min", "max" or both.' }];
  if (money.qualifier === 'range' && (min === null || max === null)) {
    return [{ pointer, detail: 'A range needs both "min" and "max".' }];
  }
  return min !== null && max !== null && isLess(max, min) ? [{ pointer: `${pointer}/max`, detail: '"max" is less than "min".' }] : [];
}

/** Compares decimal strings of the grammar above digit by digit: a JavaScript number would round them. */
function isLess(first: string, second: string): boolean {
  const [a = '', aFraction = ''] = first.split('.');
  const [b = '', bFraction = ''] = second.split('.');
  if (a.length !== b.length) return a.length < b.length;
  return a === b ? aFraction.padEnd(12, '0') < bFraction.padEnd(12, '0') : a < b;
}

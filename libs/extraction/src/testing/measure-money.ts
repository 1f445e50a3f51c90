import { extractMoney } from '../extract-money.js';
import { ambiguousAmounts, newsAmounts } from './money-phrases.data.js';

export interface MoneyMeasurement {
  readonly news: { readonly right: number; readonly total: number };
  readonly ambiguous: { readonly right: number; readonly total: number };
  readonly failures: readonly string[];
}

/** Reads our own amounts and counts the ones read exactly: value, bounds, qualifier and currency. */
export function measureMoney(): MoneyMeasurement {
  const failures: string[] = [];
  const count = (phrases: readonly (readonly [string, string])[], told: (text: string) => string[]): { right: number; total: number } => {
    const wrong = phrases.filter(([text, expected]) => {
      const got = told(text);
      if (got.includes(expected)) return false;
      failures.push(`«${text}»: ${got.join('; ') || 'nothing'} instead of ${expected}`);
      return true;
    });
    return { right: phrases.length - wrong.length, total: phrases.length };
  };
  const whole = (text: string): string[] => extractMoney({ text }).map(({ money }) => `${money.currency ?? '-'} ${money.min ?? '-'} ${money.max ?? '-'} ${money.qualifier}`);
  const currency = (text: string): string[] => extractMoney({ text }).map(({ money }) => money.currency ?? '-');
  return { news: count(newsAmounts, whole), ambiguous: count(ambiguousAmounts, currency), failures };
}

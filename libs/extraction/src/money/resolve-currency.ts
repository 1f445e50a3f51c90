import { currencyTable } from './currency-table.js';
import { type MoneyReading } from './money.types.js';

/** States the sentence and the report speak of, most telling first. */
export interface CurrencyContext {
  readonly near: readonly string[];
  readonly report: readonly string[];
  /** Currencies the report writes out unmistakably ("A$", "Czech crowns"). */
  readonly settled: ReadonlySet<string>;
}

/** States whose own press writes a bare "$" for its own dollar. */
const LOCAL_DOLLARS = new Set(['AUS', 'CAN', 'NZL', 'SGP', 'HKG']);

/** Picks one of several currencies a word may mean. Answers the choice and whether the context settled it. */
export function resolveCurrency({ candidates, rule }: Pick<MoneyReading, 'candidates' | 'rule'>, context: CurrencyContext): { currency: string; sure: boolean } {
  const [first = ''] = candidates;
  if (candidates.length <= 1) return { currency: first, sure: true };
  if (candidates.includes('USD')) return resolveDollar(candidates, context, rule === 'money.sign');
  const written = candidates.filter((code) => context.settled.has(code));
  if (written.length === 1 && written[0] !== undefined) return { currency: written[0], sure: true };
  const { byState } = currencyTable();
  for (const states of [context.near, context.report]) {
    for (const state of states) {
      const own = candidates.find((code) => byState.get(state)?.includes(code));
      if (own !== undefined) return { currency: own, sure: true };
    }
  }
  return { currency: first, sure: first === 'GBP' || first === 'JPY' };
}

function resolveDollar(candidates: readonly string[], { near, report, settled }: CurrencyContext, bare: boolean): { currency: string; sure: boolean } {
  const written = candidates.filter((code) => settled.has(code));
  // Who writes "A$" once means another dollar by a bare "$"; in words ("90 Taiwan dollars … the dollars") it is the same one
  if (bare && written.length > 0) return { currency: 'USD', sure: true };
  if (written.length === 1 && written[0] !== undefined) return { currency: written[0], sure: true };
  const { byState } = currencyTable();
  // The first state is the one that pays: in "Jamaica leases a plane from a Canadian company for $4.5 million" no dollar is Canadian
  const local = near.find((state, index) => LOCAL_DOLLARS.has(state) && near.slice(0, index).every((other) => other === state));
  const american = near.includes('USA') || report.includes('USA');
  if (local === undefined || american) return { currency: 'USD', sure: true };
  const own = candidates.find((code) => byState.get(local)?.includes(code));
  return { currency: own ?? 'USD', sure: false };
}

import type { extractDates, extractMoney } from '@entente/extraction';

/** A date in the form of a candidate's: where it stands, and the value it gives. */
export function dateRow({ span, ...date }: ReturnType<typeof extractDates>[number]) {
  return { start: span.start, end: span.end, quote: span.exact, ...date };
}

/** An amount in the form of a candidate's: where it stands, and the value it gives. */
export function moneyRow({ span, money, rule }: ReturnType<typeof extractMoney>[number]) {
  const { min, max, currency, qualifier, estimated, candidates, kind, scope } = money;
  return { start: span.start, end: span.end, quote: span.exact, min, max, currency, qualifier, estimated, candidates, kind, scope, rule };
}

import { type Claim, type Field, type ValidTime } from '@entente/contracts';
import { resolveRelative } from '../valid-time/relative-date.js';

export const REDATING_RULE = 'report-date/1';

/**
 * What a claim's date becomes once its report is dated; null when it stays. Only dates that were read from relative words
 * move; explicit ones never, and words no rule can read stay as they are.
 */
export function redatedValid(claim: Pick<Claim, 'valid'>, publishedAt: string): Field<ValidTime> | null {
  const { valid } = claim;
  const expression = valid?.value.expression;
  if (valid === null || expression === undefined || valid.value.basis === 'explicit') return null;
  const resolved = resolveRelative(expression, publishedAt);
  if (resolved === null || (resolved.edtf === valid.value.edtf && resolved.basis === valid.value.basis)) return null;
  return { ...valid, value: { ...valid.value, ...resolved }, basis: 'report-date', rule: REDATING_RULE };
}

import { type Claim } from '@entente/contracts';
import { canonicalJson } from '../identity/canonical-json.js';

/** The fields of a claim a correction may change. Where it was said stays what it is. */
export type ClaimChanges = Partial<Omit<Claim, 'id' | 'report' | 'trigger'>>;

/** The claim with the changes, and the names of the fields whose value differs, sorted. */
export function changeClaim(claim: Claim, changes: ClaimChanges): { claim: Claim; changed: string[] } {
  const next: Claim = { ...claim, ...changes, id: claim.id, report: claim.report, trigger: claim.trigger };
  const names = Object.keys(changes) as (keyof ClaimChanges)[];
  const changed = names.filter((name) => canonicalJson(claim[name]) !== canonicalJson(next[name]));
  return { claim: next, changed: changed.sort() };
}

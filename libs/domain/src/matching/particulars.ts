import { type About, type Claim } from '@entente/contracts';
import { kindTable } from '../kind/kind-table.js';
import { partiesOf } from './parties.js';

/** What resolution looks at. */
export interface MatchingParticulars {
  readonly edtf: string | null;
  readonly objects: readonly string[];
  /** `role:id`, see `partiesOf`. */
  readonly parties: readonly string[];
}

export interface ClaimToResolve extends MatchingParticulars {
  readonly id: string;
  readonly about: About;
}

/** Reads what resolution looks at from a claim. */
export function particularsOf(claim: Claim): MatchingParticulars {
  const { object } = claim;
  return {
    edtf: tellingDate(claim),
    objects: object === null ? [] : [...new Set([object.value, ...object.alternatives])],
    parties: partiesOf(claim),
  };
}

/** A date inferred from the day of the report says when a meeting was, not when a deal told of again was made. */
function tellingDate({ kind, valid }: Claim): string | null {
  if (valid === null) return null;
  return valid.value.basis === 'inferred' && kindTable[kind].matches.undated === 'join' ? null : valid.value.edtf;
}

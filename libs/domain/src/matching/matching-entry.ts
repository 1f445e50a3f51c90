import { type About, type Claim, type MatchingAssigned } from '@entente/contracts';
import { particularsOf } from './particulars.js';

/** What the matching stream keeps of a claim. */
export function matchingAssignment(claim: Claim, about: About, development: string, score = 1): MatchingAssigned {
  const { edtf, objects, parties } = particularsOf(claim);
  return { about, claim: claim.id, development, edtf, objects, parties, score };
}

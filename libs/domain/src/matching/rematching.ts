import { type About, type Claim, type NewEvent } from '@entente/contracts';
import { sameAbout } from '../claim/about.js';
import { type DecisionContext, newEvent } from '../stream/decision.js';
import { matchingAssignment } from './matching-entry.js';

export interface ClaimAbout {
  readonly claim: Claim;
  readonly about: About;
}

/** What the matching streams have to be told when a claim reads otherwise: the new particulars, and where it no longer is. */
export function rematchings(
  context: DecisionContext,
  { before, after, development }: { before: ClaimAbout; after: ClaimAbout; development: string },
): { readonly about: About; readonly event: NewEvent }[] {
  const moved = !sameAbout(before.about, after.about);
  const withdrawn = moved ? [{ about: before.about, event: newEvent(context, 'matching.withdrawn', { about: before.about, claim: before.claim.id, why: 'moved' }) }] : [];
  const assigned = newEvent(context, 'matching.assigned', matchingAssignment(after.claim, after.about, development));
  return [...withdrawn, { about: after.about, event: assigned }];
}

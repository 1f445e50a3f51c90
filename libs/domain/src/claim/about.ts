import { type About, type Claim } from '@entente/contracts';
import { principalStatesOf } from '../actor/states-of.js';

/** What a claim is about: its kind and the sorted states of its principals (organisations by declared state). */
export function aboutOf(claim: Pick<Claim, 'kind' | 'actors'>): About {
  return { kind: claim.kind, principals: principalStatesOf(claim.kind, claim.actors.map((actor) => actor.value)) };
}

export function sameAbout(first: About, second: About): boolean {
  return first.kind === second.kind && first.principals.join() === second.principals.join();
}

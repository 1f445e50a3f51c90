import { type Claim, type Modality } from '@entente/contracts';
import { type DevelopmentState } from './development.state.js';

/** A claim that counts: reported and not retracted. `origin` is who it goes back to: corroboration counts origins. */
export interface Standing {
  readonly claim: Claim;
  readonly source: string | null;
  readonly origin: string;
}

export function standingOf(state: DevelopmentState): Standing[] {
  return state.members.flatMap(({ claim, source, document, retracted }) =>
    claim === null || retracted !== null ? [] : [{ claim, source, origin: originOf(claim, source ?? document ?? claim.report) }],
  );
}

/** Eight articles that rest on one army statement are one origin: the speaker, when there is a named one. */
function originOf(claim: Claim, publisher: string): string {
  return claim.attribution?.value.speaker ?? publisher;
}

export function distinctOrigins(claims: readonly Standing[]): number {
  return new Set(claims.map((standing) => standing.origin)).size;
}

/** From what is told as fact to what is denied. */
const MODALITY_ORDER: readonly Modality[] = ['asserted', 'hedged', 'planned', 'negotiating', 'conditional', 'cancelled', 'negated'];

export function modalityRank(modality: Modality): number {
  return MODALITY_ORDER.indexOf(modality);
}

/** Whether the claim says that it is so or will be so; a denial and a cancellation tell something else. */
export function affirms(claim: Claim): boolean {
  return claim.modality.value !== 'negated' && claim.modality.value !== 'cancelled';
}

/** Best first: told as fact, dated explicitly, with money and object, graded well, confident; then as the log has it. */
export function byLead(claims: readonly Standing[]): Standing[] {
  return claims
    .map((standing, index) => ({ standing, index, weight: weightOf(standing.claim) }))
    .sort((first, second) => second.weight - first.weight || first.index - second.index)
    .map(({ standing }) => standing);
}

function weightOf(claim: Claim): number {
  const basis = claim.valid?.value.basis;
  return (
    -100 * modalityRank(claim.modality.value) +
    (basis === 'explicit' ? 20 : basis === 'relative' ? 8 : 0) +
    (claim.money.length > 0 ? 6 : 0) +
    (claim.object === null ? 0 : 6) +
    (7 - claim.grades.credibility) +
    10 * claim.confidence
  );
}

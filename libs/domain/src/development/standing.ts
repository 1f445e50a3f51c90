import { type Claim, type DevelopmentClaim, type Modality, type MoneyConversion } from '@entente/contracts';
import { type Voice, originsOf } from '../origin/origins.js';
import { type DevelopmentState, type Member } from './development.state.js';

/** A claim that counts: reported, not retracted, not waiting for a person. `origin` is who it goes back to: corroboration counts origins. */
export interface Standing {
  readonly claim: Claim;
  readonly source: string | null;
  readonly origin: string;
  /** Every report that says so: its own and later versions of the document. */
  readonly reports: readonly string[];
  readonly conversions: readonly MoneyConversion[];
}

export function memberState({ retracted, review }: Member): DevelopmentClaim['state'] {
  return retracted !== null ? 'retracted' : (review?.state ?? 'standing');
}

export function standingOf(state: DevelopmentState): Standing[] {
  const origins = originsIn(state);
  return state.members.flatMap((member) => {
    const { claim, source, continued = [], conversions = [] } = member;
    const origin = origins.get(member.id);
    if (claim === null || origin === undefined) return [];
    return [{ claim, source, origin, reports: [claim.report, ...continued.map(({ report }) => report)], conversions }];
  });
}

/** The origin of each claim that counts. */
export function originsIn(state: DevelopmentState): ReadonlyMap<string, string> {
  const voices = state.members.flatMap((member): Voice[] => {
    const { id, claim, source, document, agency = null, sketch = null } = member;
    if (claim === null || memberState(member) !== 'standing') return [];
    return [{ claim: id, speaker: claim.attribution?.value.speaker ?? null, agency, publisher: source ?? document ?? claim.report, sketch }];
  });
  return originsOf(voices);
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

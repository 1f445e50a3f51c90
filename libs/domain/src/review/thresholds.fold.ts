import { type Claim, type Kind, type RecordedEvent, type ReviewRequest, type ThresholdSet } from '@entente/contracts';
import { impactOf } from './impact.js';

export interface Threshold extends ThresholdSet {
  readonly by: string;
  readonly position: string;
}

/** The last threshold of each kind and source, in the order they were first set. */
export interface ThresholdsState {
  readonly thresholds: readonly Threshold[];
}

export const thresholdsFold = { initial: { thresholds: [] } as ThresholdsState, evolve: evolveThresholds };

export function evolveThresholds(state: ThresholdsState, event: RecordedEvent): ThresholdsState {
  if (event.type !== 'threshold.set') return state;
  const threshold = { ...(event.data as ThresholdSet), by: event.metadata.principal.id, position: String(event.position) };
  const index = state.thresholds.findIndex(({ kind, source }) => kind === threshold.kind && source === threshold.source);
  return { thresholds: index < 0 ? [...state.thresholds, threshold] : state.thresholds.with(index, threshold) };
}

/** The least confidence accepted without a person: of kind and source, else of the source, else of the kind, else of all. */
export function thresholdFor(state: ThresholdsState, about: { kind: Kind; source: string }, fallback: number): number {
  const find = (kind: Kind | null, source: string | null): number | undefined =>
    state.thresholds.find((one) => one.kind === kind && one.source === source)?.minimum;
  return find(about.kind, about.source) ?? find(null, about.source) ?? find(about.kind, null) ?? find(null, null) ?? fallback;
}

/** The same for a register, whose rows somebody has checked: accepted unless a threshold names the register itself. */
export function thresholdForRegister(state: ThresholdsState, about: { kind: Kind; source: string }): number {
  const own = state.thresholds.filter(({ source }) => source === about.source);
  return thresholdFor({ thresholds: own }, about, 0);
}

/** Why the claim has to wait for a person; null when it is accepted on its own. A threshold of 1 lets nothing through. */
export function reviewOf(claim: Claim, threshold: number): ReviewRequest | null {
  const { confidence } = claim;
  return confidence >= threshold && threshold < 1 ? null : { why: 'below-threshold', confidence, threshold, impact: impactOf(claim) };
}

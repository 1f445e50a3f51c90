import {
  type About,
  type Claim,
  type ClaimCorrected,
  type ClaimRedated,
  type ClaimReported,
  type ClaimRetracted,
  type RecordedEvent,
} from '@entente/contracts';

/** A claim as its own stream tells it. `claim` is null before it was reported. */
export interface ClaimState {
  readonly claim: Claim | null;
  readonly about: About | null;
  readonly source: string | null;
  readonly document: string | null;
  readonly retracted: string | null;
}

export const claimFold = {
  initial: { claim: null, about: null, source: null, document: null, retracted: null } as ClaimState,
  evolve: evolveClaim,
};

export function isReported(event: { type: string }): boolean {
  return event.type.endsWith('.reported');
}

export function evolveClaim(state: ClaimState, event: RecordedEvent): ClaimState {
  if (isReported(event)) {
    const { claim, about, source, document } = event.data as ClaimReported;
    return { claim, about, source: source ?? null, document: document ?? null, retracted: null };
  }
  switch (event.type) {
    case 'claim.corrected': {
      const { claim, about } = event.data as ClaimCorrected;
      return { ...state, claim, about };
    }
    case 'claim.redated': {
      const { valid } = event.data as ClaimRedated;
      return state.claim === null ? state : { ...state, claim: { ...state.claim, valid } };
    }
    case 'claim.retracted':
      return { ...state, retracted: (event.data as ClaimRetracted).reason };
    default:
      return state;
  }
}

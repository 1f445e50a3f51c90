import {
  type About,
  type Claim,
  type ClaimConverted,
  type ClaimCorrected,
  type ClaimGraded,
  type ClaimRedated,
  type ClaimReported,
  type ClaimRetracted,
  type MoneyConversion,
  type RecordedEvent,
} from '@entente/contracts';

/** A claim as its own stream tells it. `claim` is null before it was reported. */
export interface ClaimState {
  readonly claim: Claim | null;
  readonly about: About | null;
  readonly source: string | null;
  readonly document: string | null;
  readonly retracted: string | null;
  /** What the text itself was last read to say: corrections by a person change `claim` only. */
  readonly reading: Claim | null;
  readonly review: 'accepted' | 'pending' | 'rejected';
  /** `inherited` grades follow the source's; `stated` ones were given by a person or the report. */
  readonly grading: ClaimGraded['basis'];
  /** What its amounts come to as it reads now. */
  readonly conversions: readonly MoneyConversion[];
}

export const claimFold = {
  initial: { claim: null, about: null, source: null, document: null, retracted: null, reading: null, review: 'accepted', grading: 'inherited', conversions: [] } as ClaimState,
  evolve: evolveClaim,
};

export function isReported(event: { type: string }): boolean {
  return event.type.endsWith('.reported');
}

export function evolveClaim(state: ClaimState, event: RecordedEvent): ClaimState {
  if (isReported(event)) {
    const { claim, about, source, document, review, conversions = [] } = event.data as ClaimReported;
    return { ...state, claim, about, source: source ?? null, document: document ?? null, reading: claim, review: review === undefined ? 'accepted' : 'pending', conversions };
  }
  switch (event.type) {
    case 'claim.corrected': {
      const { claim, about, version, changed } = event.data as ClaimCorrected;
      return { ...state, claim, about, reading: version === undefined ? state.reading : claim, conversions: conversionsAfter(state.conversions, changed) };
    }
    case 'claim.redated': {
      const { valid } = event.data as ClaimRedated;
      return state.claim === null ? state : { ...state, claim: { ...state.claim, valid }, conversions: [] };
    }
    case 'claim.retracted':
      return { ...state, retracted: (event.data as ClaimRetracted).reason };
    case 'claim.accepted':
      return { ...state, review: 'accepted' };
    case 'claim.rejected':
      return { ...state, review: 'rejected' };
    case 'claim.converted':
      return { ...state, conversions: (event.data as ClaimConverted).conversions };
    case 'claim.graded':
      return graded(state, event.data as ClaimGraded);
    default:
      return state;
  }
}

function graded(state: ClaimState, { reliability, credibility, basis }: ClaimGraded): ClaimState {
  return state.claim === null ? state : { ...state, claim: { ...state.claim, grades: { reliability, credibility } }, grading: basis };
}

/** What was derived from an amount or a date that changed no longer follows. */
export function conversionsAfter(conversions: readonly MoneyConversion[], changed: readonly string[]): readonly MoneyConversion[] {
  return changed.includes('money') || changed.includes('valid') ? [] : conversions;
}

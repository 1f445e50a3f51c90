/** An amount of a claim in another currency: derived, never in place of what the source says. Decimal strings. */
export interface MoneyConversion {
  /** Which of the claim's amounts. */
  readonly amount: number;
  readonly currency: string;
  readonly min: string | null;
  readonly max: string | null;
  /** Units of the claim's currency for one of `currency`: the mean of the rates between the two days. */
  readonly rate: string;
  readonly from: string;
  readonly to: string;
  /** Where the rates were taken from. */
  readonly source: string;
}

/** Why a claim waits for a person. */
export interface ReviewRequest {
  readonly why: 'below-threshold' | 'contention';
  readonly confidence: number;
  /** The least confidence that is accepted without a person; null when the threshold was not the reason. */
  readonly threshold: number | null;
  /** 0 to 1: how much would be wrong if it were. */
  readonly impact: number;
}

export const TRIAGE_STATES = ['open', 'explained', 'resolved', 'dismissed'] as const;
export type TriageState = (typeof TRIAGE_STATES)[number];

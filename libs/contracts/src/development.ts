import type { Claim, ClaimActor, DateBasis, MoneyQualifier, Quantity } from './claim.js';
import type { Kind, Modality, ProcurementStatus } from './kind.js';

/** A development as one row of a timeline: what its claims add up to. */
export interface DevelopmentItem {
  readonly id: string;
  readonly kind: Kind;
  readonly actors: readonly ClaimActor[];
  readonly pairs: readonly string[];
  readonly valid: {
    readonly edtf: string | null;
    readonly basis: DateBasis;
    /** First and last possible day, `YYYY-MM-DD`; null where open or unresolved. */
    readonly earliest: string | null;
    readonly latest: string | null;
  };
  readonly object: string | null;
  readonly quantity: Quantity | null;
  readonly money: {
    readonly min: string | null;
    readonly max: string | null;
    readonly currency: string | null;
    readonly qualifier: MoneyQualifier;
    readonly estimated: boolean;
    readonly text: string;
  } | null;
  readonly status: ProcurementStatus | null;
  readonly modality: Modality;
  readonly place: string | null;
  /** Number of reports and of claims behind it, retracted ones not counted. */
  readonly reports: number;
  readonly claims: number;
  readonly sources: readonly string[];
  /** The words of the claim that leads. */
  readonly quote: string | null;
  readonly conflicts: readonly DevelopmentConflict[];
}

/** Two claims that can't both be right: never resolved by machine. */
export interface DevelopmentConflict {
  readonly field: 'date' | 'money' | 'status' | 'quantity';
  readonly claims: readonly string[];
  readonly values: readonly string[];
}

/** A claim inside a development, with where it stands. */
export interface DevelopmentClaim {
  readonly claim: Claim;
  readonly state: 'standing' | 'retracted';
  readonly position: string;
  readonly corrected: readonly { readonly position: string; readonly changed: readonly string[]; readonly reason: string }[];
}

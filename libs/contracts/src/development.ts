import type { Claim, ClaimActor, DateBasis, Grades, MoneyQualifier, Quantity, Span } from './claim.js';
import type { MoneyConversion, ReviewRequest, TriageState } from './judgement.js';
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
    /** What it comes to in euros by the operator's rates: derived, with rate, days and source. Absent when no rate is known. */
    readonly eur?: Omit<MoneyConversion, 'amount' | 'currency'>;
  } | null;
  /** The terms of an order as a register states them; absent where none does. */
  readonly order?: {
    readonly ordered: string | null;
    readonly delivered: string | null;
    /** Years of delivery as an EDTF set: in all of them. */
    readonly deliveries: string | null;
    /** When deliveries are planned, EDTF. */
    readonly planned: string | null;
    readonly condition: string | null;
    readonly licence: string | null;
  };
  readonly status: ProcurementStatus | null;
  readonly modality: Modality;
  readonly place: string | null;
  /** Number of reports and of claims behind it, retracted ones not counted. */
  readonly reports: number;
  readonly claims: number;
  /** Who published the reports. */
  readonly sources: readonly string[];
  /** Whom the claims name as having said so. */
  readonly speakers: readonly string[];
  /** Who the claims go back to: copies, agency texts and one person's words are one origin. Corroboration counts these. */
  readonly origins: readonly string[];
  /** The best grades among its standing claims. */
  readonly grades: Grades;
  /** The words of the claim that leads. */
  readonly quote: string | null;
  readonly conflicts: readonly DevelopmentConflict[];
}

export const CONFLICT_FIELDS = ['date', 'money', 'status', 'quantity', 'scope', 'derived-figure'] as const;
export type ConflictField = (typeof CONFLICT_FIELDS)[number];

/** What some claims say against others. */
export interface ConflictSide {
  readonly value: string;
  readonly claims: readonly string[];
  /** Publishers of those claims, sorted. */
  readonly sources: readonly string[];
}

/** Claims that can't all be right: never resolved by machine. */
export interface DevelopmentConflict {
  /** `<development>-<field>`: the same while the development has it. */
  readonly id: string;
  readonly field: ConflictField;
  readonly claims: readonly string[];
  readonly values: readonly string[];
  readonly sides: readonly ConflictSide[];
  readonly state: TriageState;
  /** Who judged it; absent while nobody has. Kept when a new side opened the conflict again. */
  readonly triage?: { readonly state: TriageState; readonly side: string | null; readonly reason: string; readonly by: string; readonly position: string };
}

/** A claim inside a development, with where it stands. Only `standing` ones count. */
export interface DevelopmentClaim {
  readonly claim: Claim;
  readonly state: 'standing' | 'pending' | 'rejected' | 'retracted';
  readonly position: string;
  readonly corrected: readonly { readonly position: string; readonly changed: readonly string[]; readonly reason: string }[];
  /** Who it goes back to; claims of one origin are one voice. Absent when it doesn't count. */
  readonly origin?: string;
  /** Later versions of the document that say the same. */
  readonly continued?: readonly { readonly report: string; readonly version: number; readonly trigger: Span; readonly position: string }[];
  /** The version of the document that no longer says so. */
  readonly vanished?: { readonly report: string; readonly version: number; readonly position: string };
  readonly review?: ReviewRequest;
  readonly conversions?: readonly MoneyConversion[];
}

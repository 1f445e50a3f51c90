import type { Claim, Report } from '@entente/contracts';

/** A report or record that has been read: all that is needed to store it. */
export interface PreparedSubmission {
  readonly report: Report;
  /** The clean text that the report's hash names and all spans point into. */
  readonly text: string;
  /** What was received, when that wasn't the text itself. */
  readonly raw: { readonly bytes: Buffer; readonly mediaType: string } | null;
  /** What the text says without its boilerplate, hashed: reports that can have versions. Null for a record. */
  readonly contentHash: string | null;
  /**
   * Read only when the report is new: reading a long text takes time. Pure, so that every call gives the same claims.
   * `earlier`: when the version before was published; an undated version counts relative dates from there.
   */
  readonly claims: (earlier: string | null) => readonly Claim[] | Promise<readonly Claim[]>;
}

/** What a submission led to. Built from the recorded events alone, so the same can be told at any later time. */
export interface SubmissionAnswer {
  readonly document: string;
  readonly report: string;
  /** The claims that are new with it. */
  readonly claims: readonly SubmittedClaimAnswer[];
  /** What the report is a later version of, and what became of the claims before; absent on a first version. */
  readonly version?: { readonly number: number; readonly previous: string; readonly stays: readonly string[]; readonly changed: readonly string[]; readonly vanished: readonly string[] };
  /** A report of another document that says nearly the same. */
  readonly duplicateOf?: { readonly report: string; readonly document: string; readonly likeness: number };
  /** Number of events stored. */
  readonly events: number;
  /** Position of the last of them, `main-123`. */
  readonly position: string;
  readonly epoch: string;
}

export interface SubmittedClaimAnswer {
  readonly id: string;
  readonly kind: string;
  readonly development: string;
  /** Whether the development was known before this claim. */
  readonly joined: boolean;
  /** Why it waits for a person; absent when it was accepted. */
  readonly review?: 'below-threshold' | 'contention';
}

/** `replayed`: it was stored before and nothing was stored now. */
export interface Answered<Answer> {
  readonly answer: Answer;
  readonly replayed: boolean;
}

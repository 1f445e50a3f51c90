import type { Claim, Report } from '@entente/contracts';

/** A report or record that has been read: all that is needed to store it. */
export interface PreparedSubmission {
  readonly report: Report;
  /** The clean text that the report's hash names and all spans point into. */
  readonly text: string;
  /** What was received, when that wasn't the text itself. */
  readonly raw: { readonly bytes: Buffer; readonly mediaType: string } | null;
  /** Read only when the report is new: reading a long text takes time. Pure, so that every call gives the same claims. */
  readonly claims: () => readonly Claim[] | Promise<readonly Claim[]>;
}

/** What a submission led to. Built from the recorded events alone, so the same can be told at any later time. */
export interface SubmissionAnswer {
  readonly document: string;
  readonly report: string;
  readonly claims: readonly SubmittedClaimAnswer[];
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
}

/** `replayed`: it was stored before and nothing was stored now. */
export interface Answered<Answer> {
  readonly answer: Answer;
  readonly replayed: boolean;
}

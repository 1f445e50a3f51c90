import type { About } from './about.js';
import type { Credibility, Reliability, Span } from './claim.js';
import type { DevelopmentConflict } from './development.js';
import type { MoneyConversion, TriageState } from './judgement.js';
import type { Kind } from './kind.js';

/** One more version of a document was received. Stream `document-<id>`; the first version is counted too. */
export interface DocumentVersioned {
  readonly document: string;
  readonly source: string;
  readonly report: string;
  /** From 1. */
  readonly version: number;
  /** The report of the version before; null on the first. */
  readonly previous: string | null;
  /** SHA-256 of what the text says without its boilerplate: equal for two copies of one version. */
  readonly contentHash: string;
  /** MinHash of the text, see `ReportedOrigin`. */
  readonly sketch?: string;
  /** Claims this version makes: new ones, those that stay and those it changes. */
  readonly claims: readonly string[];
  /** Claims of the version before that this one no longer makes. They still stand; a person decides. */
  readonly vanished: readonly string[];
}

/** A later version of the document says the same again. */
export interface ClaimContinued {
  readonly about: About;
  readonly claim: string;
  readonly report: string;
  readonly version: number;
  /** The words in that version's own text. */
  readonly trigger: Span;
}

/** A later version of the document no longer says so. */
export interface ClaimVanished {
  readonly about: About;
  readonly claim: string;
  readonly report: string;
  readonly version: number;
}

/** How far a source is trusted from a day on. Stream `source-<id>`; the principal is the event's. */
export interface SourceGraded {
  readonly source: string;
  readonly grade: Reliability;
  /** First day it holds for, `YYYY-MM-DD`: an error found late is graded from when it was made. */
  readonly from: string;
  readonly reason: string;
}

/** The grades of a claim: `inherited` from its source's grade at the claim's time, or `stated` by a person. */
export interface ClaimGraded {
  readonly about: About;
  readonly claim: string;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly basis: 'inherited' | 'stated';
  readonly reason: string;
}

/** What the claim's amounts come to by the rates known now; replaces earlier conversions of the claim. */
export interface ClaimConverted {
  readonly about: About;
  readonly claim: string;
  readonly conversions: readonly MoneyConversion[];
}

export interface ClaimAccepted {
  readonly about: About;
  readonly claim: string;
  readonly reason: string;
}

/** The claim is kept, and counts for nothing from here on. */
export interface ClaimRejected {
  readonly about: About;
  readonly claim: string;
  readonly reason: string;
}

/** From which confidence on claims are accepted on their own. Stream `thresholds`; the closest one holds: kind and source, source, kind, all. */
export interface ThresholdSet {
  readonly kind: Kind | null;
  readonly source: string | null;
  /** 0 to 1; 0 accepts everything, 1 nothing. */
  readonly minimum: number;
  readonly reason: string;
}

/** Rates of one currency and year. Stream `rates-<currency>`; a later load replaces the days it names. */
export interface RatesLoaded {
  /** What one unit is of: `EUR`. */
  readonly base: string;
  readonly currency: string;
  readonly year: string;
  readonly source: string;
  /** Units of `currency` for one `base`, by day `YYYY-MM-DD`. */
  readonly rates: Readonly<Record<string, string>>;
}

/** A person judged a conflict. It holds while the sides are those that were judged; a new side opens the conflict again. */
export interface ConflictTriaged {
  readonly about: About;
  readonly development: string;
  readonly conflict: string;
  readonly field: DevelopmentConflict['field'];
  readonly state: TriageState;
  /** The value that is right, when resolved. */
  readonly side: string | null;
  /** The values that stood against each other when it was judged. */
  readonly values: readonly string[];
  readonly reason: string;
  readonly by: string;
}

/** Two developments that may be one are not. Stream `suggestion-<id>`. */
export interface SuggestionDismissed {
  readonly about: About;
  readonly suggestion: string;
  readonly developments: readonly [string, string];
  readonly reason: string;
}

/** What `<kind>.reported` carries of the text it was read from, so that a fold can tell who goes back to whom. */
export interface ReportedOrigin {
  /** The agency the text names as its own source, e.g. `src:reuters`. */
  readonly agency?: string;
  /** MinHash of the text, 64 bytes as base64url; absent for texts too short to compare. */
  readonly sketch?: string;
}


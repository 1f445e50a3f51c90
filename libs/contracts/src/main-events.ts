import type { About } from './about.js';
import type { Claim, Field, ValidTime } from './claim.js';
import type {
  ClaimAccepted,
  ClaimContinued,
  ClaimConverted,
  ClaimGraded,
  ClaimRejected,
  ClaimVanished,
  ConflictTriaged,
  DocumentVersioned,
  RatesLoaded,
  ReportedOrigin,
  SourceGraded,
  SuggestionDismissed,
  ThresholdSet,
} from './curation-events.js';
import type { SubjectForgotten } from './forget-events.js';
import type { MoneyConversion, ReviewRequest } from './judgement.js';
import type { Kind } from './kind.js';
import type { LeadDismissed, LeadPromoted, LeadsImported } from './lead.js';
import type { MappingDeclared } from './mapping.js';
import type { ImportCompleted, RegisterReleased } from './register-events.js';
import type { Report } from './report.js';

/** Where a claim belongs from this event on. */
export interface Assignment {
  readonly claim: string;
  readonly development: string;
}

export interface ReportReceived {
  readonly report: Report;
  /** A report of another document that says nearly the same, and how alike they are (0 to 1); absent when none was known. */
  readonly duplicateOf?: { readonly report: string; readonly document: string; readonly likeness: number };
}

/** A report's date was stated or changed; relative dates of its claims are resolved again in `claim.redated`. */
export interface ReportDated {
  readonly report: string;
  readonly publishedAt: string;
  readonly previous: string | null;
}

/** `<kind>.reported`: what one report claims. Its stream is the claim's and never moves. */
export interface ClaimReported extends ReportedOrigin {
  readonly about: About;
  readonly claim: Claim;
  /** Publisher of the report, so that a fold can count independent sources without reading the report. */
  readonly source?: string;
  /** The document the report is a version of: two versions of one article are one origin. */
  readonly document?: string;
  /** Present while the claim waits for a person: until `claim.accepted` it counts for nothing. */
  readonly review?: ReviewRequest;
  /** What its amounts come to by the rates known then. */
  readonly conversions?: readonly MoneyConversion[];
}

/** The claim as it reads from now on; `changed` names the fields that differ. */
export interface ClaimCorrected {
  readonly about: About;
  readonly claim: Claim;
  readonly changed: readonly string[];
  readonly reason: string;
  /** Present when a later version of the document changed it: the claim's report and spans are that version's. */
  readonly version?: { readonly report: string; readonly number: number };
}

export interface ClaimRetracted {
  readonly about: About;
  readonly claim: string;
  readonly reason: string;
}

export interface ClaimRedated {
  readonly about: About;
  readonly claim: string;
  readonly valid: Field<ValidTime>;
  readonly previous: Field<ValidTime> | null;
}

/** A claim joins a development; exclusive at each position. */
export interface ClaimAssigned extends Assignment {
  readonly about: About;
}

/** What resolution needs to know of a claim to join later ones to the same development. */
export interface MatchingAssigned extends Assignment {
  readonly about: About;
  readonly edtf: string | null;
  readonly objects: readonly string[];
  readonly score: number;
  /** Ids beyond states that tell two occurrences between the same states apart, e.g. the supplying company. */
  readonly parties?: readonly string[];
}

/** A claim no longer attracts later ones on this stream: it was retracted, or corrected to be about something else. */
export interface MatchingWithdrawn {
  readonly about: About;
  readonly claim: string;
  readonly why: 'retracted' | 'moved';
}

export interface DevelopmentMerged {
  readonly about: About;
  readonly survivor: string;
  readonly absorbed: readonly string[];
  /** Every moved claim, with the development it now belongs to. */
  readonly assignments: readonly Assignment[];
  readonly reason: string;
}

export interface DevelopmentSplit {
  readonly about: About;
  readonly from: string;
  readonly into: string;
  readonly assignments: readonly Assignment[];
  readonly reason: string;
}

/** Undo of a merge or split: the listed assignments hold again; later claims stay where they are. */
export interface DevelopmentRestored {
  readonly about: About;
  /** Id of the `development.merged` or `development.split` event that is undone. */
  readonly undoes: string;
  readonly developments: readonly string[];
  readonly assignments: readonly Assignment[];
  readonly reason: string;
}

/**
 * Stands in the stream of every other development that a merge, split or undo touched, so that each stream tells its
 * own members and conflicting commands see a new version. It changes nothing that the event `by` hasn't changed already.
 */
export interface DevelopmentReassigned {
  readonly about: About;
  readonly development: string;
  readonly by: string;
  readonly assignments: readonly Assignment[];
}

/** Every event of lane `main`, by type. */
export interface MainEventData extends Record<`${Kind}.reported`, ClaimReported> {
  'report.received': ReportReceived;
  'register.released': RegisterReleased;
  'import.completed': ImportCompleted;
  'report.dated': ReportDated;
  'claim.corrected': ClaimCorrected;
  'claim.retracted': ClaimRetracted;
  'claim.redated': ClaimRedated;
  'claim.assigned': ClaimAssigned;
  'matching.assigned': MatchingAssigned;
  'matching.withdrawn': MatchingWithdrawn;
  'development.merged': DevelopmentMerged;
  'development.split': DevelopmentSplit;
  'development.restored': DevelopmentRestored;
  'development.reassigned': DevelopmentReassigned;
  'leads.imported': LeadsImported;
  'lead.promoted': LeadPromoted;
  'lead.dismissed': LeadDismissed;
  'mapping.declared': MappingDeclared;
  'document.versioned': DocumentVersioned;
  'claim.continued': ClaimContinued;
  'claim.vanished': ClaimVanished;
  'claim.graded': ClaimGraded;
  'claim.converted': ClaimConverted;
  'claim.accepted': ClaimAccepted;
  'claim.rejected': ClaimRejected;
  'conflict.triaged': ConflictTriaged;
  'suggestion.dismissed': SuggestionDismissed;
  'source.graded': SourceGraded;
  'threshold.set': ThresholdSet;
  'rates.loaded': RatesLoaded;
  'subject.forgotten': SubjectForgotten;
}
export type MainEventType = keyof MainEventData;

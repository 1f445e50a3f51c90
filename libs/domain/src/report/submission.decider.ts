import { type Claim, type ClaimReported, type Report, type ReportReceived } from '@entente/contracts';
import { aboutOf } from '../claim/about.js';
import { type MatchingState } from '../matching/matching.fold.js';
import { impactOf } from '../review/impact.js';
import { type Accepted, type DecisionContext, type Loaded, type Refused, type StreamWrite, isRefused, newEvent } from '../stream/decision.js';
import { claimStream, matchingStreamOf } from '../stream/stream-names.js';
import { decideReport } from './report.decider.js';
import { type Placed, placeApart, placeClaims } from './submission.placing.js';
import { type SubmittedClaim } from './submitted-claim.js';
import { type VersionDecision, type VersionOf, decideVersion } from './version.decider.js';

/** What stands beside a claim in the event that reports it: how it was graded, judged and converted. */
export type ClaimDetails = Pick<ClaimReported, 'agency' | 'sketch' | 'review' | 'conversions'>;

export interface Submission {
  readonly report: Report;
  readonly claims: readonly Claim[];
  /** The matching streams named by `matchingStreamsOf`, as read from the log. */
  readonly matching: (stream: string) => Loaded<MatchingState>;
  readonly context: DecisionContext;
  /** The document it is a version of; absent for a record that stands for itself. */
  readonly version?: VersionOf;
  readonly duplicateOf?: ReportReceived['duplicateOf'];
  readonly details?: (claim: Claim) => ClaimDetails;
}

type AcceptedClaims = Accepted & { readonly claims: readonly SubmittedClaim[] };
type Decided = AcceptedClaims | Refused<'bad-date'>;

/** The streams to read before `decideSubmission`: those of the claims, and of the document's claims, which may change. */
export function matchingStreamsOf(claims: readonly Claim[]): string[] {
  return [...new Set(claims.map((claim) => matchingStreamOf(aboutOf(claim))))];
}

/**
 * One report with its claims as one command. The loser of a race for a matching stream meets a conflict, reads the
 * stream again and decides again. A claim is assigned before it is reported, so that whoever folds the log always
 * knows the development when the content arrives, and an alert's cause is the report itself.
 */
export function decideSubmission(submission: Submission): Decided {
  return received(submission, () => decideClaims(submission));
}

/** Claims of a report that is in the log already, or is written by the same command: reported and placed. */
export function decideClaims(submission: Submission): AcceptedClaims {
  const { matching, context } = submission;
  const version = versionOf(submission);
  return reportedClaims(submission, version, placeClaims(version.added, version.reread, { matching, context }));
}

/**
 * The same when every attempt met somebody faster: the report is kept, its claims stand apart and wait for a person
 * instead of being lost. Only the streams of the report and of its own claims are written.
 */
export function decideContended(submission: Submission): Decided {
  const { claims, context, details } = submission;
  const waiting = (claim: Claim): ClaimDetails => ({
    ...details?.(claim),
    review: { ...(details?.(claim).review ?? { confidence: claim.confidence, threshold: null, impact: impactOf(claim) }), why: 'contention' },
  });
  const alone: VersionDecision = { added: claims, reread: [], writes: [] };
  return received(submission, () => reportedClaims({ ...submission, details: waiting }, alone, placeApart(claims, context)));
}

function versionOf({ report, claims, version, context }: Submission): VersionDecision {
  return version === undefined ? { added: claims, reread: [], writes: [] } : decideVersion({ report, claims, of: version, context });
}

/** The report's event is drawn first: it is the cause of the others. */
function received(submission: Submission, decide: () => AcceptedClaims): Decided {
  const report = decideReport(submission);
  if (isRefused(report)) return report;
  const { writes, claims } = decide();
  return { writes: [...report.writes, ...writes], claims };
}

function reportedClaims(submission: Submission, version: VersionDecision, placed: Placed): AcceptedClaims {
  const reported = version.added.map((claim) => reportedWrite(claim, submission));
  return { writes: [...placed.developments, ...reported, ...version.writes, ...placed.matchings], claims: placed.claims };
}

function reportedWrite(claim: Claim, { report, context, details }: Submission): StreamWrite {
  const data = { about: aboutOf(claim), claim, source: report.source, document: report.document, ...details?.(claim) };
  return { stream: claimStream(claim.id), expected: 'none', events: [newEvent(context, `${claim.kind}.reported`, data)] };
}

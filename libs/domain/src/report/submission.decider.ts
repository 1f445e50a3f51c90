import { type Claim, type Kind, type NewEvent, type Report } from '@entente/contracts';
import { aboutOf } from '../claim/about.js';
import { type MatchingState, assigned } from '../matching/matching.fold.js';
import { matchingAssignment } from '../matching/matching-entry.js';
import { particularsOf } from '../matching/particulars.js';
import { type Suggestion, resolve } from '../matching/resolution.js';
import { type Accepted, type DecisionContext, type Loaded, type Refused, type StreamWrite, expectedOf, isRefused, newEvent } from '../stream/decision.js';
import { claimStream, developmentStream, matchingStreamOf } from '../stream/stream-names.js';
import { decideReport } from './report.decider.js';

export interface SubmittedClaim {
  readonly id: string;
  readonly kind: Kind;
  readonly development: string;
  /** True when the development was there before this submission or earlier in it. */
  readonly joined: boolean;
  readonly suggestions: readonly Suggestion[];
}

export interface Submission {
  readonly report: Report;
  readonly claims: readonly Claim[];
  /** The matching streams named by `matchingStreamsOf(claims)`, as read from the log. */
  readonly matching: (stream: string) => Loaded<MatchingState>;
  readonly context: DecisionContext;
}

/** The streams to read before `decideSubmission`. */
export function matchingStreamsOf(claims: readonly Claim[]): string[] {
  return [...new Set(claims.map((claim) => matchingStreamOf(aboutOf(claim))))];
}

/**
 * One report with its claims as one command. The loser of a race for a matching stream meets a conflict, reads the
 * stream again and decides again. A claim is assigned before it is reported, so that whoever folds the log always
 * knows the development when the content arrives, and an alert's cause is the report itself.
 */
export function decideSubmission(
  submission: Submission,
): (Accepted & { readonly claims: readonly SubmittedClaim[] }) | Refused<'bad-date'> {
  const received = decideReport({ report: submission.report, context: submission.context });
  if (isRefused(received)) return received;
  const placed = decideClaims(submission);
  return { writes: [...received.writes, ...placed.writes], claims: placed.claims };
}

/** Claims of a report that is in the log already, or is written by the same command: reported and placed. */
export function decideClaims(submission: Submission): Accepted & { readonly claims: readonly SubmittedClaim[] } {
  const placed = placeClaims(submission);
  const reported = submission.claims.map((claim) => reportedWrite(claim, submission));
  return { writes: [...placed.developments, ...reported, ...placed.matchings], claims: placed.claims };
}

function reportedWrite(claim: Claim, { report, context }: Submission): StreamWrite {
  const data = { about: aboutOf(claim), claim, source: report.source, document: report.document };
  return { stream: claimStream(claim.id), expected: 'none', events: [newEvent(context, `${claim.kind}.reported`, data)] };
}

interface Placed {
  readonly claims: SubmittedClaim[];
  readonly developments: StreamWrite[];
  readonly matchings: StreamWrite[];
}

function placeClaims(submission: Submission): Placed {
  const { context } = submission;
  const states = new Map<string, MatchingState>();
  const matchingEvents = new Map<string, NewEvent[]>();
  const members = new Map<string, { existing: boolean; events: NewEvent[] }>();
  const claims: SubmittedClaim[] = [];
  for (const claim of submission.claims) {
    const about = aboutOf(claim);
    const stream = matchingStreamOf(about);
    const state = states.get(stream) ?? submission.matching(stream).state;
    const { development, existing, score, suggestions } = resolve(state, { id: claim.id, about, ...particularsOf(claim) });
    const data = matchingAssignment(claim, about, development, score);
    states.set(stream, assigned(state, data));
    append(matchingEvents, stream, newEvent(context, 'matching.assigned', data));
    const member = members.get(development) ?? { existing, events: [] };
    member.events.push(newEvent(context, 'claim.assigned', { claim: claim.id, development, about }));
    members.set(development, member);
    claims.push({ id: claim.id, kind: claim.kind, development, joined: existing, suggestions });
  }
  return {
    claims,
    developments: [...members].map(([id, { existing, events }]) => ({
      stream: developmentStream(id),
      expected: existing ? 'any' : 'none',
      events,
    })),
    matchings: [...matchingEvents].map(([stream, events]) => ({ stream, expected: expectedOf(submission.matching(stream)), events })),
  };
}

function append(map: Map<string, NewEvent[]>, key: string, event: NewEvent): void {
  map.set(key, [...(map.get(key) ?? []), event]);
}

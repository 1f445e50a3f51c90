import { type Claim, type NewEvent } from '@entente/contracts';
import { changeClaim, type ClaimChanges } from '../claim/claim.changes.js';
import { aboutOf } from '../claim/about.js';
import { type ClaimState } from '../claim/claim.fold.js';
import { developmentOfClaim, type MatchingState } from '../matching/matching.fold.js';
import { matchingAssignment } from '../matching/matching-entry.js';
import { particularsOf } from '../matching/particulars.js';
import { rematchings } from '../matching/rematching.js';
import { developmentIdOf, resolve } from '../matching/resolution.js';
import { type Decision, type DecisionContext, type Loaded, type StreamWrite, expectedOf, isRefused, newEvent, type Refused } from '../stream/decision.js';
import { claimStream, developmentStream, matchingStreamOf } from '../stream/stream-names.js';

export type ReviewRefusal = 'unknown-claim' | 'not-pending' | 'no-reason' | 'nothing-changed';

export interface OnReview {
  readonly claim: Loaded<ClaimState>;
  /** Matching streams of `streamsOfCorrection(state, changes)`. */
  readonly matching: (stream: string) => Loaded<MatchingState>;
  readonly reason: string;
  readonly context: DecisionContext;
}

type Pending = { readonly claim: Claim; readonly about: NonNullable<ClaimState['about']> };

/** Accepts a waiting claim, as it is or with changes. One that never found its place among others looks for it now. */
export function decideAcceptance(command: OnReview & { readonly changes?: ClaimChanges }): Decision<ReviewRefusal> {
  const pending = pendingIn(command);
  if (isRefused(pending)) return pending;
  const { context, reason } = command;
  const { claim, changed } = command.changes === undefined ? { claim: pending.claim, changed: [] } : changeClaim(pending.claim, command.changes);
  if (command.changes !== undefined && changed.length === 0) {
    return { refused: 'nothing-changed', detail: 'The claim says all of this already. Accept it instead.' };
  }
  const about = aboutOf(claim);
  const corrected = changed.length === 0 ? [] : [newEvent(context, 'claim.corrected', { about, claim, changed, reason })];
  const accepted = newEvent(context, 'claim.accepted', { about, claim: claim.id, reason });
  return { writes: [claimWrite(command, [...corrected, accepted]), ...placed(command, pending, { claim, about })] };
}

/** Rejects a waiting claim: it is kept, counts for nothing and attracts no later claim. */
export function decideRejection(command: OnReview): Decision<ReviewRefusal> {
  const pending = pendingIn(command);
  if (isRefused(pending)) return pending;
  const { context, reason, matching } = command;
  const { claim, about } = pending;
  const rejected = newEvent(context, 'claim.rejected', { about, claim: claim.id, reason });
  const stream = matchingStreamOf(about);
  const matched = developmentOfClaim(matching(stream).state, claim.id) !== null;
  const withdrawn = newEvent(context, 'matching.withdrawn', { about, claim: claim.id, why: 'retracted' });
  return { writes: [claimWrite(command, [rejected]), ...(matched ? [{ stream, expected: expectedOf(matching(stream)), events: [withdrawn] }] : [])] };
}

function pendingIn({ claim: { state }, reason }: OnReview): Pending | Refused<ReviewRefusal> {
  const { claim, about, review, retracted } = state;
  if (claim === null || about === null) return { refused: 'unknown-claim', detail: 'No such claim. Check the id.' };
  if (reason.trim() === '') return { refused: 'no-reason', detail: 'Say in `reason` why. It stays in the history.' };
  if (review === 'pending' && retracted === null) return { claim, about };
  const detail = `The claim waits for nobody: it is ${retracted === null ? review : 'retracted'}. Correct or retract it instead.`;
  return { refused: 'not-pending', detail };
}

function claimWrite({ claim }: OnReview, events: readonly NewEvent[]): StreamWrite {
  return { stream: claimStream(claim.state.claim?.id ?? ''), expected: claim.version, events };
}

function placed(command: OnReview, before: Pending, after: Pending): StreamWrite[] {
  const { matching, context } = command;
  const known = developmentOfClaim(matching(matchingStreamOf(before.about)).state, after.claim.id);
  if (known === null) return found(command, after);
  if (before.claim === after.claim) return [];
  return rematchings(context, { before, after, development: known }).map(({ about, event }) => {
    const stream = matchingStreamOf(about);
    return { stream, expected: expectedOf(matching(stream)), events: [event] };
  });
}

/** A claim stored apart while others were faster joins what it speaks of, or stays in the development of its own. */
function found({ matching, context }: OnReview, { claim, about }: Pending): StreamWrite[] {
  const stream = matchingStreamOf(about);
  const loaded = matching(stream);
  const own = developmentIdOf(claim.id);
  const { development, score } = resolve(loaded.state, { id: claim.id, about, ...particularsOf(claim) });
  const matched = newEvent(context, 'matching.assigned', matchingAssignment(claim, about, development, score));
  const moved = development === own ? [] : moves(context, { claim: claim.id, about, from: own, to: development });
  return [...moved, { stream, expected: expectedOf(loaded), events: [matched] }];
}

function moves(context: DecisionContext, { claim, about, from, to }: { claim: string; about: Pending['about']; from: string; to: string }): StreamWrite[] {
  const assigned = newEvent(context, 'claim.assigned', { claim, development: to, about });
  const left = newEvent(context, 'development.reassigned', { about, development: from, by: assigned.id, assignments: [{ claim, development: to }] });
  return [
    { stream: developmentStream(to), expected: 'any', events: [assigned] },
    { stream: developmentStream(from), expected: 'any', events: [left] },
  ];
}

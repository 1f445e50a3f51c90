import { type About, type Claim, type Field, type NewEvent, type ValidTime } from '@entente/contracts';
import { type MatchingState, developmentOfClaim } from '../matching/matching.fold.js';
import { rematchings } from '../matching/rematching.js';
import { type Accepted, type DecisionContext, type Loaded, type Refused, type StreamWrite, expectedOf, newEvent } from '../stream/decision.js';
import { claimStream, matchingStreamOf } from '../stream/stream-names.js';
import { canonicalJson } from '../identity/canonical-json.js';
import { parseEdtf } from '../valid-time/edtf.js';
import { aboutOf } from './about.js';
import { type ClaimChanges, changeClaim } from './claim.changes.js';
import { type ClaimState } from './claim.fold.js';

export type ClaimRefusal = 'unknown-claim' | 'claim-retracted' | 'claim-rejected' | 'nothing-changed' | 'bad-date' | 'no-reason';

interface OnClaim {
  readonly claim: Loaded<ClaimState>;
  /** Matching streams as read from the log: those of `streamsOfCorrection`, else the one of the claim's own about. */
  readonly matching: (stream: string) => Loaded<MatchingState>;
  readonly context: DecisionContext;
}

/** The matching streams a correction reads and writes: the claim's, and the new one when it is about something else. */
export function streamsOfCorrection(state: ClaimState, changes: ClaimChanges): string[] {
  if (state.claim === null || state.about === null) return [];
  const next = aboutOf({ ...state.claim, ...changes });
  return [...new Set([matchingStreamOf(state.about), matchingStreamOf(next)])];
}

/** Corrects a claim. It stays in its development; what later claims are compared with follows the correction. */
export function decideCorrection(
  command: OnClaim & { readonly changes: ClaimChanges; readonly reason: string },
): (Accepted & { readonly claim: Claim; readonly changed: readonly string[] }) | Refused<ClaimRefusal> {
  const known = standing(command.claim.state);
  if ('refused' in known) return known;
  const { claim, changed } = changeClaim(known.claim, command.changes);
  if (command.reason.trim() === '') return { refused: 'no-reason', detail: 'Say in `reason` why the claim is corrected.' };
  if (changed.length === 0) return { refused: 'nothing-changed', detail: 'The claim says all of this already. Nothing to do.' };
  const edtf = claim.valid?.value.edtf ?? null;
  if (edtf !== null && parseEdtf(edtf) === null) return badDate(edtf);
  const about = aboutOf(claim);
  const event = newEvent(command.context, 'claim.corrected', { about, claim, changed, reason: command.reason });
  return { writes: [claimWrite(command, claim.id, event), ...rematch(command, known, { claim, about })], claim, changed };
}

/** Retracts a claim. It stays a member of its development, seen in every earlier `knownAt`, and attracts no later claim. */
export function decideRetraction(command: OnClaim & { readonly reason: string }): Accepted | Refused<ClaimRefusal> {
  const known = standing(command.claim.state);
  if ('refused' in known) return known;
  if (command.reason.trim() === '') return { refused: 'no-reason', detail: 'Say in `reason` why the claim is retracted.' };
  const { context, reason } = command;
  const { about, claim } = known;
  const event = newEvent(context, 'claim.retracted', { about, claim: claim.id, reason });
  const withdrawn = newEvent(context, 'matching.withdrawn', { about, claim: claim.id, why: 'retracted' });
  const matched = developmentOf(command, about, claim.id) !== null;
  return { writes: [claimWrite(command, claim.id, event), ...(matched ? [matchingWrite(command, about, [withdrawn])] : [])] };
}

/** Gives a claim the date that follows from its report's new date. Explicit dates never change this way. */
export function decideRedating(command: OnClaim & { readonly valid: Field<ValidTime> }): Accepted | Refused<ClaimRefusal> {
  const known = standing(command.claim.state);
  if ('refused' in known) return known;
  const { valid, context } = command;
  const previous = known.claim.valid;
  if (valid.value.edtf !== null && parseEdtf(valid.value.edtf) === null) return badDate(valid.value.edtf);
  if (previous?.value.basis === 'explicit' || canonicalJson(previous) === canonicalJson(valid)) {
    return { refused: 'nothing-changed', detail: 'The claim keeps its date: it is explicit or already reads so.' };
  }
  const claim = { ...known.claim, valid };
  const event = newEvent(context, 'claim.redated', { about: known.about, claim: claim.id, valid, previous });
  return { writes: [claimWrite(command, claim.id, event), ...rematch(command, known, { claim, about: known.about })] };
}

type Known = { readonly claim: Claim; readonly about: About };

function standing(state: ClaimState): Known | Refused<ClaimRefusal> {
  if (state.claim === null || state.about === null) return { refused: 'unknown-claim', detail: 'No such claim. Check the id.' };
  if (state.retracted !== null) return { refused: 'claim-retracted', detail: `The claim was retracted (${state.retracted}). Submit a new one instead.` };
  if (state.review === 'rejected') return { refused: 'claim-rejected', detail: 'The claim was rejected in review. Submit a new one instead.' };
  return { claim: state.claim, about: state.about };
}

function badDate(edtf: string): Refused<ClaimRefusal> {
  return { refused: 'bad-date', detail: `"${edtf}" is not an EDTF date of the years 0001 to 9999. Write e.g. 2020-12, 2020-12~ or 2020/2021.` };
}

function claimWrite(command: OnClaim, claim: string, event: NewEvent): StreamWrite {
  return { stream: claimStream(claim), expected: command.claim.version, events: [event] };
}

function matchingWrite(command: OnClaim, about: About, events: NewEvent[]): StreamWrite {
  const stream = matchingStreamOf(about);
  return { stream, expected: expectedOf(command.matching(stream)), events };
}

function developmentOf(command: OnClaim, about: About, claim: string): string | null {
  return developmentOfClaim(command.matching(matchingStreamOf(about)).state, claim);
}

/** Keeps the matching streams in step with what the claim now says. */
function rematch(command: OnClaim, before: Known, after: Known): StreamWrite[] {
  const development = developmentOf(command, before.about, before.claim.id);
  return development === null ? [] : rematchings(command.context, { before, after, development }).map(({ about, event }) => matchingWrite(command, about, [event]));
}

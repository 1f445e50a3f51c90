import { type Assignment, type DevelopmentMerged, type DevelopmentSplit, type RecordedEvent } from '@entente/contracts';
import { contentId } from '../identity/content-id.js';
import { type Accepted, type Loaded, type Refused, newEvent } from '../stream/decision.js';
import { type Curation, type CurationRefusal, curationWrites } from './curation.writes.js';
import { type MembersState } from './members.fold.js';

type Answer<More = object> = (Accepted & { readonly event: string } & More) | Refused<CurationRefusal>;
type Members = Loaded<MembersState>;

/** Absorbs developments into a survivor. Every member moves; the absorbed ids redirect from here on. */
export function decideMerge(command: Curation & { readonly survivor: Members; readonly absorbed: readonly Members[] }): Answer {
  const { survivor, absorbed, reason, context } = command;
  const refusal = refuseMissing([survivor, ...absorbed], reason) ?? refuseRepeated(survivor, absorbed);
  if (refusal !== null) return refusal;
  const about = aboutIn(survivor);
  const assignments = absorbed.flatMap(({ state }) => state.claims.map((claim) => ({ claim, development: survivor.state.id })));
  const event = newEvent(context, 'development.merged', {
    about,
    survivor: survivor.state.id,
    absorbed: absorbed.map(({ state }) => state.id),
    assignments,
    reason,
  });
  return { writes: curationWrites(command, { about, assignments, carrier: survivor, event, others: absorbed }), event: event.id };
}

/** Moves some claims of a development into a new one. At least one claim stays. */
export function decideSplit(command: Curation & { readonly from: Members; readonly claims: readonly string[] }): Answer<{ readonly into: string }> {
  const { from, reason, context } = command;
  const refusal = refuseMissing([from], reason);
  if (refusal !== null) return refusal;
  const claims = [...new Set(command.claims)].sort();
  const strangers = claims.filter((claim) => !from.state.claims.includes(claim));
  if (claims.length === 0 || strangers.length > 0) {
    return { refused: 'unknown-claim', detail: `Name claims of development ${from.state.id} in \`claims\`. Not its own: ${strangers.join(', ') || 'none named'}.` };
  }
  if (claims.length === from.state.claims.length) {
    return { refused: 'nothing-left', detail: 'At least one claim must stay. Name fewer claims.' };
  }
  const into = contentId({ split: from.state.id, version: String(from.version), claims });
  const about = aboutIn(from);
  const assignments = claims.map((claim) => ({ claim, development: into }));
  const event = newEvent(context, 'development.split', { about, from: from.state.id, into, assignments, reason });
  const opened: Members = { state: { id: into, about: null, claims: [], departures: [], undone: [] }, version: 0n };
  return { writes: curationWrites(command, { about, assignments, carrier: from, event, others: [opened] }), event: event.id, into };
}

/**
 * Undoes a merge or split: the claims it moved go back, later ones stay. Refused once a claim has moved on by a later
 * merge or split, which must be undone first.
 */
export function decideRestore(
  command: Curation & { readonly undo: RecordedEvent; readonly carrier: Members; readonly others: readonly Members[] },
): Answer {
  const { undo, carrier, others, reason, context } = command;
  if (reason.trim() === '') return NO_REASON;
  if (undo.type !== 'development.merged' && undo.type !== 'development.split') {
    return { refused: 'not-undoable', detail: `Event ${undo.id} is no merge or split. Name the event that the merge or split answered with.` };
  }
  if (carrier.state.undone.includes(undo.id)) return { refused: 'already-undone', detail: 'It was undone before. Nothing to do.' };
  const assignments = assignmentsBefore(undo, [carrier, ...others]);
  if (assignments === null) {
    return { refused: 'superseded', detail: 'Some of its claims moved on since. Undo the later merge or split first.' };
  }
  const about = aboutIn(carrier);
  const developments = [carrier, ...others].map(({ state }) => state.id);
  const event = newEvent(context, 'development.restored', { about, undoes: undo.id, developments, assignments, reason });
  return { writes: curationWrites(command, { about, assignments, carrier, event, others }), event: event.id };
}

/** The developments a merge or split touched: the carrier of the event first. What `decideRestore` needs loaded. */
export function developmentsToRestore(undo: RecordedEvent): { carrier: string; others: string[] } | null {
  if (undo.type === 'development.merged') {
    const { survivor, absorbed } = undo.data as DevelopmentMerged;
    return { carrier: survivor, others: [...absorbed] };
  }
  if (undo.type === 'development.split') {
    const { from, into } = undo.data as DevelopmentSplit;
    return { carrier: from, others: [into] };
  }
  return null;
}

/** Where each moved claim was; null when one of them is no longer where the event put it. */
function assignmentsBefore(undo: RecordedEvent, members: readonly Members[]): Assignment[] | null {
  const data = undo.data as DevelopmentMerged | DevelopmentSplit;
  const back: Assignment[] = [];
  for (const { claim, development } of data.assignments) {
    const holder = members.find(({ state }) => state.id === development);
    const origin = members.find(({ state }) => state.departures.some((left) => left.by === undo.id && left.claims.includes(claim)));
    if (origin === undefined || holder?.state.claims.includes(claim) !== true) return null;
    back.push({ claim, development: origin.state.id });
  }
  return back;
}

const NO_REASON: Refused<CurationRefusal> = { refused: 'no-reason', detail: 'Say in `reason` why. It stays in the history.' };

function refuseMissing(members: readonly Members[], reason: string): Refused<CurationRefusal> | null {
  if (reason.trim() === '') return NO_REASON;
  for (const { state, version } of members) {
    if (version === 0n) return { refused: 'unknown-development', detail: `No development ${state.id}. Check the id.` };
    const last = state.departures.at(-1);
    if (state.claims.length === 0) {
      return { refused: 'already-absorbed', detail: `Development ${state.id} was absorbed into ${last?.to ?? 'another'}. Name that one instead.` };
    }
  }
  return null;
}

function refuseRepeated(survivor: Members, absorbed: readonly Members[]): Refused<CurationRefusal> | null {
  const ids = [survivor, ...absorbed].map(({ state }) => state.id);
  if (absorbed.length > 0 && new Set(ids).size === ids.length) return null;
  return { refused: 'same-development', detail: 'Name at least one absorbed development, each once and none of them the survivor.' };
}

function aboutIn(members: Members): NonNullable<MembersState['about']> {
  if (members.state.about === null) throw new Error(`Development ${members.state.id} has no about: its stream was not loaded from the start.`);
  return members.state.about;
}

import { type About, type Assignment, type NewEvent } from '@entente/contracts';
import { type ClaimState } from '../claim/claim.fold.js';
import { type MatchingState } from '../matching/matching.fold.js';
import { matchingAssignment } from '../matching/matching-entry.js';
import { type DecisionContext, type Loaded, type StreamWrite, expectedOf, newEvent } from '../stream/decision.js';
import { developmentStream, matchingStreamOf } from '../stream/stream-names.js';
import { type MembersState } from './members.fold.js';

/** What every curating command needs beside the developments themselves. */
export interface Curation {
  /** Claim states of every claim that may move (`claimsToLoad`). */
  readonly claim: (id: string) => ClaimState;
  /** Matching streams of those claims' abouts, as read from the log. */
  readonly matching: (stream: string) => Loaded<MatchingState>;
  readonly reason: string;
  readonly context: DecisionContext;
}

export type CurationRefusal =
  | 'unknown-development'
  | 'already-absorbed'
  | 'same-development'
  | 'unknown-claim'
  | 'nothing-left'
  | 'no-reason'
  | 'already-undone'
  | 'superseded'
  | 'not-undoable';

export interface CurationChange {
  readonly about: About;
  readonly assignments: readonly Assignment[];
  /** The stream that carries the event. */
  readonly carrier: Loaded<MembersState>;
  readonly event: NewEvent;
  readonly others: readonly Loaded<MembersState>[];
}

/** One command over every stream concerned: the event, its mark in the other developments, and where matching now points. */
export function curationWrites(curation: Curation, change: CurationChange): StreamWrite[] {
  const { carrier, event, others } = change;
  return [
    { stream: developmentStream(carrier.state.id), expected: expectedOf(carrier), events: [event] },
    ...others.map((other) => markIn(other, curation, change)),
    ...matchingWrites(curation, change.assignments),
  ];
}

function markIn(other: Loaded<MembersState>, { context }: Curation, { about, assignments, event }: CurationChange): StreamWrite {
  const development = other.state.id;
  const concerned = assignments.filter(({ claim, development: to }) => to === development || other.state.claims.includes(claim));
  // Its own about: who follows only that relationship hears of the move by this mark.
  const mark = newEvent(context, 'development.reassigned', { about: other.state.about ?? about, development, by: event.id, assignments: concerned });
  return { stream: developmentStream(development), expected: expectedOf(other), events: [mark] };
}

function matchingWrites(curation: Curation, assignments: readonly Assignment[]): StreamWrite[] {
  const byStream = new Map<string, NewEvent[]>();
  for (const { claim: id, development } of assignments) {
    const { claim, about } = curation.claim(id);
    if (claim === null || about === null) throw new Error(`Claim ${id} was not loaded. Load every claim that moves.`);
    const stream = matchingStreamOf(about);
    const event = newEvent(curation.context, 'matching.assigned', matchingAssignment(claim, about, development));
    byStream.set(stream, [...(byStream.get(stream) ?? []), event]);
  }
  return [...byStream].map(([stream, events]) => ({ stream, expected: expectedOf(curation.matching(stream)), events }));
}

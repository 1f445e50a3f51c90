import { type Claim, type NewEvent } from '@entente/contracts';
import { aboutOf } from '../claim/about.js';
import { type MatchingState, assigned, developmentOfClaim } from '../matching/matching.fold.js';
import { matchingAssignment } from '../matching/matching-entry.js';
import { particularsOf } from '../matching/particulars.js';
import { rematchings } from '../matching/rematching.js';
import { developmentIdOf, resolve } from '../matching/resolution.js';
import { type DecisionContext, type Loaded, type StreamWrite, expectedOf, newEvent } from '../stream/decision.js';
import { developmentStream, matchingStreamOf } from '../stream/stream-names.js';
import { type SubmittedClaim } from './submitted-claim.js';
import { type RereadClaim } from './version.decider.js';

export interface Placing {
  readonly matching: (stream: string) => Loaded<MatchingState>;
  readonly context: DecisionContext;
}

export interface Placed {
  readonly claims: readonly SubmittedClaim[];
  readonly developments: readonly StreamWrite[];
  readonly matchings: readonly StreamWrite[];
}

/** Where each new claim belongs, one after the other: earlier ones attract later ones. Reread ones stay where they are. */
export function placeClaims(added: readonly Claim[], reread: readonly RereadClaim[], { matching, context }: Placing): Placed {
  const states = new Map<string, MatchingState>();
  const events = new Map<string, NewEvent[]>();
  const members = new Map<string, { existing: boolean; events: NewEvent[] }>();
  for (const { before, after } of reread) {
    for (const { stream, event } of rematched({ before, after }, { matching, context })) append(events, stream, event);
  }
  const claims = added.map((claim): SubmittedClaim => {
    const about = aboutOf(claim);
    const stream = matchingStreamOf(about);
    const state = states.get(stream) ?? matching(stream).state;
    const { development, existing, score, suggestions } = resolve(state, { id: claim.id, about, ...particularsOf(claim) });
    const data = matchingAssignment(claim, about, development, score);
    states.set(stream, assigned(state, data));
    append(events, stream, newEvent(context, 'matching.assigned', data));
    const member = members.get(development) ?? { existing, events: [] };
    member.events.push(newEvent(context, 'claim.assigned', { claim: claim.id, development, about }));
    members.set(development, member);
    return { id: claim.id, kind: claim.kind, development, joined: existing, suggestions };
  });
  return {
    claims,
    developments: [...members].map(([id, { existing, events: assignments }]) => ({
      stream: developmentStream(id),
      expected: existing ? 'any' : 'none',
      events: assignments,
    })),
    matchings: [...events].map(([stream, written]) => ({ stream, expected: expectedOf(matching(stream)), events: written })),
  };
}

/** Each claim in a development of its own, without a look at any other: nothing here can meet a conflict. */
export function placeApart(added: readonly Claim[], context: DecisionContext): Placed {
  const claims = added.map(({ id, kind }): SubmittedClaim => ({ id, kind, development: developmentIdOf(id), joined: false, suggestions: [] }));
  const developments = added.map((claim): StreamWrite => {
    const development = developmentIdOf(claim.id);
    const event = newEvent(context, 'claim.assigned', { claim: claim.id, development, about: aboutOf(claim) });
    return { stream: developmentStream(development), expected: 'none', events: [event] };
  });
  return { claims, developments, matchings: [] };
}

function rematched({ before, after }: RereadClaim, { matching, context }: Placing): { stream: string; event: NewEvent }[] {
  const abouts = { before: { claim: before, about: aboutOf(before) }, after: { claim: after, about: aboutOf(after) } };
  const development = developmentOfClaim(matching(matchingStreamOf(abouts.before.about)).state, before.id);
  if (development === null) return [];
  return rematchings(context, { ...abouts, development }).map(({ about, event }) => ({ stream: matchingStreamOf(about), event }));
}

function append(map: Map<string, NewEvent[]>, key: string, event: NewEvent): void {
  map.set(key, [...(map.get(key) ?? []), event]);
}

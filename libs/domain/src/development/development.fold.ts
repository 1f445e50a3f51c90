import {
  type Assignment,
  type ConflictTriaged,
  type DevelopmentClaim,
  type DevelopmentItem,
  type RecordedEvent,
} from '@entente/contracts';
import { developmentItem } from './development.item.js';
import { type DevelopmentState, type Member, inOrder, initialDevelopment, newMember } from './development.state.js';
import { evolveMember } from './member.fold.js';
import { claimOfEvent, membershipsOf } from './routing.js';
import { memberState, originsIn } from './standing.js';

/** Finds a member in the developments an event touches, as they were before it. */
export type MemberLookup = (claim: string) => Member | undefined;

/**
 * The one fold of a development, used by whoever shows, matches or alerts. Pure and incremental: its state may pass
 * through JSON between any two events. Feed it the events that `developmentsOf` routes to the development, in log order.
 */
export const developmentFold = {
  initial: initialDevelopment,
  evolve: evolveDevelopment,
  item: (state: DevelopmentState): DevelopmentItem | null => developmentItem(state),
  claims: developmentClaims,
  /** Who each claim that counts goes back to: it depends on the other claims of the development. */
  origins: originsIn,
};

/** `member` serves merges, splits and undos: the claims that move in come from the other developments touched. */
export function evolveDevelopment(state: DevelopmentState, event: RecordedEvent, member: MemberLookup = () => undefined): DevelopmentState {
  const memberships = membershipsOf(event);
  if (memberships.length > 0) return moved(state, memberships, member);
  if (event.type === 'conflict.triaged') return triaged(state, event);
  const claim = claimOfEvent(event);
  return claim === null ? state : inMember(state, claim, (known) => evolveMember(known, event));
}

function triaged(state: DevelopmentState, event: RecordedEvent): DevelopmentState {
  const { development, field, state: to, side, values, reason, by } = event.data as ConflictTriaged;
  if (development !== state.id) return state;
  return { ...state, triages: { ...state.triages, [field]: { state: to, side, values, reason, by, position: String(event.position) } } };
}

/** Changes one member; the development stays as it is when the claim isn't (or no longer) its own. */
function inMember(state: DevelopmentState, claim: string, change: (member: Member) => Member): DevelopmentState {
  const known = state.members.find((member) => member.id === claim);
  const next = known === undefined ? undefined : change(known);
  if (next === undefined || next === known) return state;
  return { ...state, members: inOrder(state.members.map((member) => (member === known ? next : member))) };
}

function moved(state: DevelopmentState, assignments: readonly Assignment[], lookup: MemberLookup): DevelopmentState {
  const target = new Map(assignments.map(({ claim, development }) => [claim, development]));
  const leaving = state.members.filter((member) => (target.get(member.id) ?? state.id) !== state.id);
  const arriving = assignments
    .filter(({ claim, development }) => development === state.id && !state.members.some((member) => member.id === claim))
    .map(({ claim }) => lookup(claim) ?? newMember(claim));
  const staying = state.members.filter((member) => !leaving.includes(member));
  const members = inOrder([...staying, ...arriving]);
  const last = leaving.at(-1);
  const redirectedTo = members.length > 0 ? null : last === undefined ? state.redirectedTo : (target.get(last.id) ?? null);
  return { ...state, redirectedTo, members };
}

function developmentClaims(state: DevelopmentState, origins = originsIn(state)): DevelopmentClaim[] {
  return state.members.flatMap((member) => {
    const { claim, position, corrected, continued, vanished, review, conversions } = member;
    if (claim === null || position === null) return [];
    const origin = origins.get(member.id);
    return [
      {
        ...{ claim, state: memberState(member), position, corrected },
        ...(origin === undefined ? {} : { origin }),
        ...(continued === undefined ? {} : { continued }),
        ...(vanished === undefined ? {} : { vanished }),
        ...(review?.request === undefined ? {} : { review: review.request }),
        ...(conversions === undefined ? {} : { conversions }),
      },
    ];
  });
}

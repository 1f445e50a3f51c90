import {
  type Assignment,
  type ClaimCorrected,
  type ClaimRedated,
  type ClaimReported,
  type ClaimRetracted,
  type DevelopmentClaim,
  type DevelopmentItem,
  type RecordedEvent,
} from '@entente/contracts';
import { isReported } from '../claim/claim.fold.js';
import { developmentItem } from './development.item.js';
import { type DevelopmentState, type Member, inOrder, initialDevelopment, newMember } from './development.state.js';
import { membershipsOf } from './routing.js';

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
};

/** `member` serves merges, splits and undos: the claims that move in come from the other developments touched. */
export function evolveDevelopment(state: DevelopmentState, event: RecordedEvent, member: MemberLookup = () => undefined): DevelopmentState {
  const memberships = membershipsOf(event);
  if (memberships.length > 0) return moved(state, memberships, member);
  if (isReported(event)) {
    const { claim, source, document } = event.data as ClaimReported;
    return inMember(state, claim.id, (known) => ({
      ...known,
      position: String(event.position),
      claim,
      source: source ?? null,
      document: document ?? null,
    }));
  }
  return evolveContent(state, event);
}

function evolveContent(state: DevelopmentState, event: RecordedEvent): DevelopmentState {
  const position = String(event.position);
  switch (event.type) {
    case 'claim.corrected': {
      const { claim, changed, reason } = event.data as ClaimCorrected;
      return inMember(state, claim.id, (known) => ({ ...known, claim, corrected: [...known.corrected, { position, changed, reason }] }));
    }
    case 'claim.redated': {
      const { claim, valid } = event.data as ClaimRedated;
      const note = { position, changed: ['valid'], reason: 'The report was dated.' };
      return inMember(state, claim, (known) =>
        known.claim === null ? known : { ...known, claim: { ...known.claim, valid }, corrected: [...known.corrected, note] },
      );
    }
    case 'claim.retracted': {
      const { claim, reason } = event.data as ClaimRetracted;
      return inMember(state, claim, (known) => ({ ...known, retracted: { position, reason } }));
    }
    default:
      return state;
  }
}

/** Changes one member; the development stays as it is when the claim isn't (or no longer) its own. */
function inMember(state: DevelopmentState, claim: string, change: (member: Member) => Member): DevelopmentState {
  if (!state.members.some((member) => member.id === claim)) return state;
  return { ...state, members: inOrder(state.members.map((member) => (member.id === claim ? change(member) : member))) };
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
  return { id: state.id, redirectedTo, members };
}

function developmentClaims(state: DevelopmentState): DevelopmentClaim[] {
  return state.members.flatMap(({ claim, position, retracted, corrected }) =>
    claim === null || position === null ? [] : [{ claim, state: retracted === null ? 'standing' : 'retracted', position, corrected }],
  );
}

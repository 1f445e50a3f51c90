import {
  type About,
  type Assignment,
  type ClaimAssigned,
  type DevelopmentMerged,
  type DevelopmentReassigned,
  type DevelopmentRestored,
  type DevelopmentSplit,
  type RecordedEvent,
} from '@entente/contracts';

/** Who belongs to a development, as its own stream tells it. Curation decides on this; views fold `developmentFold`. */
export interface MembersState {
  readonly id: string;
  readonly about: About | null;
  /** Every member, retracted ones too, in the order they came. */
  readonly claims: readonly string[];
  /** Claims that left, by the merge, split or undo that moved them. */
  readonly departures: readonly { readonly by: string; readonly claims: readonly string[]; readonly to: string }[];
  readonly undone: readonly string[];
}

export function membersFold(id: string): { initial: MembersState; evolve: typeof evolveMembers } {
  return { initial: { id, about: null, claims: [], departures: [], undone: [] }, evolve: evolveMembers };
}

export function evolveMembers(state: MembersState, event: RecordedEvent): MembersState {
  switch (event.type) {
    case 'claim.assigned': {
      const data = event.data as ClaimAssigned;
      return moved({ ...state, about: state.about ?? data.about }, [data], event.id);
    }
    case 'development.merged':
    case 'development.split': {
      const data = event.data as DevelopmentMerged | DevelopmentSplit;
      return moved(state, data.assignments, event.id);
    }
    case 'development.restored': {
      const data = event.data as DevelopmentRestored;
      return moved({ ...state, undone: [...state.undone, data.undoes] }, data.assignments, event.id);
    }
    case 'development.reassigned': {
      const data = event.data as DevelopmentReassigned;
      return moved({ ...state, about: state.about ?? data.about }, data.assignments, data.by);
    }
    default:
      return state;
  }
}

function moved(state: MembersState, assignments: readonly Assignment[], by: string): MembersState {
  const target = new Map(assignments.map(({ claim, development }) => [claim, development]));
  const arriving = assignments.filter(({ claim, development }) => development === state.id && !state.claims.includes(claim));
  const leaving = state.claims.filter((claim) => (target.get(claim) ?? state.id) !== state.id);
  const destinations = [...new Set(leaving.map((claim) => target.get(claim) ?? state.id))];
  return {
    ...state,
    claims: [...state.claims.filter((claim) => !leaving.includes(claim)), ...arriving.map(({ claim }) => claim)],
    departures: [
      ...state.departures,
      ...destinations.map((to) => ({ by, to, claims: leaving.filter((claim) => target.get(claim) === to) })),
    ],
  };
}

import { type MatchingAssigned, type MatchingWithdrawn, type RecordedEvent } from '@entente/contracts';

/** One claim as resolution sees it. Withdrawn ones keep their development but attract nobody. */
export interface MatchingEntry {
  readonly claim: string;
  readonly development: string;
  readonly edtf: string | null;
  readonly objects: readonly string[];
  readonly parties: readonly string[];
  readonly withdrawn: MatchingWithdrawn['why'] | null;
}

/** All claims of one kind between the same principals, in the order they were first assigned. */
export interface MatchingState {
  readonly entries: readonly MatchingEntry[];
}

export const matchingFold = {
  initial: { entries: [] } as MatchingState,
  evolve: evolveMatching,
};

export function evolveMatching(state: MatchingState, event: RecordedEvent): MatchingState {
  switch (event.type) {
    case 'matching.assigned':
      return assigned(state, event.data as MatchingAssigned);
    case 'matching.withdrawn': {
      const { claim, why } = event.data as MatchingWithdrawn;
      return { entries: state.entries.map((entry) => (entry.claim === claim ? { ...entry, withdrawn: why } : entry)) };
    }
    default:
      return state;
  }
}

/** Adds the claim, or gives it its new development and particulars. What was retracted stays retracted. */
export function assigned(state: MatchingState, data: MatchingAssigned): MatchingState {
  const { claim, development, edtf, objects, parties = [] } = data;
  const index = state.entries.findIndex((entry) => entry.claim === claim);
  const previous = state.entries[index];
  const withdrawn = previous?.withdrawn === 'retracted' ? previous.withdrawn : null;
  const entry: MatchingEntry = { claim, development, edtf, objects, parties, withdrawn };
  return { entries: previous === undefined ? [...state.entries, entry] : state.entries.with(index, entry) };
}

/** The development a claim belongs to; null when this stream doesn't know the claim. */
export function developmentOfClaim(state: MatchingState, claim: string): string | null {
  return state.entries.find((entry) => entry.claim === claim)?.development ?? null;
}

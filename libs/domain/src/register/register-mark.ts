import { type Claim } from '@entente/contracts';
import { type MatchingState } from '../matching/matching.fold.js';
import { type MatchingParticulars, particularsOf } from '../matching/particulars.js';

const MARK = 'register:';

/** The row's slot stands among its parties: by the rule of parties two slots never are one order. */
export function marked(claim: Claim, slot: string): MatchingParticulars {
  const particulars = particularsOf(claim);
  return { ...particulars, parties: [...particulars.parties, MARK + slot].sort() };
}

/** Whether a register tells it. */
export const isMarked = (parties: readonly string[]): boolean => parties.some((party) => party.startsWith(MARK));

/** Developments that somebody beside a register tells of: only those can be joined, and they are few. */
export function tellersBeside({ entries }: MatchingState): MatchingState {
  const told = new Set(entries.filter(({ parties }) => !isMarked(parties)).map(({ development }) => development));
  return { entries: told.size === 0 ? [] : entries.filter(({ development }) => told.has(development)) };
}

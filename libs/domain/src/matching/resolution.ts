import { contentId } from '../identity/content-id.js';
import { type MatchingState } from './matching.fold.js';
import { type ClaimToResolve } from './particulars.js';
import { candidatesFor } from './candidate.js';

/** A development the claim may belong to; only a person links them. */
export interface Suggestion {
  readonly development: string;
  readonly score: number;
  readonly why: string;
}

export interface Resolution {
  readonly development: string;
  /** False: the claim starts this development. */
  readonly existing: boolean;
  /** 0 to 1; 1 for a claim that starts its own. */
  readonly score: number;
  /** Best first, at most ten. */
  readonly suggestions: readonly Suggestion[];
}

/** The id of a development follows from the claim that starts it. */
export function developmentIdOf(claim: string): string {
  return contentId({ development: claim });
}

const MOST_SUGGESTIONS = 10;

/**
 * Joins the claim to the development it speaks of, or starts one. Depends on the log alone: the same claims give the
 * same answer, a claim that is known keeps its development, and a weak link is a suggestion, never a join.
 */
export function resolve(state: MatchingState, claim: ClaimToResolve): Resolution {
  const known = state.entries.find((entry) => entry.claim === claim.id);
  if (known !== undefined) return { development: known.development, existing: true, score: 1, suggestions: [] };
  const candidates = candidatesFor(state, claim, MOST_SUGGESTIONS);
  const joined = candidates.filter((candidate) => candidate.joins);
  const ambiguous = claim.edtf === null && joined.length > 1;
  const chosen = ambiguous ? undefined : joined[0];
  const suggestions = candidates
    .filter((candidate) => candidate !== chosen)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ development, score, why }) => ({ development, score, why }));
  return chosen === undefined
    ? { development: developmentIdOf(claim.id), existing: false, score: 1, suggestions }
    : { development: chosen.development, existing: true, score: chosen.score, suggestions };
}

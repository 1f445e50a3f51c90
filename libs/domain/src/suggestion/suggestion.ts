import { type About, type Claim } from '@entente/contracts';
import { type MatchingState } from '../matching/matching.fold.js';
import { particularsOf } from '../matching/particulars.js';
import { candidatesFor } from '../matching/candidate.js';
import { type Suggestion } from '../matching/resolution.js';
import { type Decision, type DecisionContext, type Loaded, expectedOf, newEvent } from '../stream/decision.js';
import { isMarked, tellersBeside } from '../register/register-mark.js';
import { suggestionStream } from '../stream/stream-names.js';

/** Two developments that may be one, whichever of them one looks at. */
export function suggestionIdOf(first: string, second: string): string {
  return [first, second].sort().join('-');
}

/** The developments of a suggestion's id; null when it is none. */
export function developmentsOfSuggestion(id: string): [string, string] | null {
  const match = /^([0-9a-f]{32})-([0-9a-f]{32})$/.exec(id);
  return match?.[1] === undefined || match[2] === undefined || match[1] >= match[2] ? null : [match[1], match[2]];
}

const MOST = 20;

/** Developments that a development's claims may speak of as well, best first: weak links, which only a person joins. */
export function suggestionsFor(development: string, claims: readonly { readonly claim: Claim; readonly about: About; readonly state: MatchingState }[]): Suggestion[] {
  const best = new Map<string, Suggestion>();
  for (const { claim, about, state } of claims) {
    const others: MatchingState = { entries: state.entries.filter((entry) => entry.development !== development) };
    for (const { development: other, score, why } of candidatesFor(others, { id: claim.id, about, ...particularsOf(claim) }, MOST)) {
      if (score > (best.get(other)?.score ?? -1)) best.set(other, { development: other, score, why });
    }
  }
  return [...best.values()].sort((first, second) => second.score - first.score || (first.development < second.development ? -1 : 1)).slice(0, MOST);
}

/**
 * The same from the matching stream alone, for whoever asks for all developments. A row of a register is weakly linked to
 * what somebody else tells of, never to another row.
 */
export function weakLinksOf(development: string, about: About, state: MatchingState): Suggestion[] {
  const best = new Map<string, Suggestion>();
  const others: MatchingState = { entries: state.entries.filter((entry) => entry.development !== development) };
  for (const { claim, edtf, objects, parties, withdrawn, development: of } of state.entries) {
    if (of !== development || withdrawn !== null) continue;
    const beside = isMarked(parties) ? tellersBeside(others) : others;
    for (const { development: other, score, why } of candidatesFor(beside, { id: claim, about, edtf, objects, parties }, MOST)) {
      if (score > (best.get(other)?.score ?? -1)) best.set(other, { development: other, score, why });
    }
  }
  return [...best.values()];
}

/** A person says that two developments are two. The suggestion is kept, with the reason. */
export function decideSuggestionDismissal(command: {
  readonly id: string;
  readonly about: About;
  readonly dismissed: Loaded<boolean>;
  readonly reason: string;
  readonly context: DecisionContext;
}): Decision<'unknown-suggestion' | 'dismissed' | 'no-reason'> {
  const { id, about, dismissed, reason, context } = command;
  const developments = developmentsOfSuggestion(id);
  if (developments === null) return { refused: 'unknown-suggestion', detail: `"${id}" names no two developments. List the suggestions of one.` };
  if (reason.trim() === '') return { refused: 'no-reason', detail: 'Say in `reason` why they are two. It stays in the history.' };
  if (dismissed.state) return { refused: 'dismissed', detail: 'The suggestion was dismissed before. Nothing to do.' };
  const event = newEvent(context, 'suggestion.dismissed', { about, suggestion: id, developments, reason });
  return { writes: [{ stream: suggestionStream(id), expected: expectedOf(dismissed), events: [event] }] };
}

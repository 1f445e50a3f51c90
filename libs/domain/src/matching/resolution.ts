import { type About, type Claim } from '@entente/contracts';
import { kindTable } from '../kind/kind-table.js';
import { contentId } from '../identity/content-id.js';
import { daysApart, widthInDays } from '../valid-time/edtf-relation.js';
import { type MatchingEntry, type MatchingState } from './matching.fold.js';
import { type ObjectLikeness, likenessOf } from './object-similarity.js';
import { partiesFit, partiesOf } from './parties.js';

/** What resolution looks at. `parties` are the organisations and named opposites beyond the principal states. */
export interface MatchingParticulars {
  readonly edtf: string | null;
  readonly objects: readonly string[];
  readonly parties: readonly string[];
}

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
  readonly suggestions: readonly Suggestion[];
}

/** Reads what resolution looks at from a claim. */
export function particularsOf(claim: Claim): MatchingParticulars {
  const object = claim.object;
  return {
    edtf: claim.valid?.value.edtf ?? null,
    objects: object === null ? [] : [...new Set([object.value, ...object.alternatives])],
    parties: partiesOf(claim),
  };
}

/** The id of a development follows from the claim that starts it. */
export function developmentIdOf(claim: string): string {
  return contentId({ development: claim });
}

interface Candidate {
  readonly development: string;
  readonly score: number;
  readonly joins: boolean;
  readonly why: string;
}

/**
 * Joins the claim to the development it speaks of, or starts one. Depends on the log alone: the same claims give the
 * same answer, a claim that is known keeps its development, and a weak link is a suggestion, never a join.
 */
export function resolve(state: MatchingState, claim: { id: string; about: About } & MatchingParticulars): Resolution {
  const known = state.entries.find((entry) => entry.claim === claim.id);
  if (known !== undefined) return { development: known.development, existing: true, score: 1, suggestions: [] };
  const candidates = bestByDevelopment(state.entries.filter((entry) => entry.withdrawn === null), claim);
  const joined = candidates.filter((candidate) => candidate.joins);
  const ambiguous = claim.edtf === null && joined.length > 1;
  const chosen = ambiguous ? undefined : joined[0];
  const suggestions = candidates
    .filter((candidate) => candidate !== chosen)
    .map(({ development, score, why }) => ({ development, score, why }));
  return chosen === undefined
    ? { development: developmentIdOf(claim.id), existing: false, score: 1, suggestions }
    : { development: chosen.development, existing: true, score: chosen.score, suggestions };
}

/** Each development once, by its best entry; best first, ties in the order of the log. */
function bestByDevelopment(entries: readonly MatchingEntry[], claim: { about: About } & MatchingParticulars): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const entry of entries) {
    const candidate = compareWith(entry, claim);
    const previous = best.get(entry.development);
    if (candidate !== null && (previous === undefined || rank(candidate) > rank(previous))) best.set(entry.development, candidate);
  }
  return [...best.values()].sort((first, second) => rank(second) - rank(first));
}

const rank = (candidate: Candidate): number => candidate.score + (candidate.joins ? 1 : 0);

const OBJECT_SCORE: Readonly<Record<ObjectLikeness, number>> = { same: 1, weak: 0.5, unknown: 0.4, different: 0 };

function compareWith(entry: MatchingEntry, claim: { about: About } & MatchingParticulars): Candidate | null {
  const policy = kindTable[claim.about.kind].matches;
  const dates = dateCloseness(entry.edtf, claim.edtf, policy.windowDays);
  if (dates === 'apart') return null;
  const objects = policy.object === 'ignored' ? 'same' : likenessOf(entry.objects, claim.objects);
  if (objects === 'different') return null;
  const parties = partiesFit(entry.parties, claim.parties);
  const joins = parties && objectsJoin(objects, policy.object, { entry, claim, dates });
  const score = Number((0.7 * OBJECT_SCORE[objects] + (dates === 'near' ? 0.3 : 0.15)).toFixed(3));
  return { development: entry.development, score, joins, why: `object ${objects}, date ${dates}${parties ? '' : ', other parties'}` };
}

type Closeness = 'near' | 'apart' | 'unknown';

function dateCloseness(first: string | null, second: string | null, windowDays: number): Closeness {
  const days = first === null || second === null ? null : daysApart(first, second);
  if (days === null) return 'unknown';
  return days <= windowDays ? 'near' : 'apart';
}

const MONTH = 31;

function objectsJoin(
  objects: ObjectLikeness,
  policy: 'required' | 'optional' | 'ignored',
  at: { entry: MatchingEntry; claim: MatchingParticulars; dates: Closeness },
): boolean {
  if (objects === 'same') return true;
  if (objects !== 'unknown' || policy !== 'optional' || at.dates !== 'near') return false;
  return [at.entry.edtf, at.claim.edtf].every((edtf) => edtf !== null && widthInDays(edtf) <= MONTH);
}

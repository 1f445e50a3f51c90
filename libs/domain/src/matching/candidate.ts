import { kindTable } from '../kind/kind-table.js';
import { type MatchingPolicy } from '../kind/matching-policy.js';
import { daysApart, widthInDays } from '../valid-time/edtf-relation.js';
import { type MatchingEntry, type MatchingState } from './matching.fold.js';
import { type ObjectLikeness, likenessOfTokens } from './object-similarity.js';
import { type ObjectTokens, objectTokens } from './object-tokens.js';
import { type ClaimToResolve, type MatchingParticulars } from './particulars.js';
import { partiesFit } from './parties.js';

/** A development as resolution sees it: all that its claims say together. */
interface GatheredDevelopment {
  readonly development: string;
  readonly dates: readonly string[];
  readonly objects: readonly ObjectTokens[];
  readonly parties: readonly string[];
}

export interface Candidate {
  readonly development: string;
  readonly score: number;
  readonly joins: boolean;
  readonly why: string;
}

/**
 * The developments the claim joins, then those worth suggesting, best first and at most `suggestions` of them. Ties stay
 * in the order the developments began; withdrawn claims say nothing.
 */
export function candidatesFor(state: MatchingState, claim: ClaimToResolve, suggestions: number): Candidate[] {
  const policy = kindTable[claim.about.kind].matches;
  const asked = { claim, objects: claim.objects.map(objectTokens), policy };
  const links = relatedTo(state, asked)
    .map((development) => linkTo(development, asked))
    .filter((link) => link !== null)
    .sort((first, second) => Number(second.joins) - Number(first.joins) || second.score - first.score);
  // Parties are compared last and for few: most of a long stream is a weak link that nobody will look at.
  const joining = links.filter(({ joins }) => joins).map((link) => candidateOf(link, claim));
  const weak = links.filter(({ joins }) => !joins).slice(0, suggestions).map((link) => candidateOf(link, claim));
  return [...joining.filter(({ joins }) => joins), ...joining.filter(({ joins }) => !joins), ...weak];
}

interface Asked {
  readonly claim: ClaimToResolve;
  readonly objects: readonly ObjectTokens[];
  readonly policy: MatchingPolicy;
}

/** Developments of which some claim names a like object. */
function relatedTo(state: MatchingState, { objects, policy }: Asked): GatheredDevelopment[] {
  const standing = state.entries.filter(({ withdrawn }) => withdrawn === null);
  if (policy.object === 'ignored') return gather(standing);
  const related = new Set<string>();
  for (const entry of standing) {
    if (likenessOfTokens(tokensOf(entry), objects) !== 'different') related.add(entry.development);
  }
  return gather(standing.filter(({ development }) => related.has(development)));
}

/** Entries never change and live as long as the fold is kept: thousands are compared with every new claim. */
const tokens = new WeakMap<MatchingEntry, readonly ObjectTokens[]>();

function tokensOf(entry: MatchingEntry): readonly ObjectTokens[] {
  let known = tokens.get(entry);
  if (known === undefined) {
    known = entry.objects.map(objectTokens);
    tokens.set(entry, known);
  }
  return known;
}

function gather(entries: readonly MatchingEntry[]): GatheredDevelopment[] {
  const gathered = new Map<string, GatheredDevelopment>();
  for (const entry of entries) {
    const { development, edtf, parties } = entry;
    const before = gathered.get(development);
    const dates = edtf === null ? [] : [edtf];
    const after = before === undefined
      ? { development, dates, objects: tokensOf(entry), parties }
      : { development, dates: union(before.dates, dates), objects: union(before.objects, tokensOf(entry)), parties: union(before.parties, parties) };
    gathered.set(development, after);
  }
  return [...gathered.values()];
}

/** The first list itself when the second brings nothing new, as it mostly does. */
function union<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  const fresh = second.filter((one) => !first.includes(one));
  return fresh.length === 0 ? first : [...first, ...fresh];
}

interface Link {
  readonly development: GatheredDevelopment;
  readonly dates: Exclude<Closeness, 'apart'>;
  readonly likeness: ObjectLikeness;
  readonly score: number;
  readonly joins: boolean;
}

/** How the claim's object and date fit a development; null when the date keeps it out. */
function linkTo(development: GatheredDevelopment, { claim, objects, policy }: Asked): Link | null {
  const dates = closeness(development.dates, claim.edtf, policy.windowDays);
  if (dates === 'apart') return null;
  const likeness = policy.object === 'ignored' ? 'same' : likenessOfTokens(development.objects, objects);
  const score = Math.round(700 * OBJECT_SCORE[likeness] + 1000 * DATE_SCORE[dates]) / 1000;
  return { development, dates, likeness, score, joins: datesJoin(dates, policy) && objectsJoin(likeness, policy, { development, claim }) };
}

function candidateOf({ development, dates, likeness, score, joins }: Link, claim: ClaimToResolve): Candidate {
  const parties = partiesFit(development.parties, claim.parties);
  return {
    development: development.development,
    score,
    joins: joins && parties,
    why: `object ${likeness}, date ${dates}${parties ? '' : ', other parties'}`,
  };
}

const OBJECT_SCORE: Readonly<Record<ObjectLikeness, number>> = { same: 1, weak: 0.5, unknown: 0.4, different: 0 };
const DATE_SCORE: Readonly<Record<Exclude<Closeness, 'apart'>, number>> = { near: 0.3, unknown: 0.15, far: 0.05 };

/** `near`: may be one day; `far`: not as dated, but worth a look; `unknown`: a side has no date. */
type Closeness = 'near' | 'far' | 'unknown' | 'apart';

const CLOSE_DATE_DAYS = 62;
const WORTH_A_LOOK_DAYS = 400;

/** By the nearest date of the development: an undated member never brings in what the dated ones keep apart. */
function closeness(dates: readonly string[], edtf: string | null, windowDays: number): Closeness {
  if (edtf === null || dates.length === 0) return 'unknown';
  let best: Closeness = 'apart';
  for (const date of dates) {
    const days = daysApart(date, edtf) ?? Infinity;
    if (days === 0 || (days <= windowDays && isClose(date) && isClose(edtf))) return 'near';
    if (days <= WORTH_A_LOOK_DAYS) best = 'far';
  }
  return best;
}

function isClose(edtf: string): boolean {
  return widthInDays(edtf) <= CLOSE_DATE_DAYS;
}

function datesJoin(dates: Closeness, policy: MatchingPolicy): boolean {
  return dates === 'near' || (dates === 'unknown' && policy.undated === 'join');
}

const MONTH = 31;

/** Without an object on one side only what is optional joins, and only when both are dated to the month or better. */
function objectsJoin(
  objects: ObjectLikeness,
  policy: MatchingPolicy,
  at: { development: GatheredDevelopment; claim: MatchingParticulars },
): boolean {
  if (objects === 'same') return true;
  if (objects !== 'unknown' || policy.object !== 'optional' || at.claim.edtf === null) return false;
  return widthInDays(at.claim.edtf) <= MONTH && at.development.dates.some((date) => widthInDays(date) <= MONTH);
}

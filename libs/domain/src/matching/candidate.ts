import { kindTable } from '../kind/kind-table.js';
import { type MatchingPolicy } from '../kind/matching-policy.js';
import { daysApart, widthInDays } from '../valid-time/edtf-relation.js';
import { type MatchingState } from './matching.fold.js';
import { type ObjectLikeness, likenessOf } from './object-similarity.js';
import { type ClaimToResolve, type MatchingParticulars } from './particulars.js';
import { partiesFit } from './parties.js';

/** A development as resolution sees it: all that its claims say together. */
export interface GatheredDevelopment {
  readonly development: string;
  readonly dates: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
}

export interface Candidate {
  readonly development: string;
  readonly score: number;
  readonly joins: boolean;
  readonly why: string;
}

/** The developments of a matching stream in the order they began; withdrawn claims say nothing. */
export function gather(state: MatchingState): GatheredDevelopment[] {
  const gathered = new Map<string, { development: string; dates: Set<string>; objects: Set<string>; parties: Set<string> }>();
  for (const { development, edtf, objects, parties, withdrawn } of state.entries) {
    if (withdrawn !== null) continue;
    const one = gathered.get(development) ?? { development, dates: new Set(), objects: new Set(), parties: new Set() };
    if (edtf !== null) one.dates.add(edtf);
    for (const object of objects) one.objects.add(object);
    for (const party of parties) one.parties.add(party);
    gathered.set(development, one);
  }
  return [...gathered.values()];
}

/** How the claim fits a development; null when it has nothing to do with it. */
export function compareWith(development: GatheredDevelopment, claim: ClaimToResolve): Candidate | null {
  const policy = kindTable[claim.about.kind].matches;
  const dates = closeness(development.dates, claim.edtf, policy.windowDays);
  if (dates === 'apart') return null;
  const objects = policy.object === 'ignored' ? 'same' : likenessOf([...development.objects], claim.objects);
  if (objects === 'different') return null;
  const parties = partiesFit([...development.parties], claim.parties);
  const joins = parties && datesJoin(dates, policy) && objectsJoin(objects, policy, { development, claim });
  const score = Number((0.7 * OBJECT_SCORE[objects] + DATE_SCORE[dates]).toFixed(3));
  return { development: development.development, score, joins, why: `object ${objects}, date ${dates}${parties ? '' : ', other parties'}` };
}

const OBJECT_SCORE: Readonly<Record<ObjectLikeness, number>> = { same: 1, weak: 0.5, unknown: 0.4, different: 0 };
const DATE_SCORE: Readonly<Record<Exclude<Closeness, 'apart'>, number>> = { near: 0.3, unknown: 0.15, far: 0.05 };

/** `near`: may be one day; `far`: not as dated, but worth a look; `unknown`: a side has no date. */
type Closeness = 'near' | 'far' | 'unknown' | 'apart';

const CLOSE_DATE_DAYS = 62;
const WORTH_A_LOOK_DAYS = 400;

/** By the nearest date of the development: an undated member never brings in what the dated ones keep apart. */
function closeness(dates: ReadonlySet<string>, edtf: string | null, windowDays: number): Closeness {
  if (edtf === null || dates.size === 0) return 'unknown';
  let best: Closeness = 'apart';
  for (const date of dates) {
    const days = daysApart(date, edtf) ?? Infinity;
    const bothClose = widthInDays(date) <= CLOSE_DATE_DAYS && widthInDays(edtf) <= CLOSE_DATE_DAYS;
    if (days === 0 || (bothClose && days <= windowDays)) return 'near';
    if (days <= WORTH_A_LOOK_DAYS) best = 'far';
  }
  return best;
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
  return widthInDays(at.claim.edtf) <= MONTH && [...at.development.dates].some((date) => widthInDays(date) <= MONTH);
}

import { type DateBasis, type DevelopmentItem, type ProcurementStatus } from '@entente/contracts';
import { edtfBounds, parseEdtf } from '../valid-time/edtf.js';
import { compatible, refines, widthInDays } from '../valid-time/edtf-relation.js';
import { type Standing, distinctOrigins } from './standing.js';

interface Dated {
  readonly standing: Standing;
  readonly edtf: string;
  readonly basis: DateBasis;
}

const BASIS_ORDER: readonly DateBasis[] = ['explicit', 'relative', 'derived', 'inferred', 'unresolved'];

/** Stages whose date is the date of the development itself; a delivery years later doesn't move an order. */
const DATING_STAGES: readonly (ProcurementStatus | null)[] = ['contract-signed', null, 'announced', 'negotiating', 'rumoured'];

/**
 * The date of a development: of the best basis there is (a derived date never overrides an explicit one), the most
 * precise that no closer one refines, and of several such the one that most independent origins support.
 */
export function itemDate(claims: readonly Standing[]): DevelopmentItem['valid'] {
  const dated = datedClaims(claims);
  const best = distinct(mostTelling(dated));
  const leaves = best.filter((one) => !best.some((other) => refines(other.edtf, one.edtf)));
  const [chosen] = leaves
    .map((leaf, index) => ({ leaf, index, support: supportOf(leaf, dated), coarseness: coarsenessOf(leaf.edtf) }))
    .sort((a, b) => b.support - a.support || a.coarseness - b.coarseness || a.index - b.index);
  if (chosen === undefined) return { edtf: null, basis: 'unresolved', earliest: null, latest: null };
  const { edtf, basis } = chosen.leaf;
  return { edtf, basis, ...(edtfBounds(edtf) ?? { earliest: null, latest: null }) };
}

/** Each date once, by the first claim that gives it. */
function distinct(dated: readonly Dated[]): Dated[] {
  return [...new Map([...dated].reverse().map((one) => [one.edtf, one])).values()].reverse();
}

/** A day, a week, a month, a season, a year, more. November is no more precise than December. */
const STEPS: readonly number[] = [1, 7, 31, 92, 366];

function coarsenessOf(edtf: string): number {
  const width = widthInDays(edtf);
  const step = STEPS.findIndex((days) => width <= days);
  return step === -1 ? STEPS.length : step;
}

export function datedClaims(claims: readonly Standing[]): Dated[] {
  return claims.flatMap((standing) => {
    const valid = standing.claim.valid?.value;
    const edtf = valid?.edtf ?? null;
    return edtf === null || valid === undefined || parseEdtf(edtf) === null ? [] : [{ standing, edtf, basis: valid.basis }];
  });
}

function mostTelling(dated: readonly Dated[]): Dated[] {
  return lowest(lowest(dated, (date) => BASIS_ORDER.indexOf(date.basis)), stageRank);
}

function lowest(dated: readonly Dated[], rankOf: (date: Dated) => number): Dated[] {
  const least = dated.reduce((rank, date) => Math.min(rank, rankOf(date)), Infinity);
  return dated.filter((date) => rankOf(date) === least);
}

function stageRank(date: Dated): number {
  const rank = DATING_STAGES.indexOf(date.standing.claim.status?.value ?? null);
  return rank === -1 ? DATING_STAGES.length : rank === 1 ? 0 : rank;
}

function supportOf(leaf: Dated, dated: readonly Dated[]): number {
  return distinctOrigins(dated.filter((other) => compatible(leaf.edtf, other.edtf)).map((other) => other.standing));
}

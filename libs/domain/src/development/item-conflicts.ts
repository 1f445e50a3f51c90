import { type DevelopmentConflict } from '@entente/contracts';
import { moneyCompatible, moneyText } from '../money/money-range.js';
import { compatible } from '../valid-time/edtf-relation.js';
import { datedClaims } from './item-date.js';
import { comparableAmounts, pricedClaims } from './item-money.js';
import { type Stage, isAfter, isExit, stageNumber, stagesOf } from './item-status.js';
import { type Standing, affirms } from './standing.js';

/** One side of a possible conflict: a claim and the value it gives, as text. */
interface Side<T> {
  readonly claim: string;
  readonly text: string;
  readonly value: T;
}

/** Claims of one development that can't all be right, by field. Differences of precision are none. */
export function itemConflicts(claims: readonly Standing[]): DevelopmentConflict[] {
  const affirmed = claims.filter(({ claim }) => affirms(claim));
  return [
    conflictIn('date', dateSides(affirmed), datesConflict),
    conflictIn('money', moneySides(affirmed), (a, b) => comparableAmounts(a, b) && moneyCompatible(a, b) === false),
    conflictIn('status', statusSides(claims), statusesConflict),
    conflictIn('quantity', quantitySides(affirmed), quantitiesConflict),
  ].filter((conflict) => conflict !== null);
}

function conflictIn<T>(
  field: DevelopmentConflict['field'],
  sides: readonly Side<T>[],
  conflict: (first: T, second: T) => boolean,
): DevelopmentConflict | null {
  const opposed = sides.filter((one) => sides.some((other) => other.claim !== one.claim && conflict(one.value, other.value)));
  if (opposed.length === 0) return null;
  return { field, claims: unique(opposed.map(({ claim }) => claim)), values: unique(opposed.map(({ text }) => text)) };
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

interface StagedDate {
  readonly edtf: string;
  readonly status: string | null;
}

/** Explicit and relative dates only: a derived one confirms or is ignored. */
function dateSides(claims: readonly Standing[]): Side<StagedDate>[] {
  return datedClaims(claims)
    .filter(({ basis }) => basis === 'explicit' || basis === 'relative')
    .map(({ standing, edtf }) => ({
      claim: standing.claim.id,
      text: edtf,
      value: { edtf, status: standing.claim.status?.value ?? null },
    }));
}

/** Two stages of one order have two dates; that is its course, not a conflict. */
function datesConflict(first: StagedDate, second: StagedDate): boolean {
  const otherStage = first.status !== null && second.status !== null && first.status !== second.status;
  return !otherStage && !compatible(first.edtf, second.edtf);
}

function moneySides(claims: readonly Standing[]): Side<ReturnType<typeof pricedClaims>[number]['money']>[] {
  return pricedClaims(claims).map(({ standing, money }) => ({ claim: standing.claim.id, text: moneyText(money), value: money }));
}

function statusSides(claims: readonly Standing[]): Side<Stage>[] {
  return stagesOf(claims).map((stage) => ({ claim: stage.standing.claim.id, text: stage.status, value: stage }));
}

/** An exit against a stage that isn't clearly earlier; or an earlier stage told of a later day. */
function statusesConflict(first: Stage, second: Stage): boolean {
  if (isExit(first.status) !== isExit(second.status)) {
    const [exit, stage] = isExit(first.status) ? [first, second] : [second, first];
    return !isAfter(exit, stage) && !isAfter(stage, exit);
  }
  if (isExit(first.status)) return false;
  const [lower, higher] = stageNumber(first.status) < stageNumber(second.status) ? [first, second] : [second, first];
  return stageNumber(lower.status) < stageNumber(higher.status) && isAfter(lower, higher);
}

interface CountedThing {
  readonly value: string;
  readonly unit: string;
}

function quantitySides(claims: readonly Standing[]): Side<CountedThing>[] {
  return claims.flatMap(({ claim }) =>
    claim.quantity === null
      ? []
      : [{ claim: claim.id, text: `${claim.quantity.value.value} ${claim.quantity.value.unit}`, value: claim.quantity.value }],
  );
}

function quantitiesConflict(first: CountedThing, second: CountedThing): boolean {
  return first.unit === second.unit && Number(first.value) !== Number(second.value);
}

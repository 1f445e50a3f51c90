import { type DevelopmentConflict, type Money } from '@entente/contracts';
import { moneyCompatible } from '../money/money-range.js';
import { moneyText } from '../money/money-text.js';
import { compatible } from '../valid-time/edtf-relation.js';
import { datedClaims } from './item-date.js';
import { comparableAmounts, pricedClaims, readingOf } from './item-money.js';
import { type Stage, isAfter, isExit, stageNumber, stagesOf } from './item-status.js';
import { type Standing, affirms } from './standing.js';

/** What some claims say in common: its text, the claims, and one reading that stands for all of them. */
interface Side<T> {
  readonly text: string;
  readonly claims: readonly string[];
  readonly value: T;
}

interface Saying<T> {
  readonly claim: string;
  readonly text: string;
  readonly value: T;
}

/** Claims that say the same are one side: a development told a thousand times is compared by its few readings. */
function sidesOf<T>(sayings: readonly Saying<T>[], keyOf: (value: T) => string): Side<T>[] {
  const sides = new Map<string, { text: string; claims: string[]; value: T }>();
  for (const { claim, text, value } of sayings) {
    const key = keyOf(value);
    const side = sides.get(key);
    if (side === undefined) sides.set(key, { text, claims: [claim], value });
    else side.claims.push(claim);
  }
  return [...sides.values()];
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
  const opposed = sides.filter((one) => sides.some((other) => other !== one && conflict(one.value, other.value)));
  if (opposed.length === 0) return null;
  return { field, claims: unique(opposed.flatMap(({ claims }) => claims)), values: unique(opposed.map(({ text }) => text)) };
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

interface StagedDate {
  readonly edtf: string;
  readonly status: string | null;
}

/** Explicit and relative dates only: a derived one confirms or is ignored. */
function dateSides(claims: readonly Standing[]): Side<StagedDate>[] {
  const sayings = datedClaims(claims)
    .filter(({ basis }) => basis === 'explicit' || basis === 'relative')
    .map(({ standing, edtf }) => ({
      claim: standing.claim.id,
      text: edtf,
      value: { edtf, status: standing.claim.status?.value ?? null },
    }));
  return sidesOf(sayings, ({ edtf, status }) => `${edtf} ${status ?? ''}`);
}

/** Two stages of one order have two dates; that is its course, not a conflict. */
function datesConflict(first: StagedDate, second: StagedDate): boolean {
  const otherStage = first.status !== null && second.status !== null && first.status !== second.status;
  return !otherStage && !compatible(first.edtf, second.edtf);
}

function moneySides(claims: readonly Standing[]): Side<Money>[] {
  const sayings = pricedClaims(claims).map(({ standing, money }) => ({ claim: standing.claim.id, text: moneyText(money), value: money }));
  return sidesOf(sayings, readingOf);
}

function statusSides(claims: readonly Standing[]): Side<Stage>[] {
  const sayings = stagesOf(claims).map((stage) => ({ claim: stage.standing.claim.id, text: stage.status, value: stage }));
  return sidesOf(sayings, ({ status, standing }) => `${status} ${standing.claim.valid?.value.edtf ?? ''}`);
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
  const sayings = claims.flatMap(({ claim }) =>
    claim.quantity === null
      ? []
      : [{ claim: claim.id, text: `${claim.quantity.value.value} ${claim.quantity.value.unit}`, value: claim.quantity.value }],
  );
  return sidesOf(sayings, ({ value, unit }) => `${Number(value)} ${unit}`);
}

function quantitiesConflict(first: CountedThing, second: CountedThing): boolean {
  return first.unit === second.unit && Number(first.value) !== Number(second.value);
}

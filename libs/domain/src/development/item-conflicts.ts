import { type ConflictField, type ConflictSide, type DevelopmentConflict, type Money } from '@entente/contracts';
import { moneyCompatible } from '../money/money-range.js';
import { moneyText } from '../money/money-text.js';
import { compatible } from '../valid-time/edtf-relation.js';
import { type Side, opposedSides, sidesOf } from './conflict-sides.js';
import { derivedFigureSides } from './derived-figure-sides.js';
import { type DevelopmentState, type Triage } from './development.state.js';
import { datedClaims } from './item-date.js';
import { comparableAmounts, pricedClaims, readingOf } from './item-money.js';
import { type Stage, isAfter, isExit, stageNumber, stagesOf } from './item-status.js';
import { type Standing, affirms } from './standing.js';

type Judged = Pick<DevelopmentState, 'id' | 'triages'>;

/** Claims of one development that can't all be right, by field. Differences of precision are none. */
export function itemConflicts(claims: readonly Standing[], development: Judged): DevelopmentConflict[] {
  const affirmed = claims.filter(({ claim }) => affirms(claim));
  const opposed: readonly (readonly [ConflictField, readonly Side<unknown>[]])[] = [
    ['date', opposedSides(dateSides(affirmed), datesConflict)],
    ['money', opposedSides(moneySides(affirmed), (a, b) => comparableAmounts(a, b) && moneyCompatible(a, b) === false)],
    ['status', opposedSides(statusSides(claims), statusesConflict)],
    ['quantity', opposedSides(quantitySides(affirmed), quantitiesConflict)],
    ['scope', opposedSides(scopeSides(affirmed), scopesConflict)],
    ['derived-figure', derivedFigureSides(affirmed)],
  ];
  return opposed.flatMap(([field, sides]) => (sides.length === 0 ? [] : [conflictOf(field, sides, { claims, development })]));
}

function conflictOf(
  field: ConflictField,
  opposed: readonly Side<unknown>[],
  { claims, development }: { claims: readonly Standing[]; development: Judged },
): DevelopmentConflict {
  const values = unique(opposed.map(({ text }) => text));
  const sides = values.map((value): ConflictSide => {
    const own = unique(opposed.filter(({ text }) => text === value).flatMap((side) => side.claims));
    const sources = claims.filter(({ claim }) => own.includes(claim.id)).flatMap(({ source }) => source ?? []);
    return { value, claims: own, sources: unique(sources).sort() };
  });
  const id = `${development.id}-${field}`;
  const base = { id, field, claims: unique(opposed.flatMap((side) => side.claims)), values, sides };
  const triage = development.triages?.[field];
  return triage === undefined ? { ...base, state: 'open' } : { ...base, ...judged(triage, values) };
}

/** A judgement holds for the sides it was made on: a new side opens the conflict again. */
function judged(triage: Triage, values: readonly string[]): Pick<DevelopmentConflict, 'state' | 'triage'> {
  const { state, side, reason, by, position } = triage;
  const same = [...triage.values].sort().join('\n') === [...values].sort().join('\n');
  return { state: same ? state : 'open', triage: { state, side, reason, by, position } };
}

/** Claims that a person judged to be wrong about a field: the item is told by the others. */
export function overruled(conflicts: readonly DevelopmentConflict[], ...fields: readonly ConflictField[]): ReadonlySet<string> {
  const resolved = conflicts.filter(({ field, state }) => fields.includes(field) && state === 'resolved');
  return new Set(resolved.flatMap(({ sides, triage }) => sides.filter(({ value }) => value !== triage?.side).flatMap(({ claims }) => claims)));
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

/** One amount, by one source for each item and by another for all of them. */
function scopeSides(claims: readonly Standing[]): Side<Money>[] {
  const sayings = pricedClaims(claims).map(({ standing, money }) => ({
    claim: standing.claim.id,
    text: `${moneyText(money)} ${money.scope === 'unit' ? 'a unit' : 'in all'}`,
    value: money,
  }));
  return sidesOf(sayings, readingOf);
}

function scopesConflict(first: Money, second: Money): boolean {
  return (first.scope === 'unit') !== (second.scope === 'unit') && moneyCompatible(first, second) === true;
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

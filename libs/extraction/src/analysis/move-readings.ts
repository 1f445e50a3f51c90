import { type DateReading } from '../dates/date.types.js';
import { type MoneyReading } from '../money/money.types.js';

/** A date of a sentence in the offsets of the text. Written out rather than spread, so that all readings share one shape. */
export function moveDate({ start, end, edtf, basis, rule, relation, alternatives }: DateReading, by: number): DateReading {
  return { start: start + by, end: end + by, edtf, basis, rule, relation, alternatives };
}

/** An amount of a sentence in the offsets of the text. */
export function moveMoney({ start, end, candidates, settled, min, max, qualifier, estimated, scope, kind, rule }: MoneyReading, by: number): MoneyReading {
  return { start: start + by, end: end + by, candidates, settled, min, max, qualifier, estimated, scope, kind, rule };
}

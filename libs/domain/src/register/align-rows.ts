import { type RegisterRow, spelling } from './register-row.js';

/** Indexes into both lists; each index stands in one pair at most. */
export interface Alignment {
  readonly pairs: readonly (readonly [older: number, newer: number])[];
  readonly vanished: readonly number[];
  readonly appeared: readonly number[];
}

type KeyOf = (row: RegisterRow) => string;

const key = (...parts: readonly unknown[]): string => JSON.stringify(parts);
const name = (row: RegisterRow): string => spelling(row.designation);
const years = (row: RegisterRow): string => row.deliveries.join();

/**
 * From rows that say the same of everything to rows that can only be one order. The first passes find what was left
 * alone or reworded, then what was renamed, then what was revised in one respect; the last ones what fits nothing else.
 */
const PASSES: readonly KeyOf[] = [
  (row) => key(row.year, row.ordered, row.designation, row.delivered, years(row), row.condition, row.comment, row.description),
  (row) => key(row.year, row.ordered, name(row), row.delivered, years(row), row.condition, row.comment),
  (row) => key(row.year, row.ordered, name(row), row.delivered, years(row), row.condition),
  (row) => key(row.year, row.ordered, name(row), row.delivered, years(row)),
  (row) => key(row.year, name(row), years(row), row.comment),
  (row) => key(row.year, row.ordered, name(row), row.comment),
  (row) => key(row.year, row.ordered, name(row), row.amounts),
  (row) => key(row.year, row.ordered, row.delivered, years(row), row.comment, row.condition),
  (row) => key(row.year, row.ordered, name(row)),
  (row) => key(row.ordered, name(row), row.delivered, years(row), row.comment),
  (row) => key(row.year, name(row), row.comment),
  (row) => key(name(row), row.delivered, years(row), row.ordered),
  (row) => key(row.year, row.ordered, row.delivered, years(row), row.description),
  (row) => key(row.year, name(row), row.condition),
  (row) => key(row.year, name(row)),
];

/**
 * Pairs the rows of one buyer and supplier in two releases. Keys repeat, so each pass pairs equal keys one to one, in an
 * order of the rows that doesn't depend on their order in the file. The same rows always give the same pairs.
 */
export function alignRows(older: readonly RegisterRow[], newer: readonly RegisterRow[]): Alignment {
  let left = inStableOrder(older);
  let right = inStableOrder(newer);
  const pairs: (readonly [number, number])[] = [];
  for (const keyOf of PASSES) {
    if (left.length === 0 || right.length === 0) break;
    const waiting = byKey(left, older, keyOf);
    const taken = new Set<number>();
    right = right.filter((index) => {
      const partner = waiting.get(keyOf(newer[index] as RegisterRow))?.shift();
      if (partner === undefined) return true;
      taken.add(partner);
      pairs.push([partner, index]);
      return false;
    });
    left = left.filter((index) => !taken.has(index));
  }
  return { pairs, vanished: left, appeared: right };
}

function byKey(indexes: readonly number[], rows: readonly RegisterRow[], keyOf: KeyOf): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const index of indexes) {
    const of = keyOf(rows[index] as RegisterRow);
    const others = found.get(of);
    if (others === undefined) found.set(of, [index]);
    else others.push(index);
  }
  return found;
}

/** By all that a row says; rows that say the same are interchangeable. */
function inStableOrder(rows: readonly RegisterRow[]): number[] {
  const texts = rows.map((row) => JSON.stringify(Object.values(row)));
  return rows.map((_, index) => index).sort((a, b) => compare(texts[a] ?? '', texts[b] ?? '') || a - b);
}

const compare = (first: string, second: string): number => (first < second ? -1 : first > second ? 1 : 0);

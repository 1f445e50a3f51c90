import { type OrderHistory, type ReleaseRows } from './register-history.js';
import { type Outside, outsideOf } from './release-coverage.js';
import { type RevisedField, type WordedField } from './row-changes.js';

/** What one release says anew, compared with all older ones together. */
export interface ReleaseSummary {
  readonly new: number;
  readonly same: number;
  readonly cosmetic: number;
  /** What was worded otherwise in those. */
  readonly wording: Readonly<Partial<Record<WordedField, number>>>;
  readonly revised: number;
  /** How many rows each field was revised in; a row counts for each of its fields. */
  readonly fields: Readonly<Partial<Record<RevisedField, number>>>;
  readonly vanishedInside: number;
  /** Not in the release, and not to be expected there, by reason. */
  readonly vanishedOutside: number;
  readonly outside: Readonly<Partial<Record<Outside, number>>>;
}

export const EMPTY_SUMMARY: ReleaseSummary = { new: 0, same: 0, cosmetic: 0, wording: {}, revised: 0, fields: {}, vanishedInside: 0, vanishedOutside: 0, outside: {} };

/** Counts what the release at this index of the list changes, over one pair's orders. */
export function releaseSummary(orders: readonly OrderHistory[], releases: readonly ReleaseRows[], index: number): ReleaseSummary {
  return orders.reduce((summary, order) => sumOf(summary, countOf(order, releases, index)), EMPTY_SUMMARY);
}

function countOf(order: OrderHistory, releases: readonly ReleaseRows[], index: number): ReleaseSummary {
  const at = order.rows.findIndex(({ release }) => release === index);
  if (at === 0) return { ...EMPTY_SUMMARY, new: 1 };
  if (at > 0) {
    const change = order.changes[at - 1];
    if (change === undefined || change.kind === 'same') return { ...EMPTY_SUMMARY, same: 1 };
    const fields = Object.fromEntries(change.fields.map((field) => [field, 1]));
    return change.kind === 'cosmetic' ? { ...EMPTY_SUMMARY, cosmetic: 1, wording: fields } : { ...EMPTY_SUMMARY, revised: 1, fields };
  }
  return vanished(order, releases, index);
}

function vanished(order: OrderHistory, releases: readonly ReleaseRows[], index: number): ReleaseSummary {
  const before = order.rows.findLast(({ release }) => release < index);
  if (before === undefined || (order.goneBy !== null && order.goneBy < index && order.rows.at(-1) === before)) return EMPTY_SUMMARY;
  const row = releases[before.release]?.rows[before.row];
  const coverage = releases[index]?.coverage;
  if (row === undefined || coverage === undefined) return EMPTY_SUMMARY;
  const outside = outsideOf(coverage, row);
  return outside === null ? { ...EMPTY_SUMMARY, vanishedInside: 1 } : { ...EMPTY_SUMMARY, vanishedOutside: 1, outside: { [outside]: 1 } };
}

export function sumOf(first: ReleaseSummary, second: ReleaseSummary): ReleaseSummary {
  return {
    new: first.new + second.new,
    same: first.same + second.same,
    cosmetic: first.cosmetic + second.cosmetic,
    wording: added(first.wording, second.wording),
    revised: first.revised + second.revised,
    fields: added(first.fields, second.fields),
    vanishedInside: first.vanishedInside + second.vanishedInside,
    vanishedOutside: first.vanishedOutside + second.vanishedOutside,
    outside: added(first.outside, second.outside),
  };
}

function added<Key extends string>(first: Partial<Record<Key, number>>, second: Partial<Record<Key, number>>): Partial<Record<Key, number>> {
  const sum: Partial<Record<Key, number>> = { ...first };
  for (const name of Object.keys(second) as Key[]) sum[name] = (sum[name] ?? 0) + (second[name] ?? 0);
  return sum;
}

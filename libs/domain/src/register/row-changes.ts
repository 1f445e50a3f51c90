import { type RegisterRow, spelling } from './register-row.js';

/** What a revision may be about. Everything else a row says is wording or volume and changes in silence. */
export const REVISED_FIELDS = [
  'year of order', 'number ordered', 'number delivered', 'years of delivery', 'designation', 'condition', 'money', 'planned delivery', 'life cycle',
] as const;
export type RevisedField = (typeof REVISED_FIELDS)[number];

/** What may read otherwise without saying anything else. */
export const WORDED_FIELDS = ['names', 'designation', 'description', 'comment', 'flags', 'volume'] as const;
export type WordedField = (typeof WORDED_FIELDS)[number];

export type RowChange =
  | { readonly kind: 'same' }
  | { readonly kind: 'cosmetic'; readonly fields: readonly WordedField[] }
  | { readonly kind: 'revised'; readonly fields: readonly RevisedField[] };

/** Tells whether a release still uses a designation anywhere: one that is gone everywhere was renamed, not revised. */
export type Vocabulary = (designation: string) => boolean;

/**
 * What a later release says anew of an order. Flags of uncertain deliveries are wording: one release in three lost
 * most of them. Those of year and number of the order are part of what is said.
 */
export function changeBetween(before: RegisterRow, after: RegisterRow, stillUsed: Vocabulary): RowChange {
  const fields = revisedFields(before, after, stillUsed);
  if (fields.length > 0) return { kind: 'revised', fields };
  const worded = wordedFields(before, after);
  return worded.length === 0 ? { kind: 'same' } : { kind: 'cosmetic', fields: worded };
}

function revisedFields(before: RegisterRow, after: RegisterRow, stillUsed: Vocabulary): RevisedField[] {
  const differ: readonly (readonly [RevisedField, boolean])[] = [
    ['year of order', before.year !== after.year || before.yearUncertain !== after.yearUncertain],
    ['number ordered', before.ordered !== after.ordered || before.orderedUncertain !== after.orderedUncertain],
    ['number delivered', before.delivered !== after.delivered],
    ['years of delivery', before.deliveries.join() !== after.deliveries.join()],
    ['designation', spelling(before.designation) !== spelling(after.designation) && stillUsed(before.designation)],
    ['condition', spelling(before.condition) !== spelling(after.condition)],
    ['money', [...before.amounts].sort().join() !== [...after.amounts].sort().join()],
    ['planned delivery', before.planned !== after.planned],
    ['life cycle', before.exit !== after.exit],
  ];
  return differ.filter(([, differs]) => differs).map(([field]) => field);
}

function wordedFields(before: RegisterRow, after: RegisterRow): WordedField[] {
  const differ: readonly (readonly [WordedField, boolean])[] = [
    ['names', before.buyerName !== after.buyerName || before.supplierName !== after.supplierName],
    ['designation', before.designation !== after.designation],
    ['description', before.description !== after.description],
    ['comment', before.comment !== after.comment],
    ['flags', before.deliveredUncertain !== after.deliveredUncertain],
    ['volume', before.volume.join() !== after.volume.join()],
  ];
  return differ.filter(([, differs]) => differs).map(([field]) => field);
}

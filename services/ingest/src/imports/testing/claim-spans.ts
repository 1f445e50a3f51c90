import type { Claim, Field, Span } from '@entente/contracts';

/** The places behind each field of a claim of a register, a list for each field it states. */
export function claimSpans(claim: Claim): (readonly Span[])[] {
  const { order } = claim;
  const terms = order === undefined ? [] : [order.ordered, order.delivered, order.deliveries, order.planned, order.condition, order.licence];
  const fields: readonly (Field<unknown> | null)[] = [...claim.actors, ...claim.money, claim.valid, claim.object, claim.quantity, claim.status, claim.modality, ...terms];
  return [[claim.trigger], ...fields.flatMap((field) => (field === null ? [] : [field.spans]))];
}

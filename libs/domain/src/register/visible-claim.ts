import { type Claim } from '@entente/contracts';

/** What anybody sees of a claim on a timeline; `words` are the quote and the names as the row writes them. */
export type VisibleField = 'actors' | 'valid' | 'object' | 'quantity' | 'money' | 'status' | 'order' | 'words';
export type VisibleDigests = Readonly<Record<VisibleField, string>>;

type Said = Pick<Claim, 'actors' | 'valid' | 'object' | 'quantity' | 'money' | 'status' | 'order' | 'trigger'>;

/** A digest for each field, so that a later release tells what it changes without the claim at hand. */
export function visibleDigests(claim: Said): VisibleDigests {
  const { order } = claim;
  return {
    actors: digest(claim.actors.map(({ value }) => [value.role, value.id])),
    valid: digest(claim.valid?.value ?? null),
    object: digest(claim.object?.value ?? null),
    quantity: digest(claim.quantity?.value ?? null),
    money: digest(claim.money.map(({ value }) => [value.currency, value.min, value.max, value.qualifier, value.text])),
    status: digest(claim.status?.value ?? null),
    order: digest(order === undefined ? null : [order.ordered, order.delivered, order.deliveries, order.planned, order.condition].map((field) => field?.value ?? null)),
    words: digest([claim.trigger.exact, ...claim.actors.map(({ value }) => value.name)]),
  };
}

const digest = (value: unknown): string => (value === null ? '-' : hash53(JSON.stringify(value)));

/** Tells texts apart that somebody wrote; no defence against one who tries. A cryptographic hash took a third of the planning. */
function hash53(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36);
}

export function digestsThatDiffer(first: VisibleDigests, second: VisibleDigests): VisibleField[] {
  return (Object.keys(second) as VisibleField[]).filter((field) => first[field] !== second[field]).sort();
}

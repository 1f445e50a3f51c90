import { type Claim } from '@entente/contracts';
import { sha256Hex } from '../identity/content-id.js';

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

const digest = (value: unknown): string => (value === null ? '-' : sha256Hex(JSON.stringify(value)).slice(0, 12));

export function digestsThatDiffer(first: VisibleDigests, second: VisibleDigests): VisibleField[] {
  return (Object.keys(second) as VisibleField[]).filter((field) => first[field] !== second[field]).sort();
}

import { type ClaimActor, type DevelopmentItem, ROLES, type Role } from '@entente/contracts';
import { FilterDay } from './filter-variables.js';

/** What an item doesn't carry itself: the amount in euros by the operator's rate table, as decimal text. */
export interface FilterExtra {
  readonly eur?: string | null;
}

/** The values a filter sees of a development. */
export function filterValues(item: DevelopmentItem, extra: FilterExtra = {}): Record<string, unknown> {
  return {
    id: item.id,
    kind: item.kind,
    status: item.status ?? '',
    modality: item.modality,
    object: item.object ?? '',
    place: item.place ?? '',
    text: filterText(item),
    actors: idsOf(item.actors),
    roles: Object.fromEntries(ROLES.map((role) => [role, idsIn(item, role)])),
    pairs: [...item.pairs],
    sources: [...item.sources],
    valid: { earliest: new FilterDay(item.valid.earliest), latest: new FilterDay(item.valid.latest) },
    quantity: numberOf(item.quantity?.value),
    money: {
      min: numberOf(item.money?.min),
      max: numberOf(item.money?.max),
      eur: numberOf(eurosOf(item) ?? extra.eur),
      currency: item.money?.currency ?? '',
    },
    reports: BigInt(item.reports),
    claims: BigInt(item.claims),
  };
}

/** The ids of the actors, and the states their organisations count for. */
export function idsOf(actors: readonly ClaimActor[]): string[] {
  return [...new Set(actors.flatMap(({ id, state }) => (state === undefined ? [id] : [id, state])))];
}

function idsIn(item: DevelopmentItem, role: Role): string[] {
  return idsOf(item.actors.filter((actor) => actor.role === role));
}

/** What `text` searches: object, place and the words of the leading claim, a line each. */
export function filterText(item: DevelopmentItem): string {
  return [item.object ?? '', item.place ?? '', item.quote ?? ''].join('\n');
}

function eurosOf(item: DevelopmentItem): string | null {
  return item.money?.currency === 'EUR' ? (item.money.min ?? item.money.max) : null;
}

/** NaN is what a missing number is: every comparison with it is false, `!=` true. */
function numberOf(decimal: string | null | undefined): number {
  return decimal == null ? NaN : Number(decimal);
}

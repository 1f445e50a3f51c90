import { type ClaimActor, type DevelopmentItem, ROLES } from '@entente/contracts';
import { FilterDay } from './filter-variables.js';

type Values = Readonly<Record<string, unknown>>;

const remembered = new WeakMap<DevelopmentItem, Values>();

/** The values a filter sees of a development. Made once an item: every rule that may match asks for the same ones. */
export function filterValues(item: DevelopmentItem): Values {
  const known = remembered.get(item) ?? valuesOf(item);
  remembered.set(item, known);
  return known;
}

function valuesOf(item: DevelopmentItem): Values {
  return {
    id: item.id,
    kind: item.kind,
    status: item.status ?? '',
    modality: item.modality,
    object: item.object ?? '',
    place: item.place ?? '',
    text: filterText(item),
    actors: idsOf(item.actors),
    roles: idsByRole(item.actors),
    pairs: [...item.pairs],
    sources: [...item.sources],
    speakers: [...item.speakers],
    origins: [...item.origins],
    valid: { earliest: new FilterDay(item.valid.earliest), latest: new FilterDay(item.valid.latest) },
    quantity: numberOf(item.quantity?.value),
    money: {
      min: numberOf(item.money?.min),
      max: numberOf(item.money?.max),
      eur: numberOf(eurosOf(item)),
      currency: item.money?.currency ?? '',
    },
    reports: BigInt(item.reports),
    claims: BigInt(item.claims),
    reliability: item.grades.reliability,
    credibility: BigInt(item.grades.credibility),
  };
}

/** The ids of the actors, and the states their organisations count for. */
export function idsOf(actors: readonly ClaimActor[]): string[] {
  return [...new Set(actors.flatMap(({ id, state }) => (state === undefined ? [id] : [id, state])))];
}

const NOBODY: readonly string[] = [];
const NO_ROLES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(ROLES.map((role) => [role, NOBODY]));

function idsByRole(actors: readonly ClaimActor[]): Record<string, readonly string[]> {
  const roles = { ...NO_ROLES };
  for (const { role } of actors) {
    if (roles[role] === NOBODY) roles[role] = idsOf(actors.filter((actor) => actor.role === role));
  }
  return roles;
}

/** What `text` searches: object, place and the words of the leading claim, a line each. */
export function filterText(item: DevelopmentItem): string {
  return [item.object ?? '', item.place ?? '', item.quote ?? ''].join('\n');
}

/** The lower (else upper) bound in euros: as stated, or as converted by the operator's rates. */
function eurosOf({ money }: DevelopmentItem): string | null {
  const euros = money?.currency === 'EUR' ? money : money?.eur;
  return euros?.min ?? euros?.max ?? null;
}

/** NaN is what a missing number is: every comparison with it is false, `!=` true. */
function numberOf(decimal: string | null | undefined): number {
  return decimal == null ? NaN : Number(decimal);
}

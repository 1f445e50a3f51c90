import { type Claim } from '@entente/contracts';
import { likenessOf } from '../matching/object-similarity.js';
import { passageLikeness } from '../origin/sketch.js';

interface Pairing {
  readonly known: string;
  readonly next: number;
  readonly score: number;
}

/**
 * Which claim of a new version is which of the versions before, each at most once: by kind and words, then by what it is
 * about. The best pairs are taken first; ties follow the order of the claims, so that the answer is always the same.
 * @returns for each paired claim of the new version, by its place, the id of the known claim
 */
export function pairClaims(known: readonly Claim[], next: readonly Claim[]): ReadonlyMap<number, string> {
  const pairings = next
    .flatMap((claim, index) => known.flatMap((one) => pairing(one, claim, index) ?? []))
    .sort((first, second) => second.score - first.score);
  const paired = new Map<number, string>();
  const taken = new Set<string>();
  for (const { known: id, next: index } of pairings) {
    if (taken.has(id) || paired.has(index)) continue;
    taken.add(id);
    paired.set(index, id);
  }
  return paired;
}

function pairing(known: Claim, next: Claim, index: number): Pairing | null {
  if (known.kind !== next.kind) return null;
  const words = sameWords(known, next) ? 1.5 : passageLikeness(known.trigger.exact, next.trigger.exact);
  const object = likenessOf(objectsOf(known), objectsOf(next));
  const actors = actorLikeness(known, next);
  const alike = words >= 0.5 || (object === 'same' && actors >= 0.5) || (words >= 0.25 && actors >= 0.5 && object !== 'different');
  if (!alike) return null;
  return { known: known.id, next: index, score: 2 * words + actors + (object === 'same' ? 1 : object === 'different' ? -0.5 : 0) };
}

function sameWords(first: Claim, second: Claim): boolean {
  return wordsOf(first) === wordsOf(second);
}

function wordsOf({ trigger }: Claim): string {
  return trigger.exact.replace(/\s+/g, ' ').trim();
}

function objectsOf({ object }: Claim): string[] {
  return object === null ? [] : [object.value, ...object.alternatives];
}

function actorLikeness(first: Claim, second: Claim): number {
  const [a, b] = [first, second].map(({ actors }) => new Set(actors.map(({ value }) => `${value.role}:${value.id}`)));
  const common = [...(a ?? [])].filter((actor) => b?.has(actor)).length;
  const all = (a?.size ?? 0) + (b?.size ?? 0) - common;
  return all === 0 ? 0 : common / all;
}

import { type Scene } from '../analysis/scene.js';
import { governingNouns } from '../modality/modality-words.data.js';
import { type Memory } from '../discourse/memory.js';
import { type Arguments } from '../syntax/arguments.js';
import { type Chunk, type Thing } from '../syntax/chunk.types.js';
import { type DealFamily, embeddedBuying } from './deal-words.data.js';
import { type DealFindings } from './deal-findings.js';
import { type Placed, placedActors, namedByPlace, ownersOf } from './slots.js';
import { thingOf } from './things.js';

interface SlotInput {
  readonly scene: Scene;
  readonly memory: Memory;
  readonly subject: readonly Chunk[];
  readonly groups: readonly Arguments[];
  readonly passive: boolean;
  readonly subjectPhrases: readonly { word: string; chunks: readonly Chunk[] }[];
  readonly dealNoun: Chunk | undefined;
  readonly things: readonly Thing[];
  readonly family: DealFamily;
  /** "under a Chinese grant": who gives it supplies. */
  readonly granted?: Chunk | undefined;
  /** "was announced by": whoever stands there tells of the deal, so an unknown name is no firm. */
  readonly announced?: boolean;
}

export function slotsFrom(input: SlotInput): DealFindings['slots'] {
  const { scene, memory, groups, family } = input;
  const phrases = [...groups.flatMap((group) => group.phrases.filter(({ at }) => !outbid(scene, at))), ...input.subjectPhrases];
  const under = chunksByWord(phrases);
  const of = (word: string): Placed[] => placedActors(scene, under.get(word) ?? [], memory);
  const orNamed = (word: string): Placed[] => (under.get(word) ?? []).flatMap((np) => actorsOrNamed(scene, np, memory));
  const objects = [...(groups[0]?.objects ?? []), ...(groups[0]?.second ?? [])].filter((np) => thingOf(scene, np) === undefined);
  const told = placedActors(scene, input.subject, memory);
  const named = placedActors(scene, objects, memory);
  // "the Thai navy's plan to acquire": who owns the plan
  const subjects = told.length > 0 ? told : input.subject.filter((np) => governingNouns.has(scene.tokens[np.to - 1]?.norm ?? '')).flatMap((np) => ownersOf(scene, np)).filter(({ kind }) => kind === 'state' || kind === 'company');
  return {
    subject: input.passive ? subjects : family === 'sign' && input.dealNoun !== undefined ? input.subject.flatMap((np) => actorsOrNamed(scene, np, memory)) : subjects.length > 0 ? subjects : namedByPlace(scene, input.subject),
    object: named.length > 0 || (family !== 'award' && family !== 'select') ? named : namedByPlace(scene, objects),
    by: [...(input.announced === true ? of('by').filter(({ kind }) => kind !== 'person') : orNamed('by')), ...of('at').filter(({ kind }) => kind === 'company')],
    from: [...orNamed('from'), ...placedActors(scene, madeIn(scene, groups), memory), ...ownersOf(scene, input.granted).filter(({ id }) => !subjects.some((one) => one.id === id))],
    to: [...(family === 'award' ? orNamed('to') : of('to')), ...placedActors(scene, groups[1]?.objects.filter((np) => thingOf(scene, np) === undefined) ?? [], memory).filter(({ kind }) => kind !== 'company')],
    for: [...of('for'), ...placedActors(scene, onBehalf(scene, phrases), memory)],
    with: orNamed('with'),
    between: of('between'),
    owner: ownersOf(scene, input.dealNoun),
    in: family === 'win' ? of('in') : [],
  };
}

/** "placed an order on behalf of Germany and Spain". */
function onBehalf({ chunks, tokens }: Scene, phrases: readonly { readonly word: string; readonly at?: number; readonly chunks: readonly Chunk[] }[]): Chunk[] {
  return phrases.filter(({ word, at = 0 }) => word === 'of' && tokens[(chunks[at - 1]?.to ?? 0) - 1]?.norm === 'behalf').flatMap((phrase) => [...phrase.chunks]);
}

/** "chose the K2 over bids from China": whose bid lost supplies nothing. */
function outbid({ chunks, tokens }: Scene, at: number): boolean {
  const bid = chunks[at - 1];
  const beaten = bid?.type === 'np' && /^(?:bids?|offers?|proposals?|submissions?|tenders?|competition|rivals?|competitors?|contenders?)$/.test(tokens[bid.to - 1]?.norm ?? '');
  return beaten && /^(?:over|against|despite|above|of|than)$/.test(chunks[at - 2]?.word ?? '');
}

/** "two vessels built in China": where a thing was made is where it comes from. */
function madeIn(scene: Scene, groups: readonly Arguments[]): Chunk[] {
  const made = groups.flatMap(({ phrases }) => phrases.filter(({ word, at }) => word === 'in' && /^(?:build|make|manufacture|assemble|produce|construct)$/.test(scene.chunks[at - 1]?.word ?? '')));
  return made.flatMap(({ chunks }) => [...chunks]).filter(({ type }) => type === 'np');
}

/** What each preposition governs, in the order told. */
function chunksByWord(phrases: readonly { readonly word: string; readonly chunks: readonly Chunk[] }[]): ReadonlyMap<string, readonly Chunk[]> {
  const byWord = new Map<string, Chunk[]>();
  for (const { word, chunks } of phrases) {
    const known = byWord.get(word);
    if (known === undefined) byWord.set(word, [...chunks]);
    else known.push(...chunks);
  }
  return byWord;
}

function actorsOrNamed(scene: Scene, np: Chunk, memory: Memory): Placed[] {
  const known = placedActors(scene, [np], memory);
  return known.length > 0 ? known : namedByPlace(scene, [np]);
}

/** Prepositional phrases between a passive subject and its verb: "The contract for 36 howitzers with Elbit was signed". */
export function phrasesBehind(chunks: readonly Chunk[], from: number, to: number): { word: string; chunks: Chunk[] }[] {
  const found: { word: string; chunks: Chunk[] }[] = [];
  let current: { word: string; chunks: Chunk[] } | undefined;
  for (let i = from + 1; i < to; i += 1) {
    const chunk = chunks[i];
    if (chunk === undefined) break;
    // "howitzers bought by Lithuania": who bought them is whom they are for
    const bought = chunk.word === 'by' && embeddedBuying.has(chunks[i - 1]?.word ?? '');
    if (chunk.type === 'prep' || chunk.type === 'to') found.push((current = { word: bought ? 'for' : chunk.word, chunks: [] }));
    else if (chunk.type === 'np' || chunk.type === 'money') current?.chunks.push(chunk);
    else if (chunk.type === 'rel' || chunk.type === 'sub') break;
  }
  return found;
}

export function distinctThings(things: readonly (Thing | undefined)[]): Thing[] {
  const found: Thing[] = [];
  for (const thing of things) if (thing !== undefined && !found.some((other) => other.np.from === thing.np.from)) found.push(thing);
  return found;
}

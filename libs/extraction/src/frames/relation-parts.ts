import { offsetsOf, type Scene } from '../analysis/scene.js';
import { type Memory } from '../discourse/memory.js';
import { type Arguments, argumentsAfter } from '../syntax/arguments.js';
import { type Chunk } from '../syntax/chunk.types.js';
import { type Subject, subjectOf } from '../syntax/subject.js';
import { type Draft, type DraftActor } from './draft.types.js';
import { emptyDraft } from './empty-draft.js';
import { inRole, namedByPlace, ownersOf, type Placed, placedActors } from './slots.js';

/** A verb with its subject, objects and phrases, ready for the simple frames. */
export interface Clause {
  readonly scene: Scene;
  readonly memory: Memory;
  readonly at: number;
  readonly lemma: string;
  readonly passive: boolean;
  readonly subject: Subject;
  readonly after: Arguments;
}

export function clauseAt(scene: Scene, memory: Memory, at: number): Clause | undefined {
  const verb = scene.chunks[at]?.verb;
  if (verb === undefined) return undefined;
  return { scene, memory, at, lemma: verb.lemma, passive: verb.passive, subject: subjectOf(scene.chunks, at), after: argumentsAfter(scene.chunks, at, () => false) };
}

export const headOf = (scene: Scene, np: Chunk | undefined): string => (np?.type === 'np' ? (scene.tokens[np.to - 1]?.norm ?? '') : '');

/** Phrases behind the verb, of the given prepositions. */
export function behind({ after }: Clause, words: RegExp): Chunk[] {
  return after.phrases.filter(({ word }) => words.test(word.replace('~', ''))).flatMap(({ chunks }) => [...chunks]);
}

export const isState = (actor: Placed): boolean => (actor.kind === 'state' || actor.kind === 'government' || actor.kind === 'person') && actor.state !== null;

/** A state or a union of states: who meets, drills and imposes. */
export const isParty = (actor: Placed): boolean => isState(actor) || actor.kind === 'body';

/** Actors of the phrases, and the states that own or describe them when the phrase itself names none. */
export function actorsOrOwners(scene: Scene, phrases: readonly Chunk[], memory: Memory, firms = false): Placed[] {
  return phrases.flatMap((np) => {
    const own = placedActors(scene, [np], memory);
    if (own.length > 0) return own;
    const owned = scene.tokens.slice(np.from, np.to).some(({ kind }) => kind === 'possessive') ? namedByPlace(scene, [np]) : [];
    return firms && owned.length > 0 ? owned : ownersOf(scene, np);
  });
}

export function distinct(actors: readonly Placed[]): Placed[] {
  return actors.filter((actor, index) => actors.findIndex((other) => other.id === actor.id) === index);
}

/** The side not named in the sentence, when the report speaks of one pair. */
export function otherSide(sides: readonly Placed[], memory: Memory): Placed[] {
  const [one] = sides;
  const others = one === undefined ? memory.impliedPair() : memory.otherOf(one.id);
  if (sides.length > 1 || (one === undefined && others.length !== 2)) return [];
  return others.map(({ actor, scene }) => ({ ...actor, scene, basis: 'inherited', rule: 'discourse.pair', confidence: actor.confidence * 0.8 }));
}

export interface Found {
  readonly kind: Draft['kind'];
  readonly rule: string;
  readonly actors: DraftActor[];
  readonly object?: Chunk | undefined;
  readonly confidence: number;
}

/** A draft over the words from subject to last argument of a clause. */
export function draftOf(clause: Clause, { kind, rule, actors, object, confidence }: Found): Draft {
  const { scene, subject, at, after } = clause;
  const from = subject.how === 'own' || subject.how === 'relative' ? Math.min(subject.at, at) : at;
  let end = Math.min(after.end, scene.chunks.length) - 1;
  while (end > at && ['comma', 'conj', 'stop', 'rel', 'sub'].includes(scene.chunks[end]?.type ?? '')) end -= 1;
  const draft = emptyDraft({ kind, rule, scene, span: offsetsOf(scene, scene.chunks[from]?.from ?? 0, scene.chunks[end]?.to ?? 0), trigger: offsetsOf(scene, scene.chunks[at]?.from ?? 0, scene.chunks[at]?.to ?? 0), chunk: at, actors });
  if (object !== undefined) draft.object = offsetsOf(scene, object.from, object.to);
  draft.confidence = confidence;
  return draft;
}

export const roles = (role: DraftActor['role'], actors: readonly Placed[]): DraftActor[] => actors.map((actor) => inRole(role, actor));

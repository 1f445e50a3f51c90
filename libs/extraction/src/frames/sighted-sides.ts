import { type ActorRef } from '../actors/actor.types.js';
import { actorsOf } from '../actors/resolve-actors.js';
import { type Scene } from '../analysis/scene.js';
import { type Memory } from '../discourse/memory.js';
import { type Chunk, type Thing } from '../syntax/chunk.types.js';
import { ownersOf, type Placed } from './slots.js';

export interface SightedSides {
  readonly buyers: readonly Placed[];
  readonly suppliers: readonly Placed[];
  /** Chunks that name them. */
  readonly chunks: readonly number[];
}

/** Somebody named in a sentence, with where and how. */
export interface Seen {
  readonly actor: Placed;
  readonly at: number;
  /** Preposition in front, or nothing. */
  readonly word: string;
}

const isFirm = ({ kind }: ActorRef): boolean => kind === 'company';
const isState = ({ kind }: ActorRef): boolean => kind === 'state' || kind === 'government';

/**
 * Who may buy and who may supply, from kinds of actor alone: firms supply; of states, the one the thing comes from
 * supplies, and the first other one buys.
 */
export function sidesInSight(scene: Scene, thing: Thing, memory: Memory): SightedSides {
  const seen = actorsInSight(scene);
  const makers = [thing.system?.entry.state, thing.origin?.entry.state].filter((id): id is string => typeof id === 'string');
  const owners = ownersOf(scene, thing.np).map((actor): Seen => ({ actor, at: scene.chunks.indexOf(thing.np), word: 'of' }));
  const firm = seen.find(({ actor, word }) => isFirm(actor) && !/^(?:out|over|beside|alongside)$/.test(word));
  const states = seen.filter(({ actor }) => isState(actor));
  const source = states.find(({ actor, word }) => word === 'from' && !(firm !== undefined && actor.state !== firm.actor.state)) ?? owners.find(({ actor }) => isFirm(actor) || makers.includes(actor.id)) ?? (states.length > 1 ? states.find(({ actor }) => makers.includes(actor.id)) : undefined);
  const supplier = firm ?? source;
  const others = states.filter(({ actor }) => actor.id !== supplier?.actor.id && (actor.state !== supplier?.actor.state || states.length === 1));
  const buyer = others.find(({ actor }) => !makers.includes(actor.id)) ?? others[0] ?? topicOf(memory, supplier);
  const list = [buyer, supplier].filter((one) => one !== undefined);
  return { buyers: buyer === undefined ? [] : [weaker(buyer.actor)], suppliers: supplier === undefined ? [] : [weaker(supplier.actor)], chunks: list.map(({ at }) => at) };
}

/** Everybody a sentence names who may take a part in it: not its grounds, nor whom it compares with. */
export function actorsInSight(scene: Scene): Seen[] {
  return scene.chunks.flatMap((chunk, at) => seenAt(scene, chunk, at)).filter(({ word }) => !/^(?:in|at|near|off|over|against|despite|amid|after|like|than|unlike|outside|inside)$/.test(word));
}

function seenAt(scene: Scene, chunk: Chunk, at: number): Seen[] {
  if (chunk.type !== 'np') return [];
  const before = scene.chunks[at - 1];
  const word = before?.type === 'prep' || before?.type === 'to' ? before.word : '';
  const own = actorsOf(scene, chunk).map((actor): Placed => ({ ...actor, scene }));
  const possessors = own.length > 0 ? [] : ownersOf(scene, chunk).filter((owner) => scene.tokens[owner.to]?.kind === 'possessive');
  return [...own, ...possessors].map((actor) => ({ actor, at, word }));
}

/** "The navy's pick": nobody named, but the state the report is about. */
function topicOf(memory: Memory, supplier: Seen | undefined): Seen | undefined {
  const last = memory.lastSubject;
  if (last === undefined || !isState(last.actor) || last.actor.state === supplier?.actor.state) return undefined;
  return { actor: { ...last.actor, scene: last.scene, basis: 'inherited', rule: 'discourse.subject', confidence: 0.6 }, at: -1, word: '' };
}

const weaker = (actor: Placed): Placed => ({ ...actor, confidence: actor.confidence * 0.7 });

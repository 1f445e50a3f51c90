import { type ActorRef } from '../actors/actor.types.js';
import { bothPattern } from '../actors/actor-words.data.js';
import { company, coversName, isNameToken, nameRuns } from '../actors/unknown-organisations.js';
import { actorsOf, namesStateBody } from '../actors/resolve-actors.js';
import { behindDateline } from '../analysis/dateline.js';
import { type Scene, wordsOf } from '../analysis/scene.js';
import { type Memory } from '../discourse/memory.js';
import { type Chunk } from '../syntax/chunk.types.js';
import { embeddedBuying } from './deal-words.data.js';
import { type DraftActor } from './draft.types.js';
import { thingOf } from './things.js';

/** An actor with the sentence its name stands in: an inherited one comes from an earlier sentence. */
export interface Placed extends ActorRef {
  readonly scene: Scene;
}

/** Actors of a list of phrases, pronouns and bare descriptions resolved from the discourse. */
export function placedActors(scene: Scene, phrases: readonly Chunk[], memory: Memory): Placed[] {
  const placed: Placed[] = [];
  for (const np of phrases) placed.push(...actorsAt(scene, np, memory));
  return placed;
}

function actorsAt(scene: Scene, np: Chunk, memory: Memory): Placed[] {
  if (np.type === 'pron') return pronoun(scene, np, memory);
  if (np.type !== 'np') return [];
  const own = actorsOf(scene, np);
  if (own.length > 0) return own.map((actor) => knownFirm(scene, np, actor, memory) ?? { ...actor, scene });
  const behind = ofPhrase(scene, np);
  if (behind.length > 0) return behind.map((actor) => ({ ...actor, scene }));
  const pair = ofPair(scene, np, memory);
  if (pair.length > 0) return pair;
  const person = memory.person(scene, np);
  if (person !== undefined) return [{ ...person.actor, scene: person.scene }];
  const owned = ownedByPronoun(scene, np, memory);
  if (owned.length > 0) return owned;
  return memory.refer(scene, np).map(({ actor, scene: where }) => ({ ...actor, scene: where, basis: 'inherited', rule: 'discourse.description', confidence: actor.confidence * 0.8 }));
}

function knownFirm(scene: Scene, np: Chunk, actor: ActorRef, memory: Memory): Placed | undefined {
  if (actor.rule !== 'actor.unnamed-company' || scene.tokens[np.from]?.norm !== 'the' || /s$/.test(scene.tokens[np.to - 1]?.norm ?? '')) return undefined;
  const known = memory.companyOf(actor.state ?? '');
  return known === undefined ? undefined : { ...known.actor, scene: known.scene, basis: 'inherited', rule: 'discourse.description', confidence: 0.75 };
}

/** "security chiefs of both nations", "intelligence services on both sides". */
function ofPair(scene: Scene, np: Chunk, memory: Memory): Placed[] {
  const index = scene.chunks.indexOf(np);
  const other = /^(?:of|from|on)$/.test(scene.chunks[index + 1]?.word ?? '') ? scene.chunks[index + 2] : undefined;
  if (other?.type !== 'np' || !bothPattern.test(wordsOf(scene, other.from, other.to).toLowerCase()) || !/s$/.test(scene.tokens[np.to - 1]?.norm ?? '')) return [];
  return memory.pair().map(({ actor, scene: where }) => inherited(actor, where));
}

/** "its military", "their foreign ministers": bodies of whoever the pronoun means. */
function ownedByPronoun(scene: Scene, np: Chunk, memory: Memory): Placed[] {
  const owner = scene.tokens[np.from]?.norm;
  if ((owner === 'his' || owner === 'her') && CEREMONY.test(scene.tokens[np.to - 1]?.norm ?? '')) {
    const person = memory.lastPerson(scene, np, true);
    return person === undefined ? [] : [inherited(person.actor, person.scene)];
  }
  if (/^(?:the|both|their) (?:two )?(?:countries|nations|states|sides|neighbou?rs|governments)['’]/i.test(wordsOf(scene, np.from, np.to)) && namesStateBody(scene, np)) return memory.pair().map(({ actor, scene: where }) => inherited(actor, where));
  if ((owner !== 'its' && owner !== 'their') || !namesStateBody(scene, np)) return [];
  if (owner === 'its') return itself(scene, np, memory).filter(({ kind }) => kind === 'state' || kind === 'government');
  const list = coordinatedBefore(scene, np);
  return list.length > 1 ? list.map((actor) => inherited(actor, scene)) : memory.pair().map(({ actor, scene: where }) => inherited(actor, where));
}

/** What a head of state holds and others attend. */
const CEREMONY = /^(?:inauguration|swearing-in|funeral|coronation)$/;

function pronoun(scene: Scene, np: Chunk, memory: Memory): Placed[] {
  if (np.word === 'they') {
    const list = coordinatedBefore(scene, np);
    if (list.length > 1) return list.map((actor) => inherited(actor, scene));
  }
  const joint = np.word === 'they' ? subjectBefore(scene, np) : undefined;
  if (joint !== undefined) return [inherited(joint, scene)];
  if (np.word === 'they') return memory.pair().map(({ actor, scene }) => inherited(actor, scene));
  if (np.word === 'he' || np.word === 'she') {
    const person = memory.lastPerson(scene, np);
    return person === undefined ? [] : [inherited(person.actor, person.scene)];
  }
  return np.word === 'it' ? itself(scene, np, memory) : [];
}

function itself(scene: Scene, np: Chunk, memory: Memory): Placed[] {
  const own = buyerBefore(scene, np) ?? subjectBefore(scene, np);
  if (own !== undefined) return [inherited(own, scene)];
  const one = memory.lastSubject;
  return one === undefined ? [] : [inherited(one.actor, one.scene)];
}

/** "Iran and Saudi Arabia …, after they": the joined actors left of the pronoun. */
function coordinatedBefore(scene: Scene, np: Chunk): ActorRef[] {
  const end = scene.chunks.indexOf(np);
  for (let i = 0; i < end; i += 1) {
    if (scene.chunks[i]?.type !== 'np' || scene.chunks[i + 1]?.type !== 'conj') continue;
    const list = [scene.chunks[i], scene.chunks[i + 2]].flatMap((chunk) => (chunk?.type === 'np' ? actorsOf(scene, chunk) : []));
    if (list.length > 1) return list;
  }
  return [];
}

/** "Saab offered Poland a plane, but Warsaw keeps the two it purchased": of those spoken of, a state buys. */
function buyerBefore(scene: Scene, np: Chunk): ActorRef | undefined {
  const end = scene.chunks.indexOf(np);
  if (!embeddedBuying.has(scene.chunks[end + 1]?.word ?? '')) return undefined;
  const start = behindDateline(scene);
  for (let i = end - 1; i > 0; i -= 1) {
    const verb = scene.chunks[i];
    if (verb?.type !== 'vg' || !(scene.chunks[i - 1]?.type === 'np' || scene.chunks[i - 1]?.type === 'adv')) continue;
    const subject = scene.chunks[scene.chunks[i - 1]?.type === 'np' ? i - 1 : i - 2];
    const found = subject?.type === 'np' && (scene.tokens[subject.from]?.start ?? 0) >= start ? actorsOf(scene, subject).find(({ kind }) => kind === 'state' || kind === 'government') : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** First actor of the sentence that no preposition governs, left of the pronoun. */
function subjectBefore(scene: Scene, np: Chunk): ActorRef | undefined {
  const end = scene.chunks.indexOf(np);
  const start = behindDateline(scene);
  for (let i = 0; i < end; i += 1) {
    const chunk = scene.chunks[i];
    if (chunk?.type !== 'np' || scene.chunks[i - 1]?.type === 'prep' || (scene.tokens[chunk.from]?.start ?? 0) < start) continue;
    const [actor] = actorsOf(scene, chunk);
    if (actor !== undefined && actor.kind !== 'media' && actor.kind !== 'person') return actor;
  }
  return undefined;
}

const inherited = (actor: ActorRef, scene: Scene): Placed => ({ ...actor, scene, basis: 'inherited', rule: 'discourse.pronoun', confidence: actor.confidence * 0.75 });

/** "the Ministry of Defence of Poland", "the government of Kenya", "a subsidiary of Israel Aerospace Industries". */
function ofPhrase(scene: Scene, np: Chunk): ActorRef[] {
  const index = scene.chunks.indexOf(np);
  const words = wordsOf(scene, np.from, np.to);
  const joiner = scene.chunks[index + 1]?.word;
  if (joiner !== 'of' && joiner !== 'from' && joiner !== 'for' && !(joiner === 'in' && /(?:ministry|government|officials|authorities|parliament|lawmakers)$/i.test(words))) return [];
  if (!/(?:ministry|minister|government|king|kingdom|president|department|forces|army|navy|air force|subsidiary|unit|division|arm|official|authoritie|maker|manufacturer|sultanate|republic|state|parliament|ministry of (?:national )?defen[cs]e|troop|soldier|warship|marine|pilot|officer|leader|envoy|delegation|representative|diplomat|chief|commander|navie|armie|lawmaker|personnel|paratrooper|commando|police|guard|corps|gendarmerie|service|fleet|command|authority|plant|factory|branch|affiliate|works|yard)s?$/i.test(words)) return [];
  const found: ActorRef[] = [];
  for (let i = index + 2; i < Math.min(scene.chunks.length, index + 6); i += 1) {
    const other = scene.chunks[i];
    if (other?.type === 'np') {
      const [actor] = actorsOf(scene, other);
      if (actor !== undefined) {
        const subsidiary = /(?:subsidiary|unit|division|arm|plant|factory|branch|affiliate|works|yard)$/i.test(words);
        if (subsidiary && actor.kind !== 'company') return [];
        found.push({ ...actor, kind: subsidiary ? 'company' : actor.kind === 'company' ? 'company' : 'government', rule: 'actor.of-phrase', basis: 'normalised' });
        if (scene.chunks[i + 1]?.type !== 'conj' && scene.chunks[i + 1]?.type !== 'comma') return found;
      }
    } else if (other?.type !== 'prep' && other?.type !== 'conj' && other?.type !== 'comma') break;
  }
  return found;
}

/** In the place of a company stands a name no dictionary has: taken as a company, with less confidence. */
export function namedByPlace(scene: Scene, phrases: readonly Chunk[]): Placed[] {
  const found: Placed[] = [];
  for (const np of phrases) {
    if (np.type !== 'np' || !endsInName(scene, np) || (thingOf(scene, np) !== undefined && !properName(scene, np))) continue;
    const run = nameRuns(scene.tokens.slice(0, np.to), scene.mentions).filter(({ from, to }) => from >= np.from && to === np.to).at(-1);
    if (run === undefined || (run.from > np.from + 4 && !properName(scene, np))) continue;
    // "Damen Shipyards Cape Town": the place ends the name of the firm before it
    const firm = scene.mentions.find(({ entry, to }) => entry.kind === 'company' && to === run.from && to > np.from);
    if (firm !== undefined) {
      found.push({ id: firm.entry.id, name: wordsOf(scene, firm.from, run.to), kind: 'company', state: firm.entry.state, from: firm.from, to: run.to, basis: 'normalised', rule: 'actor.branch', confidence: 0.85, scene });
      continue;
    }
    const name = wordsOf(scene, run.from, run.to);
    if (/^(?:Ministry|Department|Government|President|Minister|Prime|King|General|Parliament|Army|Navy|Air|Council|Committee|State|Europe|Africa|Asia|Gulf|Middle|West|East|North|South)/.test(name) || name.length < 3) continue;
    const state = ownersOf(scene, np).at(-1)?.state ?? null;
    const entry = company(name, state);
    found.push({ id: entry.id, name, kind: 'company', state, from: run.from, to: run.to, basis: 'normalised', rule: 'actor.named-by-place', confidence: 0.6, scene });
  }
  return found;
}

/** A name no dictionary has can only stand at the end of a phrase whose last word looks like one. */
function endsInName({ tokens, mentions }: Scene, { to }: Chunk): boolean {
  return isNameToken(tokens[to - 1]) && !mentions.some((mention) => mention.from < to && to <= mention.to && coversName(mention));
}

/** "South Korea's STX Engine": nothing but capitals behind a possessive, whatever the last word means elsewhere. */
function properName(scene: Scene, np: Chunk): boolean {
  const at = scene.tokens.findLastIndex(({ kind }, index) => index >= np.from && index < np.to && kind === 'possessive');
  const rest = at === -1 ? [] : scene.tokens.slice(at + 1, np.to);
  return rest.length > 1 && rest.every(({ cap, kind }) => cap && kind === 'word');
}

/** Puts an actor into a role, with the place of its name. */
export function inRole(role: DraftActor['role'], actor: Placed): DraftActor {
  const first = actor.scene.tokens[actor.from];
  const last = actor.scene.tokens[actor.to - 1];
  return { role, actor, at: { start: first?.start ?? 0, end: last?.end ?? 0 }, basis: actor.basis };
}

/** The state that owns or describes a phrase: "Morocco's purchase", "the Polish order". */
export function ownersOf(scene: Scene, np: Chunk | undefined): Placed[] {
  if (np?.type !== 'np') return [];
  const owners: Placed[] = [];
  for (const mention of np.mentions ?? []) {
    const { entry, from, to } = mention;
    const possessive = scene.tokens[to]?.kind === 'possessive';
    // "British and Indian carriers": the first adjective stands alone
    const adjective = entry.kind === 'demonym' && (to < np.to || (np.to === to && from - np.from <= 1 && /^(?:and|,|&)$/.test(scene.tokens[to]?.text ?? '')));
    const bare = /^(?:state|company|military|ministry)$/.test(entry.kind) && to < np.to;
    if (!possessive && !adjective && !bare) continue;
    if (entry.kind === 'system' || entry.kind === 'person' || entry.kind === 'place' || entry.kind === 'media') continue;
    const state = entry.state;
    const kind = entry.kind === 'company' ? 'company' : entry.kind === 'body' || entry.kind === 'group' ? entry.kind : 'state';
    const id = kind === 'state' ? (state ?? entry.id) : entry.id;
    owners.push({ id, name: wordsOf(scene, from, to), kind, state, from, to, basis: entry.kind === 'state' || entry.kind === 'company' ? 'literal' : 'normalised', rule: possessive ? 'actor.owner' : 'actor.adjective', confidence: 0.85, scene });
  }
  return owners;
}

import { offsetsOf, type Scene, wordsOf } from '../analysis/scene.js';
import { type Memory } from '../discourse/memory.js';
import { argumentsAfter } from '../syntax/arguments.js';
import { type Chunk } from '../syntax/chunk.types.js';
import { subjectOf } from '../syntax/subject.js';
import { accordNames, envoyNouns, normaliseNouns, normaliseVerbs, tiesNouns } from './diplomacy-words.data.js';
import { type Draft, type DraftActor } from './draft.types.js';
import { emptyDraft } from './empty-draft.js';
import { brokerOf } from './broker.js';
import { inRole, ownersOf, type Placed, placedActors } from './slots.js';

/** Verbs of who comes into accords that stand already. */
export const joinVerbs = /^(?:join|accede|enter)$/;

/** Restored, renewed or first diplomatic ties, as verb, noun or participle. */
export function normalisationDrafts(scene: Scene, memory: Memory): Draft[] {
  const drafts: Draft[] = [];
  scene.chunks.forEach((chunk, index) => {
    const draft = chunk.type === 'vg' ? byVerb(scene, memory, index) : chunk.type === 'np' ? byNoun(scene, memory, index) : undefined;
    if (draft !== undefined && !drafts.some((other) => draft.span.start < other.span.end && other.span.start < draft.span.end)) drafts.push(draft);
  });
  return drafts;
}

function byVerb(scene: Scene, memory: Memory, at: number): Draft | undefined {
  const verb = scene.chunks[at]?.verb;
  if (verb !== undefined && joinVerbs.test(verb.lemma)) return joining(scene, memory, at);
  if (verb === undefined || !normaliseVerbs.has(verb.lemma)) return undefined;
  const after = argumentsAfter(scene.chunks, at, () => false);
  const subject = subjectOf(scene.chunks, at);
  const ties = verb.passive ? subject.chunks.find((np) => isTies(scene, np, verb.lemma)) : after.objects.find((np) => isTies(scene, np, verb.lemma));
  if (ties === undefined) return undefined;
  const embassy = EMBASSY.test(scene.tokens[ties.to - 1]?.norm ?? '');
  const behind = after.phrases.filter(({ word }) => word === 'with' || word === 'between' || word === 'by' || (embassy && word === 'in')).flatMap(({ chunks }) => chunks);
  const inside = verb.passive ? scene.chunks.slice(subject.at, at).filter((np) => np.type === 'np') : [];
  const told = states(placedActors(scene, [...(verb.passive ? inside : subject.chunks), ...behind, ...betweenTies(scene, ties)], memory), ownersOf(scene, ties));
  const parties = told.length === 1 && !verb.passive ? states(told, placedActors(scene, leading(scene, at), memory).filter(({ kind }) => kind !== 'company').slice(0, 1)) : told;
  return finish(scene, memory, { parties, from: subject.how === 'shared' ? at : Math.min(subject.at, at), end: after.end, at, object: ties, rule: 'normalisation.verb' });
}

/** "When Petro took office, one of his first acts was to restore ties": who the sentence is about, where the verb's own subject names nobody. */
function leading({ chunks }: Scene, at: number): Chunk[] {
  return chunks.slice(0, at).filter((chunk, i) => chunk.type === 'np' && chunks[i - 1]?.type !== 'prep' && chunks[i - 1]?.type !== 'to').slice(0, 1);
}

/** "Kazakhstan joined the Abraham Accords": whoever joins them has ties with Israel. */
function joining(scene: Scene, memory: Memory, at: number): Draft | undefined {
  const after = argumentsAfter(scene.chunks, at, () => false);
  const accords = [...after.objects, ...after.phrases.filter(({ word }) => word === 'to').flatMap(({ chunks }) => chunks)].find((np) => np.type === 'np' && accordNames.test(wordsOf(scene, np.from, np.to)));
  const subject = subjectOf(scene.chunks, at);
  if (accords === undefined) return undefined;
  const from = scene.tokens[accords.from]?.norm === 'the' ? accords.from + 1 : accords.from;
  const host: Placed = { id: 'ISR', name: wordsOf(scene, from, accords.to), kind: 'state', state: 'ISR', from, to: accords.to, basis: 'derived', rule: 'actor.by-accord', confidence: 0.7, scene };
  const parties = states(placedActors(scene, subject.chunks, memory));
  return parties.length === 0 ? undefined : finish(scene, memory, { parties: states(parties, [host]), from: Math.min(subject.at, at), end: after.end, at, object: accords, rule: 'normalisation.accords' });
}

/** Ties told by their buildings: "to reopen their embassies". */
const EMBASSY = /^(?:embassy|embassies|missions?|consulates?|consulates?-general|legation|liaison offices?)$/;

function isTies(scene: Scene, np: Chunk, lemma: string): boolean {
  const head = scene.tokens[np.to - 1]?.norm ?? '';
  if (/^ambassadors?$/.test(head)) return lemma === 'exchange';
  if (EMBASSY.test(head)) return /^(?:open|inaugurate|reopen|re-open|restore|re-establish|reestablish)$/.test(lemma);
  if (!tiesNouns.test(head)) return false;
  return /^(?:normali[sz]e|restore|re-establish|reestablish|resume|renew|mend|establish)$/.test(lemma) || /\b(?:diplomatic|full)\b/i.test(wordsOf(scene, np.from, np.to));
}

function byNoun(scene: Scene, memory: Memory, at: number): Draft | undefined {
  const np = scene.chunks[at];
  if (np === undefined) return undefined;
  const head = scene.tokens[np.to - 1]?.norm ?? '';
  const words = wordsOf(scene, np.from, np.to);
  const exchange = envoyNouns.test(head) && scene.chunks[at + 1]?.word === 'of' && scene.chunks[at + 2]?.type === 'np' && ENVOYS.test(scene.tokens[(scene.chunks[at + 2]?.to ?? 1) - 1]?.norm ?? '');
  const noun = normaliseNouns.test(head) || exchange;
  const participle = tiesNouns.test(head) && /\bnormali[sz]ed\b/i.test(words);
  // A rapprochement goes on for years: an event only where a date makes it one
  if (head === 'rapprochement' && scene.dates.length === 0) return undefined;
  if ((!noun && !participle) || /^(?:against|opposing)$/.test(scene.chunks[at - 1]?.word ?? '')) return undefined;
  const after = argumentsAfter(scene.chunks, at, () => false);
  const ties = participle ? np : after.phrases.flatMap(({ chunks }) => chunks).find((chunk) => chunk.type === 'np' && tiesNouns.test(scene.tokens[chunk.to - 1]?.norm ?? ''));
  const about = after.phrases.filter(({ word }) => /^(?:with|between|of|by)$/.test(word)).flatMap(({ chunks }) => chunks);
  if (ties === undefined && !exchange && !/normali[sz]ation|rapprochement/.test(head)) return undefined;
  if (ties !== undefined && !participle && !/normali[sz]ation/.test(head) && !/\bdiplomatic\b/i.test(wordsOf(scene, ties.from, ties.to))) return undefined;
  const parties = states(placedActors(scene, about, memory), ownersOf(scene, np), ties === undefined ? [] : ownersOf(scene, ties));
  // "lawmakers denounced the normalisation": spoken of, not told
  if (parties.length === 0 && ties === undefined && !exchange && scene.dates.length === 0) return undefined;
  const draft = finish(scene, memory, { parties, from: at, end: after.end, at, object: ties ?? np, rule: participle ? 'normalisation.participle' : 'normalisation.noun' });
  if (draft !== undefined) draft.mention = true;
  return draft;
}

/** Ties told by those who keep them: "the exchange of ambassadors". */
const ENVOYS = /^(?:ambassadors|embassies|envoys)$/;

function betweenTies(scene: Scene, ties: Chunk): readonly Chunk[] {
  const index = scene.chunks.indexOf(ties);
  return scene.chunks[index + 1]?.word === 'between' || scene.chunks[index + 1]?.word === 'with' ? argumentsAfter(scene.chunks, index, () => false).phrases.flatMap(({ chunks }) => chunks) : [];
}

const states = (...lists: (readonly Placed[])[]): Placed[] =>
  lists.flat().filter((actor) => actor.state !== null && actor.kind !== 'company').filter((actor, index, all) => all.findIndex((other) => other.id === actor.id) === index);

interface Found {
  readonly parties: Placed[];
  readonly from: number;
  readonly end: number;
  readonly at: number;
  readonly object: Chunk;
  readonly rule: string;
}

function finish(scene: Scene, memory: Memory, { parties, from, end, at, object, rule }: Found): Draft | undefined {
  const broker = brokerOf(scene, memory);
  const sides = parties.filter((party) => party.id !== broker?.actor.id);
  const pair = sides.length >= 2 ? sides : completed(sides, memory);
  if (pair.length < 2) return undefined;
  const actors: DraftActor[] = [...pair.map((party) => inRole('party', party)), ...(broker === undefined ? [] : [broker])];
  const last = scene.chunks[lastSolid(scene, at, end)];
  const first = scene.chunks[from];
  const draft = emptyDraft({ kind: 'normalisation', rule, scene, span: offsetsOf(scene, first?.from ?? 0, last?.to ?? 0), trigger: offsetsOf(scene, scene.chunks[at]?.from ?? 0, scene.chunks[at]?.to ?? 0), chunk: at, actors });
  draft.object = offsetsOf(scene, object.from, object.to);
  draft.confidence = accordNames.test(scene.text.slice(scene.sentence.start, scene.sentence.end)) ? 0.9 : 0.8;
  return draft;
}

/** Index of the last chunk before `end` that is more than a comma or full stop. */
export function lastSolid(scene: Scene, at: number, end: number): number {
  let close = Math.max(at, Math.min(end, scene.chunks.length) - 1);
  while (close > at && ['stop', 'comma', 'conj', 'rel', 'sub'].includes(scene.chunks[close]?.type ?? '')) close -= 1;
  return close;
}

/** One side named, the other clear from the pair the report speaks of. */
function completed(sides: readonly Placed[], memory: Memory): Placed[] {
  const [one] = sides;
  const others = one === undefined ? memory.pair() : memory.otherOf(one.id);
  if (one === undefined && others.length !== 2) return [...sides];
  const rest = others.map(({ actor, scene }): Placed => ({ ...actor, scene, basis: 'inherited', rule: 'discourse.pair', confidence: actor.confidence * 0.8 }));
  return [...sides, ...rest];
}

import { offsetsOf, type Scene, wordsOf } from '../analysis/scene.js';
import { actorsOf } from '../actors/resolve-actors.js';
import { type Memory } from '../discourse/memory.js';
import { argumentsAfter, describes } from '../syntax/arguments.js';
import { type Chunk } from '../syntax/chunk.types.js';
import { subjectOf } from '../syntax/subject.js';
import { headWord } from './deal-findings.js';
import { agreementNouns } from './deal-words.data.js';
import { forceVerbs, signVerbs, weakSignVerbs } from './diplomacy-words.data.js';
import { type Draft } from './draft.types.js';
import { emptyDraft } from './empty-draft.js';
import { brokerOf } from './broker.js';
import { lastSolid } from './normalisation.frame.js';
import { inRole, namedByPlace, ownersOf, type Placed, placedActors } from './slots.js';

/** Agreements, memoranda, work plans signed; also "the signing of the 2026 work plan". */
export function signingDrafts(scene: Scene, memory: Memory, taken: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  scene.chunks.forEach((chunk, index) => {
    const draft = chunk.type === 'vg' ? byVerb(scene, memory, index) : chunk.type === 'np' && /^signing$/.test(headWord(scene, chunk)) ? byNoun(scene, memory, index) : undefined;
    if (draft === undefined) return;
    if ([...taken, ...drafts].some((other) => other.kind !== 'normalisation' && draft.trigger.start < other.span.end && other.span.start < draft.trigger.end)) return;
    drafts.push(draft);
  });
  return drafts;
}

function byVerb(scene: Scene, memory: Memory, at: number): Draft | undefined {
  const verb = scene.chunks[at]?.verb;
  if (verb === undefined) return undefined;
  if (forceVerbs.test(verb.lemma)) return inForce(scene, memory, at);
  if (!signVerbs.has(verb.lemma)) return undefined;
  const after = argumentsAfter(scene.chunks, at, () => false);
  // "the agreement, signed in July," as well as "the agreement signed in July"
  const head = scene.chunks[at - 1]?.type === 'comma' ? at - 2 : at - 1;
  const reduced = describes(scene.chunks, at) && scene.chunks[head]?.type === 'np' && after.objects.length === 0 && (head === at - 1 || isAgreement(scene, scene.chunks[head]));
  const passive = verb.passive || reduced;
  const subject = reduced ? { chunks: [scene.chunks[head] as Chunk], at: head } : subjectOf(scene.chunks, at);
  const into = after.phrases.filter(({ word }) => word === 'into' || word === 'on').flatMap(({ chunks }) => chunks);
  // "an accord Ankara and Mogadishu concluded": the paper stands in front of its own clause
  const front = !passive && after.objects.length === 0 ? scene.chunks[subject.at - 1] : undefined;
  const paper = (passive ? subject.chunks : [...after.objects, ...into, ...(front?.type === 'np' ? [front] : [])]).find((np) => isAgreement(scene, np));
  const told = paper ?? dealOfStates(scene, memory, [...after.objects], subject.chunks);
  if (verb.perfect && /^(?:once|until|unless|before|till)$/.test(scene.chunks[subject.at - 1]?.word ?? '')) return undefined;
  if (told === undefined || (weakSignVerbs.has(verb.lemma) && /^(?:plan|programme|program|framework|partnership|statement|declaration|letter|text|terms|letters|notes|minutes|annex)$/.test(headWord(scene, told)) && !JOINT.test(wordsOf(scene, told.from, told.to)))) return undefined;
  const inner = after.embedded === -1 ? [] : argumentsAfter(scene.chunks, after.embedded, () => false).phrases;
  const beside = [...after.phrases, ...inner].filter(({ word }) => (passive ? /^(?:with|between|by)$/ : /^(?:with|between)$/).test(word)).flatMap(({ chunks }) => chunks);
  const inSubject = passive ? scene.chunks.slice(subject.at + 1, at).filter((chunk, i, all) => chunk.type === 'np' && (all[i - 1]?.type === 'prep' || all[i - 1]?.type === 'conj')) : [];
  const sides = distinct([...placedActors(scene, [...(passive ? inSubject : subject.chunks), ...beside], memory), ...namedSides(scene, passive ? [] : subject.chunks, beside), ...ownersOf(scene, told)]);
  if (sides.length === 0 && !passive && subject.chunks.some((np) => placedActors(scene, [np], memory).length === 0)) return undefined;
  const draft = finish(scene, memory, { sides, from: Math.min(subject.at, at), end: after.end, at, paper: told, rule: 'signing.verb' });
  if (draft !== undefined && /^(?:the|this|that) (?:\w+ )?(?:deal|agreement|memorandum|pact|accord|plan|treaty|document|mou)$/i.test(wordsOf(scene, told.from, told.to)) && sides.length < 2) draft.mention = true;
  return draft;
}

/** What makes a plan or declaration one of several states'. */
const JOINT = /\b(?:joint|action|training|strategic|annual|multi-year|\w+-year|common|bilateral|mutual|military|defen[cs]e|cooperation|work|implementation|peace|political)\b/i;

/** "Greece and Albania struck a deal on sea boundaries": between two states and over no goods, an agreement. */
function dealOfStates(scene: Scene, memory: Memory, objects: readonly Chunk[], subject: readonly Chunk[]): Chunk | undefined {
  const deal = objects.find((np) => /^deals?$/.test(headWord(scene, np)) && !/\b(?:arms|weapons|procurement|gas|supply)\b/i.test(wordsOf(scene, np.from, np.to)));
  const next = deal === undefined ? undefined : scene.chunks[scene.chunks.indexOf(deal) + 1];
  if (deal === undefined || next?.type !== 'prep' || !/^(?:on|over|about|in)$/.test(next.word)) return undefined;
  const sides = distinct(placedActors(scene, subject, memory)).filter(({ kind }) => kind === 'state' || kind === 'government' || kind === 'person');
  return sides.length > 1 ? deal : undefined;
}

/** "The pact allowing … came into force", "takes effect": told of an agreement, its beginning. */
function inForce(scene: Scene, memory: Memory, at: number): Draft | undefined {
  const rest = scene.text.slice(scene.tokens[scene.chunks[at]?.to ?? 0]?.start ?? 0, scene.sentence.end);
  if (!/^(?:(?:in)?to (?:force|effect)|effect)\b/i.test(rest)) return undefined;
  const own = subjectOf(scene.chunks, at);
  const subject = own.chunks.some((np) => isAgreement(scene, np)) ? own.at : scene.chunks.findIndex((chunk, i) => i < at && chunk.type === 'np' && isAgreement(scene, chunk));
  const paper = scene.chunks.slice(Math.max(0, subject), at).find((np) => np.type === 'np' && isAgreement(scene, np));
  if (subject === -1 || paper === undefined || scene.chunks.slice(subject + 1, at).some(({ verb }) => verb?.finite === true)) return undefined;
  const named = scene.chunks.slice(subject, at).filter(({ type }) => type === 'np');
  const sides = distinct(named.flatMap((np) => [...placedActors(scene, [np], memory), ...ownersOf(scene, np)]).filter(({ kind }) => kind === 'state' || kind === 'government'));
  return finish(scene, memory, { sides, from: subject, end: argumentsAfter(scene.chunks, at, () => false).end, at, paper, rule: 'signing.in-force' });
}

/** Unknown firms as signatories, only beside "with". */
function namedSides(scene: Scene, subject: readonly Chunk[], beside: readonly Chunk[]): Placed[] {
  const unnamed = (list: readonly Chunk[]): Chunk[] => list.filter((np) => actorsOf(scene, np).length === 0);
  // "Vučić and Hoti signed": who signs beside an official is one, and no firm
  if (subject.some((np) => actorsOf(scene, np).some(({ kind }) => kind === 'person'))) return namedByPlace(scene, unnamed(beside));
  return [...namedByPlace(scene, unnamed(beside)), ...(beside.length > 0 ? namedByPlace(scene, unnamed(subject)) : [])];
}

function byNoun(scene: Scene, memory: Memory, at: number): Draft | undefined {
  const after = argumentsAfter(scene.chunks, at, () => false);
  const paper = after.phrases.filter(({ word }) => word === 'of').flatMap(({ chunks }) => chunks).find((np) => isAgreement(scene, np));
  if (paper === undefined) return undefined;
  const beside = after.phrases.filter(({ word }) => /^(?:with|between|by)$/.test(word)).flatMap(({ chunks }) => chunks);
  const sides = distinct([...placedActors(scene, beside, memory), ...ownersOf(scene, paper)]);
  const draft = finish(scene, memory, { sides, from: at, end: after.end, at, paper, rule: 'signing.noun' });
  if (draft !== undefined) draft.mention = true;
  return draft;
}

function isAgreement(scene: Scene, np: Chunk): boolean {
  const head = headWord(scene, np);
  const one = agreementNouns.has(head) || agreementNouns.has(`${scene.tokens[np.to - 3]?.norm ?? ''} ${scene.tokens[np.to - 2]?.norm ?? ''} ${head}`);
  if (one) return true;
  // "memorandum of understanding", "letter of intent": the head stands before "of"
  return /\b(?:agreement|memorandum|mou|pact|accord|treaty)\b/i.test(wordsOf(scene, np.from, np.to)) && !/\b(?:deal|contract)$/i.test(wordsOf(scene, np.from, np.to));
}

interface Found {
  readonly sides: Placed[];
  readonly from: number;
  readonly end: number;
  readonly at: number;
  readonly paper: Chunk;
  readonly rule: string;
}

function finish(scene: Scene, memory: Memory, { sides, from, end, at, paper, rule }: Found): Draft | undefined {
  const broker = brokerOf(scene, memory);
  const own = sides.filter(({ id }) => id !== broker?.actor.id);
  const pair = own.length >= 2 ? own : [...own, ...rest(own, memory)];
  if (pair.length < 2) return undefined;
  const role = pair.every((side) => side.kind === 'state' || side.kind === 'government' || (side.kind === 'person' && side.state !== null)) ? 'party' : 'signatory';
  const last = scene.chunks[lastSolid(scene, at, end)];
  const draft = emptyDraft({
    kind: 'signing',
    rule,
    scene,
    span: offsetsOf(scene, scene.chunks[from]?.from ?? 0, last?.to ?? 0),
    trigger: offsetsOf(scene, scene.chunks[at]?.from ?? 0, scene.chunks[at]?.to ?? 0),
    chunk: at,
    actors: [...pair.map((side) => inRole(role, side)), ...(broker === undefined ? [] : [broker])],
  });
  const start = scene.tokens[paper.from]?.norm;
  draft.object = offsetsOf(scene, /^(?:the|a|an|this|that|these|its|their)$/.test(start ?? '') && paper.to - paper.from > 1 ? paper.from + 1 : paper.from, objectEnd(scene, paper));
  draft.confidence = sides.length >= 2 ? 0.85 : 0.65;
  return draft;
}

/** "memorandum of understanding on cyber defence", "work plan covering 2026": the paper with what directly describes it. */
function objectEnd(scene: Scene, paper: Chunk): number {
  const index = scene.chunks.indexOf(paper);
  const joiner = scene.chunks[index + 1];
  const next = scene.chunks[index + 2];
  if (joiner !== undefined && next !== undefined && ((next.type === 'np' && /^(?:of|on|covering|for)$/.test(joiner.word)) || (next.type === 'date' && /^(?:covering|for)$/.test(joiner.word)))) return next.to;
  return paper.to;
}

function rest(sides: readonly Placed[], memory: Memory): Placed[] {
  const [one] = sides;
  const others = one === undefined ? memory.pair() : memory.otherOf(one.id);
  if (one === undefined && others.length !== 2) return [];
  return others.map(({ actor, scene }) => ({ ...actor, scene, basis: 'inherited' as const, rule: 'discourse.pair', confidence: actor.confidence * 0.8 }));
}

const distinct = (actors: readonly Placed[]): Placed[] =>
  actors.filter((actor) => actor.kind !== 'media' && actor.kind !== 'unnamed').filter((actor, index, all) => all.findIndex((other) => other.id === actor.id) === index);

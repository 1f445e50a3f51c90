import { actorsOf } from '../actors/resolve-actors.js';
import { offsetsOf, type Scene, wordsOf } from '../analysis/scene.js';
import { NUMBER_WORDS } from '../dates/timex.data.js';
import { headWord, isDealNoun } from '../frames/deal-findings.js';
import { type Draft, type DraftActor } from '../frames/draft.types.js';
import { emptyDraft } from '../frames/empty-draft.js';
import { lastSolid } from '../frames/normalisation.frame.js';
import { inRole, placedActors } from '../frames/slots.js';
import { argumentsAfter } from '../syntax/arguments.js';
import { thingOf } from '../frames/things.js';
import { subjectOf } from '../syntax/subject.js';
import { type Memory } from './memory.js';

const SIGNING = /^(?:sign|place|award|conclude|ink|seal|win|clinch)$/;
const BUYING = /^(?:buy|order|purchase|acquire|sign|lease|request|want)$/;
const BACK = /^(?:the|this|that|these|those|its|their|no)$/;

/**
 * "India signed a comparable contract, for $3 billion, in March 2019", "Belgrade signed for them in 2019", "is thought to
 * have paid Baykar 40 million": deals that say of their thing only that it is the one spoken of. They need a deal or a
 * delivery told in the two sentences before.
 */
export function bareContracts(scene: Scene, memory: Memory, before: readonly Draft[]): Draft[] {
  const topic = before.findLast(({ kind }) => kind === 'procurement' || kind === 'delivery');
  const told = topic !== undefined && scene.sentence.index - topic.scene.sentence.index <= 2 && topic.scene !== scene;
  if (!told) return scene.chunks.flatMap((chunk, at) => (chunk.type === 'vg' ? (orderOfThing(scene, memory, at) ?? passiveOfThing(scene, memory, at) ?? []) : []));
  return scene.chunks.flatMap((chunk, at) => (chunk.type === 'vg' ? (bareAt(scene, memory, at, topic) ?? passiveOfThing(scene, memory, at, topic) ?? []) : []));
}

/** "STM launched a corvette for Ukraine. Kyiv placed the order in 2020": no deal was told yet, only the thing. */
function orderOfThing(scene: Scene, memory: Memory, at: number): Draft | undefined {
  const verb = scene.chunks[at]?.verb;
  const before = memory.sceneBefore;
  if (verb === undefined || before === undefined || verb.passive || !/^(?:place|sign|award|conclude|ink)$/.test(verb.lemma)) return undefined;
  const [np] = argumentsAfter(scene.chunks, at, () => false).objects;
  if (np?.type !== 'np' || !/^(?:orders?|contracts?)$/.test(headWord(scene, np)) || !/^(?:the|its|their)$/.test(scene.tokens[np.from]?.norm ?? '')) return undefined;
  const things = before.chunks.map((chunk) => thingOf(before, chunk)).filter((thing) => thing !== undefined && !thing.loose && (thing.quantity !== null || thing.system !== undefined));
  const subject = subjectOf(scene.chunks, at);
  const [doer] = things.length === 0 ? [] : placedActors(scene, subject.chunks, memory).filter(({ kind }) => kind === 'state' || kind === 'government');
  if (doer === undefined) return undefined;
  const firms = before.chunks.flatMap((chunk) => (chunk.type === 'np' ? actorsOf(before, chunk) : [])).filter(({ kind }) => kind === 'company');
  const [firm] = firms;
  const end = scene.chunks[lastSolid(scene, at, argumentsAfter(scene.chunks, at, () => false).end)]?.to ?? np.to;
  const draft = emptyDraft({ kind: 'procurement', rule: 'deal.bare', scene, span: offsetsOf(scene, scene.chunks[Math.min(subject.at, at)]?.from ?? 0, end), trigger: offsetsOf(scene, scene.chunks[at]?.from ?? 0, scene.chunks[at]?.to ?? 0), chunk: at, actors: [inRole('buyer', doer), ...(firm !== undefined && firms.length === 1 ? [inRole('supplier', { ...firm, scene: before, basis: 'inherited' })] : [])] });
  draft.notes.push('what was ordered was told before');
  draft.confidence = 0.55;
  return draft;
}

/** "Senegal has introduced eight carriers. They were purchased in 2023": what was bought, and mostly by whom, was told before. */
function passiveOfThing(scene: Scene, memory: Memory, at: number, topic?: Draft): Draft | undefined {
  const verb = scene.chunks[at]?.verb;
  const before = memory.sceneBefore;
  if (verb === undefined || before === undefined || !verb.passive || verb.negated || !/^(?:buy|order|purchase|acquire|contract|procure|lease)$/.test(verb.lemma) || scene.dates.length === 0) return undefined;
  const subject = subjectOf(scene.chunks, at);
  const [said] = subject.chunks;
  if (said?.type !== 'pron' || !/^(?:they|it|these|those|both|all)$/.test(said.word)) return undefined;
  const thing = before.chunks.some((chunk) => thingOf(before, chunk)?.loose === false);
  const after = argumentsAfter(scene.chunks, at, () => false);
  const named = (word: string): ReturnType<typeof placedActors> => placedActors(scene, after.phrases.filter((phrase) => phrase.word === word).flatMap(({ chunks }) => chunks), memory);
  const [by] = named('by');
  const [from] = named('from');
  const last = memory.lastSubject;
  const buyer = by ?? (topic === undefined && last !== undefined && (last.actor.kind === 'state' || last.actor.kind === 'government') ? { ...last.actor, scene: last.scene } : undefined);
  const taken = (role: string, own: unknown): DraftActor[] => (own === undefined ? (topic?.actors ?? []).filter((one) => one.role === role).map((one): DraftActor => ({ ...one, basis: 'inherited' })) : []);
  const actors = [...(buyer === undefined ? taken('buyer', buyer) : [inRole('buyer', buyer)]), ...(from === undefined ? taken('supplier', from) : [inRole('supplier', from)])];
  if (!(thing || topic !== undefined) || !actors.some(({ role }) => role === 'buyer')) return undefined;
  const end = scene.chunks[lastSolid(scene, at, after.end)]?.to ?? said.to;
  const draft = emptyDraft({ kind: 'procurement', rule: 'deal.bare', scene, span: offsetsOf(scene, scene.chunks[Math.min(subject.at, at)]?.from ?? 0, end), trigger: offsetsOf(scene, scene.chunks[at]?.from ?? 0, scene.chunks[at]?.to ?? 0), chunk: at, actors });
  draft.notes.push('what was bought was told before');
  draft.confidence = 0.55;
  return draft;
}

function bareAt(scene: Scene, memory: Memory, at: number, topic: Draft): Draft | undefined {
  const verb = scene.chunks[at]?.verb;
  if (verb === undefined || verb.passive || !(SIGNING.test(verb.lemma) || BUYING.test(verb.lemma) || verb.lemma === 'pay')) return undefined;
  const after = argumentsAfter(scene.chunks, at, () => false);
  if (!(newContract(scene, verb.lemma, after.objects[0]) || pronounAt(scene, at, verb.lemma) || paysFirm(scene, verb.lemma, after.objects[0]))) return undefined;
  const subject = subjectOf(scene.chunks, at);
  const [doer] = placedActors(scene, subject.chunks, memory).filter(({ kind }) => kind === 'state' || kind === 'government');
  if (doer === undefined) return undefined;
  const named = [...after.objects, ...after.phrases.filter(({ word }) => /^(?:from|with)$/.test(word)).flatMap(({ chunks }) => chunks)].flatMap((np) => (np.type === 'np' ? actorsOf(scene, np) : []));
  const supplier = named.find(({ kind }) => kind === 'company') ?? named.find(({ kind, id }) => kind === 'state' && id !== doer.id);
  const known = topic.actors.filter(({ role, actor }) => role === 'supplier' && actor.id !== doer.id && actor.state !== doer.state).map((actor): DraftActor => ({ ...actor, basis: 'inherited' }));
  const from = subject.how === 'own' ? Math.min(subject.at, at) : at;
  const last = scene.chunks[lastSolid(scene, at, after.end)];
  const draft = emptyDraft({ kind: 'procurement', rule: 'deal.bare', scene, span: offsetsOf(scene, scene.chunks[from]?.from ?? 0, last?.to ?? 0), trigger: offsetsOf(scene, scene.chunks[at]?.from ?? 0, scene.chunks[at]?.to ?? 0), chunk: at, actors: [inRole('buyer', doer), ...(supplier === undefined ? known : [inRole('supplier', { ...supplier, scene })])] });
  const counted = verb.lemma === 'sign' && scene.chunks[at + 1]?.word === 'for' ? countOf(scene, scene.chunks[at + 2]) : undefined;
  if (counted !== undefined) draft.quantity = { ...counted, unit: topic.quantity?.unit ?? 'unit' };
  draft.notes.push('what it is for was told before');
  draft.confidence = 0.55;
  return draft;
}

/** A contract not spoken of yet, of which only its price or day is told. */
function newContract(scene: Scene, lemma: string, np: Scene['chunks'][number] | undefined): boolean {
  if (!SIGNING.test(lemma) || np?.type !== 'np' || !isDealNoun(scene, np) || !/^(?:contract|order|deal|contracts|orders|deals)$/.test(headWord(scene, np))) return false;
  return !BACK.test(scene.tokens[np.from]?.norm ?? '') && (scene.money.length > 0 || scene.dates.length > 0);
}

/** "signed for them", "bought it": the thing is a pronoun. */
function pronounAt(scene: Scene, at: number, lemma: string): boolean {
  const { chunks } = scene;
  const next = lemma === 'sign' ? chunks[at + 2] : chunks[at + 1];
  return BUYING.test(lemma) && (lemma !== 'sign' || chunks[at + 1]?.word === 'for') && ((next?.type === 'pron' && /^(?:them|it)$/.test(next.word)) || (lemma === 'sign' && next?.type === 'np' && next.to - next.from === 1 && countOf(scene, next) !== undefined) || (next?.type === 'np' && /^(?:the|both) (?:pair|lot|trio|two|three|four|five|six|batch|machines|units|aircraft|ships|vehicles|systems)$/i.test(wordsOf(scene, next.from, next.to))));
}

/** "signed for 14 in 2018". */
function countOf({ tokens }: Scene, np: Scene['chunks'][number] | undefined): { start: number; end: number; value: string } | undefined {
  const token = np === undefined ? undefined : tokens[np.to - 1];
  const value = token?.kind === 'number' && /^\d{1,4}$/.test(token.text) ? token.text : NUMBER_WORDS.get(token?.norm ?? '');
  return token === undefined || value === undefined ? undefined : { start: token.start, end: token.end, value: String(value) };
}

function paysFirm(scene: Scene, lemma: string, np: Scene['chunks'][number] | undefined): boolean {
  return lemma === 'pay' && scene.money.length > 0 && np?.type === 'np' && actorsOf(scene, np).some(({ kind, rule }) => kind === 'company' && rule.startsWith('lexicon.'));
}

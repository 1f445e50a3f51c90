import { offsetsOf, type Scene } from '../analysis/scene.js';
import { NUMBER_WORDS } from '../dates/timex.data.js';
import { describeThings } from '../frames/build-deal.js';
import { actorsOf } from '../actors/resolve-actors.js';
import { type Draft, type DraftActor } from '../frames/draft.types.js';
import { emptyDraft } from '../frames/empty-draft.js';
import { inRole } from '../frames/slots.js';
import { thingOf } from '../frames/things.js';
import { argumentsAfter, describes } from '../syntax/arguments.js';
import { subjectOf } from '../syntax/subject.js';
import { type Chunk } from '../syntax/chunk.types.js';

const ORDERED = /^(?:buy|order|purchase|acquire|contract|procure|commission|lease)$/;
const HANDED = /^(?:deliver|hand|ship|transfer|donate|gift|send|give)$/;
const MOVED = /^(?:arrive|reach|land|enter|follow)$/;
/** Words that may stand between the article and the number. */
const WHICH = /^(?:the|an?|another|all|its|their|original|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|initial|last|final|remaining|other|earlier|previous|next|further|additional|more|of|those|these|them|some|such)$/;
const BARE = /^(?:half|most|several|both|ones?|units?|others?|batch|examples?|aircraft|machines?|pair|trio|quartet|rest|remainder|dozen|lot|tranche)$/;

/**
 * "the original six, bought in December 2022", "five were delivered in November": a number stands for a part of what the
 * deal just told was for. The order's sides and thing are taken over.
 */
export function ellipticalDeals(scene: Scene, before: readonly Draft[], own: readonly Draft[]): Draft[] {
  const order = [...before, ...own].findLast(({ kind, object, quantity }) => (kind === 'procurement' || kind === 'delivery') && (object !== null || quantity !== null));
  if (order === undefined || scene.sentence.index - order.scene.sentence.index > 2) return [];
  const found = scene.chunks.flatMap((chunk, at) => (chunk.type === 'vg' ? (partAt(scene, at, order) ?? paidFor(scene, at, order) ?? handedAt(scene, at, order) ?? orderedAt(scene, at, order) ?? []) : chunk.type === 'np' ? (nounAt(scene, at, order) ?? gapAt(scene, at, own.findLast(({ kind, trigger }) => (kind === 'procurement' || kind === 'delivery') && trigger.start < (scene.tokens[chunk.from]?.start ?? 0)) ?? order) ?? []) : []));
  return found.filter(({ span }) => !found.some((other) => other.rule === 'deal.part-paid' && other.span.start < span.start && span.start < other.span.end));
}

/** "having ordered twelve from Baykar", "contracted eight more in November": of what was ordered only the number is told. */
function orderedAt(scene: Scene, at: number, order: Draft): Draft | undefined {
  const { chunks } = scene;
  const verb = chunks[at]?.verb;
  const np = chunks[at + 1];
  if (verb === undefined || verb.passive || verb.infinitive || !ORDERED.test(verb.lemma) || np?.type !== 'np' || chunks[at + 2]?.word === 'of') return undefined;
  const number = numberOf(scene, np);
  if (number === undefined) return undefined;
  const after = argumentsAfter(chunks, at, () => false);
  const [doer] = subjectOf(chunks, at).chunks.flatMap((chunk) => (chunk.type === 'np' ? actorsOf(scene, chunk) : [])).filter(({ kind }) => kind === 'state' || kind === 'government');
  let last = Math.min(after.end, chunks.length) - 1;
  while (last > at && ['stop', 'comma', 'conj'].includes(chunks[last]?.type ?? '')) last -= 1;
  const sides = sidesOf(scene, { kind: 'procurement', word: verb.lemma, phrases: after.phrases }, order);
  const actors = doer === undefined ? sides : [inRole('buyer', { ...doer, scene }), ...sides.filter(({ role, actor }) => role !== 'buyer' && actor.id !== doer.id)];
  const draft = emptyDraft({ kind: 'procurement', rule: 'deal.part', scene, span: offsetsOf(scene, chunks[at]?.from ?? 0, chunks[last]?.to ?? 0), trigger: offsetsOf(scene, chunks[at]?.from ?? 0, chunks[at]?.to ?? 0), chunk: at, actors });
  if (number.value !== '') draft.quantity = { ...number, unit: order.quantity?.unit ?? 'unit' };
  draft.notes.push('a number of what was told before');
  draft.confidence = 0.55;
  return draft;
}

/** "The planemaker delivered the third to the Portuguese Air Force": what is handed over is only counted. */
function handedAt(scene: Scene, at: number, order: Draft): Draft | undefined {
  const { chunks } = scene;
  const verb = chunks[at]?.verb;
  const over = chunks[at + 1]?.word === 'over';
  const np = chunks[at + (over ? 2 : 1)];
  if (verb === undefined || verb.passive || verb.infinitive || !/^(?:deliver|hand|ship|transfer|receive|supply|accept)$/.test(verb.lemma) || np?.type !== 'np') return undefined;
  const number = numberOf(scene, np);
  if (number === undefined || chunks[at + (over ? 3 : 2)]?.word === 'of') return undefined;
  const after = argumentsAfter(chunks, at, () => false);
  const [doer] = subjectOf(chunks, at).chunks.flatMap((chunk) => (chunk.type === 'np' ? actorsOf(scene, chunk) : []));
  const takes = /^(?:receive|accept)$/.test(verb.lemma);
  let last = Math.min(after.end, chunks.length) - 1;
  while (last > at && ['stop', 'comma', 'conj'].includes(chunks[last]?.type ?? '')) last -= 1;
  const sides = sidesOf(scene, { kind: 'delivery', word: 'deliver', phrases: after.phrases }, order);
  const role = takes ? 'buyer' : 'supplier';
  const own = doer === undefined ? [] : [inRole(role, { ...doer, scene })];
  const actors = [...own, ...sides.filter((one) => (own.length === 0 || one.role !== role) && one.actor.id !== doer?.id)];
  const draft = emptyDraft({ kind: 'delivery', rule: 'delivery.part', scene, span: offsetsOf(scene, chunks[at]?.from ?? 0, chunks[last]?.to ?? 0), trigger: offsetsOf(scene, chunks[at]?.from ?? 0, chunks[at]?.to ?? 0), chunk: at, actors });
  if (number.value !== '') draft.quantity = { ...number, unit: order.quantity?.unit ?? 'unit' };
  draft.notes.push('a part of the deal told before');
  draft.confidence = 0.55;
  return draft;
}

/** "pays 373 million euros for 42 of them", "has paid 2.7 billion for a dozen": what it pays for is only counted. */
function paidFor(scene: Scene, at: number, order: Draft): Draft | undefined {
  const { chunks, tokens } = scene;
  const verb = chunks[at]?.verb;
  if (verb === undefined || !/^(?:pay|spend)$/.test(verb.lemma) || verb.passive || scene.money.length === 0) return undefined;
  const after = argumentsAfter(chunks, at, () => false);
  const counted = after.phrases.filter(({ word }) => /^(?:for|on)$/.test(word)).map(({ chunks: [np] }) => np).find((np) => np?.type === 'np' && numberOf(scene, np) !== undefined);
  if (counted === undefined || (tokens[counted.to]?.norm === 'of' && !/^(?:them|these|those|the)$/.test(tokens[counted.to + 1]?.norm ?? ''))) return undefined;
  const number = numberOf(scene, counted);
  let last = Math.min(after.end, chunks.length) - 1;
  while (last > at && ['stop', 'comma', 'conj'].includes(chunks[last]?.type ?? '')) last -= 1;
  const draft = emptyDraft({ kind: 'procurement', rule: 'deal.part-paid', scene, span: offsetsOf(scene, chunks[at]?.from ?? 0, chunks[last]?.to ?? 0), trigger: offsetsOf(scene, chunks[at]?.from ?? 0, chunks[at]?.to ?? 0), chunk: at, actors: sidesOf(scene, { kind: 'procurement', word: 'pay', phrases: after.phrases.filter(({ word }) => word !== 'with') }, order) });
  const maker = after.phrases.filter(({ word }) => word === 'with').flatMap(({ chunks: list }) => list).flatMap((np) => (np.type === 'np' ? actorsOf(scene, np) : [])).find(({ kind }) => kind === 'company');
  if (maker !== undefined) draft.actors = [...draft.actors.filter(({ role }) => role !== 'supplier'), inRole('supplier', { ...maker, scene })];
  if (number !== undefined && number.value !== '') draft.quantity = { ...number, unit: order.quantity?.unit ?? 'unit' };
  draft.notes.push('a number of what was told before');
  draft.confidence = 0.6;
  return draft;
}

function partAt(scene: Scene, at: number, order: Draft): Draft | undefined {
  const chunk = scene.chunks[at];
  const verb = chunk?.verb;
  if (chunk === undefined || verb === undefined || verb.infinitive) return undefined;
  const reduced = describes(scene.chunks, at) && (scene.chunks[at - 1]?.type === 'np' || scene.chunks[at - 1]?.type === 'comma');
  const passive = verb.passive || reduced;
  const kind = ORDERED.test(chunk.word) && passive ? 'procurement' : (HANDED.test(chunk.word) && passive) || (MOVED.test(chunk.word) && !reduced) ? 'delivery' : undefined;
  if (kind === undefined) return undefined;
  const subject = reduced ? scene.chunks[scene.chunks[at - 1]?.type === 'comma' ? at - 2 : at - 1] : subjectOf(scene.chunks, at).chunks[0];
  const number = subject?.type === 'np' || (subject?.type === 'pron' && /^(?:one|some|most|several|all|none|half|both)$/.test(subject.word)) ? numberOf(scene, subject) : undefined;
  if (subject === undefined || number === undefined || (chunk.word === 'follow' && argumentsAfter(scene.chunks, at, () => false).objects.length > 0)) return undefined;
  const after = argumentsAfter(scene.chunks, at, (np) => thingOf(scene, np) !== undefined);
  let last = Math.min(after.end, scene.chunks.length) - 1;
  while (last > at && ['stop', 'comma', 'conj'].includes(scene.chunks[last]?.type ?? '')) last -= 1;
  const draft = emptyDraft({ kind, rule: kind === 'delivery' ? 'delivery.part' : 'deal.part', scene, span: offsetsOf(scene, subject.from, scene.chunks[last]?.to ?? chunk.to), trigger: offsetsOf(scene, chunk.from, chunk.to), chunk: at, actors: [] });
  draft.actors = sidesOf(scene, { kind, word: chunk.word, phrases: after.phrases }, order);
  const thing = thingOf(scene, subject);
  if (thing !== undefined) describeThings(draft, [thing]);
  if (number.value !== '') draft.quantity = { ...number, unit: order.quantity?.unit ?? 'unit' };
  draft.notes.push('a part of the deal told before');
  draft.confidence = 0.6;
  return draft;
}

/** "when it announced the purchase of 88", "ordered 27 of them": a deal noun or nothing before the number. */
function nounAt(scene: Scene, at: number, order: Draft): Draft | undefined {
  const np = scene.chunks[at];
  const part = scene.chunks[at + 2];
  if (np === undefined || part?.type !== 'np' || !/^(?:of|for)$/.test(scene.chunks[at + 1]?.word ?? '') || !/^(?:purchase|order|acquisition|procurement|contract|option)$/.test(scene.tokens[np.to - 1]?.norm ?? '')) return undefined;
  const number = numberOf(scene, part);
  if (number === undefined || number.value === '' || scene.tokens[part.to]?.norm === 'of') return undefined;
  const [own] = scene.chunks.slice(0, at).flatMap((chunk, i) => (chunk.type === 'np' && scene.chunks[i - 1]?.type !== 'prep' ? actorsOf(scene, chunk) : [])).filter(({ kind }) => kind === 'state' || kind === 'government');
  const actors = own === undefined ? order.actors.map((actor) => ({ ...actor, basis: 'inherited' as const })) : [inRole('buyer', { ...own, scene }), ...order.actors.filter(({ role, actor }) => role === 'supplier' && actor.id !== own.id).map((actor) => ({ ...actor, basis: 'inherited' as const }))];
  const draft = emptyDraft({ kind: 'procurement', rule: 'deal.part-noun', scene, span: offsetsOf(scene, np.from, part.to), trigger: offsetsOf(scene, np.from, np.to), chunk: at, actors });
  draft.quantity = { ...number, unit: order.quantity?.unit ?? 'unit' };
  draft.notes.push('a number of what was told before');
  draft.confidence = 0.55;
  return draft;
}

/** Sides named in the clause itself before those of the deal just told; who gave a part away supplies it. */
function sidesOf(scene: Scene, { kind, word, phrases }: { kind: Draft['kind']; word: string; phrases: readonly { readonly word: string; readonly chunks: readonly Chunk[] }[] }, order: Draft): DraftActor[] {
  const named = (words: RegExp): DraftActor['actor'][] => phrases.filter((phrase) => words.test(phrase.word)).flatMap(({ chunks }) => chunks).flatMap((np) => (np.type === 'np' ? actorsOf(scene, np) : [])).filter((actor) => actor.kind !== 'media' && actor.kind !== 'person');
  const own = (role: DraftActor['role'], actor: DraftActor['actor'] | undefined): DraftActor[] => (actor === undefined ? [] : [inRole(role, { ...actor, scene })]);
  const before = (role: DraftActor['role']): DraftActor[] => order.actors.filter((actor) => actor.role === role).map((actor) => ({ ...actor, basis: 'inherited' }));
  const [to] = named(/^to$/);
  const by = named(/^by$/)[0];
  const from = named(/^from$/)[0] ?? (kind === 'delivery' ? by : undefined);
  const given = /^(?:donate|transfer|gift|send|resell)$/.test(word) && to !== undefined && from === undefined;
  const buyers = to !== undefined ? own('buyer', to) : kind === 'procurement' && by !== undefined ? own('buyer', by) : before('buyer');
  const suppliers = given ? before('buyer').map((actor): DraftActor => ({ ...actor, role: 'supplier' })) : from !== undefined ? own('supplier', from) : before('supplier');
  return [...buyers, ...suppliers.filter(({ actor }) => !buyers.some((other) => other.actor.id === actor.id)), ...(to === undefined && from === undefined && by === undefined ? before('party') : [])];
}

/** "ordered 12 in 2019, six more in 2021", "and Peru for six in 2019", "followed by six in 2019": the verb is left out. */
function gapAt(scene: Scene, at: number, order: Draft): Draft | undefined {
  const { chunks } = scene;
  const np = chunks[at];
  if (np?.type !== 'np' || order.scene !== scene || at <= order.chunk) return undefined;
  const when = chunks[at + 1]?.type === 'prep' ? chunks[at + 2] : chunks[at + 1];
  const number = when?.type === 'date' ? numberOf(scene, np) : undefined;
  const joint = chunks[at - 1];
  const other = joint?.word === 'for' && (chunks[at - 3]?.type === 'conj' || chunks[at - 3]?.type === 'comma') ? chunks[at - 2] : undefined;
  const followed = joint?.word === 'by' && chunks[at - 2]?.word === 'follow';
  if (number === undefined || number.value === '' || !(joint?.type === 'comma' || joint?.type === 'conj' || other !== undefined || followed)) return undefined;
  if (!followed && chunks.slice(order.chunk + 1, at).some(({ type, verb }) => verb !== undefined || type === 'stop' || type === 'rel')) return undefined;
  const between = scene.text.slice(order.trigger.end, scene.tokens[np.to - 1]?.end ?? 0);
  // "with the first delivery due in 2026 and the last in 2028"
  if (/\b(?:deliver\w*|hand-?over|due|arriv\w+|first|last|final|rest|remaining)\b/i.test(between)) return undefined;
  const [doer] = other?.type === 'np' ? actorsOf(scene, other).filter(({ kind }) => kind === 'state' || kind === 'government') : [];
  if (other !== undefined && doer === undefined) return undefined;
  const sides = order.actors.map((actor): DraftActor => ({ ...actor, basis: 'inherited' }));
  const actors = doer === undefined ? sides : [inRole('buyer', { ...doer, scene }), ...sides.filter(({ role }) => role === 'supplier')];
  const end = chunks.indexOf(when as Chunk);
  const draft = emptyDraft({ kind: order.kind, rule: 'deal.gapped', scene, span: offsetsOf(scene, (other ?? np).from, chunks[end]?.to ?? np.to), trigger: offsetsOf(scene, np.from, np.to), chunk: at, actors });
  draft.quantity = { ...number, unit: order.quantity?.unit ?? 'unit' };
  draft.modality = order.modality;
  draft.notes.push('the verb is that of the deal before');
  draft.confidence = 0.55;
  return draft;
}

/** The number a phrase consists of, or undefined when it names anything else. */
function numberOf({ tokens }: Scene, np: Chunk): { start: number; end: number; value: string } | undefined {
  if (np.to - np.from > 5) return undefined;
  let found: { start: number; end: number; value: string } | undefined;
  for (let i = np.from; i < np.to; i += 1) {
    const token = tokens[i];
    if (token === undefined) return undefined;
    const value = token.kind === 'number' && /^\d{1,4}$/.test(token.text) ? token.text : NUMBER_WORDS.get(token.norm);
    if (value !== undefined && !/^an?$/.test(token.norm)) found = { start: token.start, end: token.end, value: String(value) };
    else if (!WHICH.test(token.norm) && !BARE.test(token.norm)) return undefined;
  }
  const first = tokens[np.from];
  const last = tokens[np.to - 1];
  if (found === undefined && last !== undefined && /^(?:pair|trio|quartet)$/.test(last.norm)) return { start: last.start, end: last.end, value: last.norm === 'pair' ? '2' : last.norm === 'trio' ? '3' : '4' };
  const nth = found === undefined && last !== undefined && np.to - np.from === 2 && /^(?:the|its|their|a)$/.test(first?.norm ?? '') && /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final)$/.test(last.norm) ? last : undefined;
  if (nth !== undefined) return { start: nth.start, end: nth.end, value: '1' };
  if (found === undefined && first !== undefined && np.to - np.from === 1 && tokens[np.to]?.norm === 'of' && /^(?:them|these|those)$/.test(tokens[np.to + 1]?.norm ?? '')) return { start: first.start, end: first.end, value: '' };
  const partitive = first !== undefined && np.to - np.from > 1 && ((/^(?:rest|remainder|first|last|batch|others?)$/.test(tokens[np.to - 1]?.norm ?? '') && /^(?:the|all)$/.test(first.norm)) || (/^(?:batch|lot|tranche)$/.test(tokens[np.to - 1]?.norm ?? '') && /^(?:an?|another)$/.test(first.norm)));
  return found ?? (partitive ? { start: first.start, end: first.end, value: '' } : undefined);
}

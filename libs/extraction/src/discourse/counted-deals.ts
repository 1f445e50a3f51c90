import { offsetsOf, type Scene } from '../analysis/scene.js';
import { actorsOf } from '../actors/resolve-actors.js';
import { type Draft, type DraftActor } from '../frames/draft.types.js';
import { emptyDraft } from '../frames/empty-draft.js';
import { inRole } from '../frames/slots.js';
import { argumentsAfter } from '../syntax/arguments.js';
import { subjectOf } from '../syntax/subject.js';
import { type Chunk } from '../syntax/chunk.types.js';
import { numberOf, sidesOf } from './counted-phrase.js';

/** Verbs of ordering, for what is told by its number alone. */
export const ORDERED = /^(?:buy|order|purchase|acquire|contract|procure|commission|lease)$/;

/** "having ordered twelve from Baykar", "contracted eight more in November": of what was ordered only the number is told. */
export function orderedAt(scene: Scene, at: number, order: Draft): Draft | undefined {
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
export function handedAt(scene: Scene, at: number, order: Draft): Draft | undefined {
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
export function paidFor(scene: Scene, at: number, order: Draft): Draft | undefined {
  const { chunks, tokens } = scene;
  const verb = chunks[at]?.verb;
  if (verb === undefined || !/^(?:pay|spend)$/.test(verb.lemma) || verb.passive || scene.money.length === 0) return undefined;
  const after = argumentsAfter(chunks, at, () => false);
  const counted = after.phrases.filter(({ word }) => /^(?:for|on)$/.test(word)).map(({ chunks: [np] }) => np).find((np) => (np?.type === 'pron' && /^(?:them|it|these)$/.test(np.word)) || (np?.type === 'np' && numberOf(scene, np) !== undefined));
  // "chose the jet and paid 999 million for it": the amount of the deal just told
  if (counted?.type === 'pron' && order.scene === scene) return undefined;
  if (counted === undefined || (tokens[counted.to]?.norm === 'of' && !/^(?:them|these|those|the)$/.test(tokens[counted.to + 1]?.norm ?? ''))) return undefined;
  const number = counted.type === 'np' ? numberOf(scene, counted) : undefined;
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

/** "ordered 12 in 2019, six more in 2021", "and Peru for six in 2019", "followed by six in 2019": the verb is left out. */
export function gapAt(scene: Scene, at: number, order: Draft): Draft | undefined {
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

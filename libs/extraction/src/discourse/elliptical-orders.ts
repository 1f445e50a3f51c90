import { offsetsOf, type Scene } from '../analysis/scene.js';
import { describeThings } from '../frames/build-deal.js';
import { actorsOf } from '../actors/resolve-actors.js';
import { type Draft } from '../frames/draft.types.js';
import { emptyDraft } from '../frames/empty-draft.js';
import { inRole } from '../frames/slots.js';
import { thingOf } from '../frames/things.js';
import { argumentsAfter, describes } from '../syntax/arguments.js';
import { subjectOf } from '../syntax/subject.js';
import { gapAt, handedAt, ORDERED, orderedAt, paidFor } from './counted-deals.js';
import { numberOf, sidesOf } from './counted-phrase.js';

const HANDED = /^(?:deliver|hand|ship|transfer|donate|gift|send|give)$/;
const MOVED = /^(?:arrive|reach|land|enter|follow)$/;

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

function partAt(scene: Scene, at: number, order: Draft): Draft | undefined {
  const chunk = scene.chunks[at];
  const verb = chunk?.verb;
  if (chunk === undefined || verb === undefined || verb.infinitive) return undefined;
  const reduced = describes(scene.chunks, at) && (scene.chunks[at - 1]?.type === 'np' || scene.chunks[at - 1]?.type === 'comma');
  const passive = verb.passive || reduced;
  const kind = ORDERED.test(chunk.word) && passive && !(chunk.word === 'commission' && scene.money.length === 0) ? 'procurement' : ((HANDED.test(chunk.word) || chunk.word === 'commission') && passive) || (MOVED.test(chunk.word) && !reduced) ? 'delivery' : undefined;
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

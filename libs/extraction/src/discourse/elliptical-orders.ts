import { offsetsOf, type Scene } from '../analysis/scene.js';
import { NUMBER_WORDS } from '../dates/timex.data.js';
import { describeThings } from '../frames/build-deal.js';
import { type Draft } from '../frames/draft.types.js';
import { emptyDraft } from '../frames/empty-draft.js';
import { thingOf } from '../frames/things.js';
import { argumentsAfter, describes } from '../syntax/arguments.js';
import { subjectOf } from '../syntax/subject.js';
import { type Chunk } from '../syntax/chunks.js';

const ORDERED = /^(?:buy|order|purchase|acquire|contract|procure|commission|lease)$/;
const HANDED = /^(?:deliver|hand|ship|transfer)$/;
const MOVED = /^(?:arrive|reach|land|enter|follow)$/;
/** Words that may stand between the article and the number. */
const WHICH = /^(?:the|an?|another|all|its|their|original|first|initial|last|final|remaining|other|earlier|previous|next|further|additional|more|of|those|these|them|some)$/;
const BARE = /^(?:ones?|units?|others?|batch|examples?|aircraft|pair|rest|remainder|dozen|lot)$/;

/**
 * "the original six, bought in December 2022", "five were delivered in November": a number stands for a part of what the
 * deal just told was for. The order's sides and thing are taken over.
 */
export function ellipticalDeals(scene: Scene, before: readonly Draft[], own: readonly Draft[]): Draft[] {
  const order = [...before, ...own].findLast(({ kind, object }) => (kind === 'procurement' || kind === 'delivery') && object !== null);
  if (order === undefined || scene.sentence.index - order.scene.sentence.index > 1) return [];
  return scene.chunks.flatMap((chunk, at) => (chunk.type === 'vg' ? (partAt(scene, at, order) ?? []) : []));
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
  const number = subject?.type === 'np' ? numberOf(scene, subject) : undefined;
  if (subject === undefined || number === undefined || (chunk.word === 'follow' && argumentsAfter(scene.chunks, at, () => false).objects.length > 0)) return undefined;
  const after = argumentsAfter(scene.chunks, at, (np) => thingOf(scene, np) !== undefined);
  let last = Math.min(after.end, scene.chunks.length) - 1;
  while (last > at && ['stop', 'comma', 'conj'].includes(scene.chunks[last]?.type ?? '')) last -= 1;
  const draft = emptyDraft({ kind, rule: kind === 'delivery' ? 'delivery.part' : 'deal.part', scene, span: offsetsOf(scene, subject.from, scene.chunks[last]?.to ?? chunk.to), trigger: offsetsOf(scene, chunk.from, chunk.to), chunk: at, actors: order.actors.map((actor) => ({ ...actor, basis: 'inherited' as const })) });
  const thing = thingOf(scene, subject);
  if (thing !== undefined) describeThings(draft, [thing]);
  if (number.value !== '') draft.quantity = { ...number, unit: order.quantity?.unit ?? 'unit' };
  draft.notes.push('a part of the deal told before');
  draft.confidence = 0.6;
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
  const partitive = first !== undefined && np.to - np.from > 1 && /^(?:rest|remainder|first|last|batch|others?)$/.test(tokens[np.to - 1]?.norm ?? '') && /^(?:the|all)$/.test(first.norm);
  return found ?? (partitive ? { start: first.start, end: first.end, value: '' } : undefined);
}

import { type Scene } from '../analysis/scene.js';
import { type Memory } from '../discourse/memory.js';
import { argumentsAfter } from '../syntax/arguments.js';
import { type Chunk } from '../syntax/chunks.js';
import { distinctThings, headWord, slotsFrom, type DealFindings } from './deal.frame.js';
import { buildDeal } from './build-deal.js';
import { buyingNouns, embeddedBuying, embeddedSelling, sellingNouns, strongDealNouns } from './deal-words.data.js';
import { type Draft } from './draft.types.js';
import { ownersOf } from './slots.js';
import { thingOf } from './things.js';

/** Reads deals told by a noun alone: "Poland's purchase of 180 tanks", "the $3 billion contract with Hanwha for …". */
export function dealNounDrafts(scene: Scene, memory: Memory, taken: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  scene.chunks.forEach((np, index) => {
    if (np.type !== 'np' || !dealNounAt(scene, np)) return;
    const at = scene.tokens[np.from]?.start ?? 0;
    if ([...taken, ...drafts].some((draft) => draft.span.start <= at && at < draft.span.end)) return;
    const draft = buildDeal(gatherNoun(scene, memory, index, np));
    if (draft !== undefined) drafts.push(draft);
  });
  return drafts;
}

function dealNounAt(scene: Scene, np: Chunk): boolean {
  const head = headWord(scene, np);
  const named = np.mentions?.some((mention) => mention.to === np.to) === true;
  return !named && (strongDealNouns.has(head) || buyingNouns.has(head) || /^(?:delivery|deliveries|export|exports|supply|agreement)$/.test(head));
}

function gatherNoun(scene: Scene, memory: Memory, index: number, np: Chunk): DealFindings {
  const isThing = (chunk: Chunk): boolean => thingOf(scene, chunk) !== undefined;
  const own = argumentsAfter(scene.chunks, index, isThing);
  const inner = own.embedded === -1 ? undefined : argumentsAfter(scene.chunks, own.embedded, isThing);
  const groups = inner === undefined ? [own] : [own, inner];
  const head = headWord(scene, np);
  const about = groups.flatMap((group) => group.phrases.filter(({ word }) => /^(?:of|for|covering|on|over|worth|including)$/.test(word)).flatMap(({ chunks }) => chunks));
  const before = thingBefore(scene, np);
  const things = distinctThings([...about.map((chunk) => thingOf(scene, chunk)), ...(inner?.objects.map((chunk) => thingOf(scene, chunk)) ?? []), before]);
  const lemma = own.embedded === -1 ? '' : (scene.chunks[own.embedded]?.word ?? '');
  const embedded = embeddedBuying.has(lemma) ? 'buy' : embeddedSelling.has(lemma) ? 'sell' : undefined;
  const family = /^deliver/.test(head) ? 'deliver' : sellingNouns.has(head) ? 'sell' : buyingNouns.has(head) && !/^orders?$/.test(head) ? 'buy' : 'sign';
  const slots = slotsFrom({ scene, memory, subject: [], groups, passive: true, subjectPhrases: [], dealNoun: np, things, family });
  const owner = family === 'sell' || family === 'deliver' ? slots.owner : ownersOf(scene, np);
  return { scene, memory, chunk: index, family, passive: family === 'buy' && slots.by.length > 0, embedded, dealNoun: np, things, slots: { ...slots, owner }, from: index, end: Math.max(own.end, inner?.end ?? 0), rule: `deal-noun.${family}` };
}

/** "a Rafale order", "the submarine contract": the thing stands before the noun, in the same phrase. */
function thingBefore(scene: Scene, np: Chunk): ReturnType<typeof thingOf> {
  const shorter: Chunk = { ...np, to: np.to - 1, mentions: (np.mentions ?? []).filter((mention) => mention.to < np.to) };
  return shorter.to > shorter.from ? thingOf(scene, shorter) : undefined;
}

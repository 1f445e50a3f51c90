import { offsetsOf, type Scene } from '../analysis/scene.js';
import { type WhyNot } from '../candidate.types.js';
import { headWord } from '../frames/deal-findings.js';
import { dealVerbs, strongDealNouns } from '../frames/deal-words.data.js';
import { normaliseVerbs, signVerbs } from '../frames/diplomacy-words.data.js';
import { type Draft } from '../frames/draft.types.js';
import { criticVerbs, exerciseNouns, protestNouns, sanctionNouns } from '../frames/relation-words.data.js';
import { thingOf } from '../frames/things.js';
import { type Chunk } from '../syntax/chunk.types.js';
import { type CleanText } from '../text/clean-text.js';
import { spanOf } from './assemble.js';

/** What the frames made of a report, and what of it became claims. */
export interface Told {
  readonly drafts: readonly Draft[];
  readonly kept: readonly Draft[];
}

/** Every sentence that holds a trigger but gave no claim, with the first reason that applies. */
export function whyNots(scenes: readonly Scene[], { drafts, kept }: Told, clean: CleanText): WhyNot[] {
  const drafted = new Set(drafts.map(({ scene }) => scene));
  const dropped = new Set(drafts.filter((draft) => !kept.includes(draft) && !draft.notes.some((note) => note.startsWith('merged'))).map(({ scene }) => scene));
  const telling = new Set(kept.map(({ scene }) => scene));
  const found: WhyNot[] = [];
  for (const scene of scenes) {
    if (telling.has(scene) || (drafted.has(scene) && !dropped.has(scene))) continue;
    const trigger = scene.chunks.find((chunk) => isTrigger(scene, chunk));
    if (trigger === undefined) continue;
    found.push({ sentence: spanOf(clean, scene.sentence), trigger: spanOf(clean, offsetsOf(scene, trigger.from, trigger.to)), reason: dropped.has(scene) ? 'a frame fired, but neither the sides nor the thing are told well enough for a claim, or another sentence tells the same more fully' : reasonOf(scene) });
  }
  return found;
}

function isTrigger(scene: Scene, chunk: Chunk): boolean {
  if (chunk.type === 'vg') return dealVerbs.has(chunk.word) || normaliseVerbs.has(chunk.word) || signVerbs.has(chunk.word) || criticVerbs.has(chunk.word);
  if (chunk.type !== 'np') return false;
  const head = headWord(scene, chunk);
  return strongDealNouns.has(head) || exerciseNouns.test(head) || sanctionNouns.test(head) || protestNouns.test(head);
}

function reasonOf(scene: Scene): string {
  const actors = scene.mentions.some(({ entry }) => entry.kind !== 'system' && entry.kind !== 'place');
  const thing = scene.chunks.some((chunk) => thingOf(scene, chunk) !== undefined);
  if (!actors && !thing) return 'the trigger has neither an actor nor a thing of an arms deal beside it';
  if (!actors) return 'no actor is named in the sentence or in the report before it';
  return thing ? 'actors and thing stand in no place the frames give a role to' : 'the sentence names no thing that is bought, delivered or signed';
}

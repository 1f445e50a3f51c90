import { offsetsOf, type Scene } from '../analysis/scene.js';
import { type WhyNot } from '../candidate.types.js';
import { dealVerbs } from '../frames/deal-words.data.js';
import { normaliseVerbs, signVerbs } from '../frames/diplomacy-words.data.js';
import { type Draft } from '../frames/draft.types.js';
import { thingOf } from '../frames/things.js';
import { type CleanText } from '../text/clean-text.js';
import { spanOf } from './assemble.js';

/** Every sentence that holds a trigger but gave no claim, with the first reason that applies. */
export function whyNots(scenes: readonly Scene[], drafts: readonly Draft[], clean: CleanText): WhyNot[] {
  const used = new Set(drafts.map(({ scene }) => scene));
  const found: WhyNot[] = [];
  for (const scene of scenes) {
    if (used.has(scene)) continue;
    const trigger = scene.chunks.find((chunk) => chunk.type === 'vg' && (dealVerbs.has(chunk.word) || normaliseVerbs.has(chunk.word) || signVerbs.has(chunk.word)));
    if (trigger === undefined) continue;
    found.push({ sentence: spanOf(clean, scene.sentence), trigger: spanOf(clean, offsetsOf(scene, trigger.from, trigger.to)), reason: reasonOf(scene) });
  }
  return found;
}

function reasonOf(scene: Scene): string {
  const actors = scene.mentions.some(({ entry }) => entry.kind !== 'system' && entry.kind !== 'place');
  const thing = scene.chunks.some((chunk) => thingOf(scene, chunk) !== undefined);
  if (!actors && !thing) return 'the trigger has neither an actor nor a thing of an arms deal beside it';
  if (!actors) return 'no actor is named in the sentence or in the report before it';
  return thing ? 'actors and thing stand in no place the frames give a role to' : 'the sentence names no thing that is bought, delivered or signed';
}

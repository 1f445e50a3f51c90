import { actorsOf } from '../actors/resolve-actors.js';
import { offsetsOf, type Scene } from '../analysis/scene.js';
import { type Memory } from '../discourse/memory.js';
import { type Chunk, type Thing } from '../syntax/chunk.types.js';
import { describeThings } from './build-deal.js';
import { headWord } from './deal-findings.js';
import { sightedNouns, sightedVerbs } from './deal-words.data.js';
import { type Draft } from './draft.types.js';
import { emptyDraft } from './empty-draft.js';
import { lastSolid } from './normalisation.frame.js';
import { doubtOf } from './sighted-doubt.js';
import { sidesInSight } from './sighted-sides.js';
import { inRole } from './slots.js';
import { thingOf } from './things.js';

/** Kinds that already tell what a sighted deal would tell again. */
const TOLD = new Set(['procurement', 'delivery', 'industrial-cooperation', 'exercise', 'statistic', 'sanction']);

/**
 * The last resort for wording no frame has: a sentence with a thing of an arms deal, a word of trade and somebody who may
 * trade. Roles follow from the kinds of actor and the words in front of them; any doubt in the sentence counts.
 */
export function sightedDeals(scene: Scene, memory: Memory, found: readonly Draft[]): Draft[] {
  if (found.some(({ kind }) => TOLD.has(kind)) || privately(scene)) return [];
  const at = scene.chunks.findIndex((chunk) => isTrigger(scene, chunk));
  if (at === -1) return [];
  const things = scene.chunks.map((chunk) => thingOf(scene, chunk)).filter((thing): thing is Thing => thing !== undefined && !thing.loose);
  const thing = things.find(({ system }) => system !== undefined) ?? things.find(told) ?? things[0];
  if (thing === undefined) return [];
  const trigger = scene.chunks[at];
  const sides = sidesInSight(scene, thing, memory);
  if (trigger === undefined || sides.buyers.length + sides.suppliers.length === 0) return [];
  if (!told(thing) && (sides.buyers.length === 0 || sides.suppliers.length === 0 || sides.chunks.includes(-1))) return [];
  if (sides.buyers.length === 0 && scene.money.length === 0 && thing.quantity === null && thing.system === undefined) return [];
  const word = trigger.type === 'vg' ? trigger.word : headWord(scene, trigger);
  const kind = /^(?:deliver|receive|induct|ship|donate|gift|hand|commission|unload|offload|airlift|airdrop)|^deliver|^shipments?$|^(?:consignment|cargo)$/.test(word) ? 'delivery' : 'procurement';
  const draft = emptyDraft({ kind, rule: 'deal.sighted', scene, span: spanOver(scene, [at, scene.chunks.indexOf(thing.np)], sides.chunks), trigger: offsetsOf(scene, trigger.from, trigger.to), chunk: at, actors: [...sides.buyers.map((one) => inRole('buyer', one)), ...sides.suppliers.map((one) => inRole('supplier', one))] });
  describeThings(draft, [thing]);
  draft.modality = doubtOf(scene, draft.trigger.start) ?? 'asserted';
  draft.confidence = 0.45;
  draft.notes.push('thing, trade and sides stand in one sentence, in no order a frame has');
  return [draft];
}

/** "The war museum has bought two tanks": whoever stands in front of the first verb buys for no state. */
function privately(scene: Scene): boolean {
  const verb = scene.chunks.findIndex(({ type }) => type === 'vg');
  return scene.chunks.slice(0, Math.max(0, verb)).some((np) => np.type === 'np' && PRIVATE.test(headWord(scene, np)));
}

const PRIVATE = /^(?:museum|collector|collectors|school|studio|smuggler|smugglers|gang|club|zoo|hobbyist|enthusiasts?|foundation|auctioneer|family)$/;

/** A type, a number of them, or an owner: "weapons" alone is no deal. */
function told({ system, quantity, origin }: Thing): boolean {
  return system !== undefined || quantity !== null || origin !== undefined;
}

function isTrigger(scene: Scene, chunk: Chunk): boolean {
  // "will replace Hornets based in the Canaries": what is replaced isn't bought
  const next = scene.chunks[scene.chunks.indexOf(chunk) + 1];
  if (chunk.word === 'land' && chunk.verb !== undefined && next?.type !== 'np') return false;
  if (chunk.word === 'replace' && chunk.verb?.infinitive !== true) return false;
  if (chunk.type === 'vg') return sightedVerbs.has(chunk.word);
  if (chunk.type === 'np' && /^(?:deliver|shipment)/.test(headWord(scene, chunk)) && chunk.to - chunk.from === 2 && /^(?:the|this|that)$/.test(scene.tokens[chunk.from]?.norm ?? '') && scene.chunks[scene.chunks.indexOf(chunk) + 1]?.type !== 'prep') return false;
  return chunk.type === 'np' && sightedNouns.has(headWord(scene, chunk)) && actorsOf(scene, chunk).length === 0;
}

function spanOver(scene: Scene, ...lists: (readonly number[])[]): { start: number; end: number } {
  const all = lists.flat().filter((at) => at >= 0);
  const first = Math.min(...all);
  const last = lastSolid(scene, first, Math.max(...all) + 1);
  return offsetsOf(scene, scene.chunks[first]?.from ?? 0, scene.chunks[last]?.to ?? 0);
}

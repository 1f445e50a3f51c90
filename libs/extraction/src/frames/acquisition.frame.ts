import { offsetsOf, type Scene } from '../analysis/scene.js';
import { type Memory } from '../discourse/memory.js';
import { describeThings } from './build-deal.js';
import { headWord } from './deal-findings.js';
import { buyingNouns } from './deal-words.data.js';
import { type Draft } from './draft.types.js';
import { emptyDraft } from './empty-draft.js';
import { argumentsAfter } from '../syntax/arguments.js';
import { subjectOf } from '../syntax/subject.js';
import { inRole, ownersOf, type Placed, placedActors } from './slots.js';
import { thingOf } from './things.js';

export const customerNouns = /^(?:buyer|customer|purchaser)$/;

/** "Armenia became the first foreign buyer of the Akash system": a customer has bought. */
export function customerDrafts(scene: Scene, memory: Memory, taken: readonly Draft[]): Draft[] {
  const verb = scene.chunks.findIndex((chunk) => chunk.type === 'vg' && /^(?:be|become)$/.test(chunk.word));
  const noun = scene.chunks[verb + 1];
  const joiner = scene.chunks[verb + 2];
  const thing = thingOf(scene, scene.chunks[verb + 3]);
  if (verb === -1 || noun?.type !== 'np' || !customerNouns.test(headWord(scene, noun)) || !/^(?:of|for)$/.test(joiner?.word ?? '') || thing === undefined || thing.loose) return [];
  const subject = subjectOf(scene.chunks, verb);
  const buyers = placedActors(scene, subject.chunks, memory);
  const after = argumentsAfter(scene.chunks, verb, (np) => thingOf(scene, np) !== undefined);
  const sources = (placedActors(scene, after.phrases.filter(({ word }) => word === 'with' || word === 'from').flatMap(({ chunks }) => chunks), memory));
  const span = offsetsOf(scene, scene.chunks[Math.min(subject.at, verb)]?.from ?? 0, scene.chunks[Math.min(after.end, scene.chunks.length) - 1]?.to ?? thing.np.to);
  if (buyers.length === 0 || taken.some((other) => other.kind === 'procurement' && other.object !== null && span.start <= other.object.start && other.object.start < span.end)) return [];
  const makers = sources.filter(({ kind }) => kind === 'company' || kind === 'state');
  const owners = ownersOf(scene, thing.np).filter(({ id }) => !buyers.some((one) => one.id === id));
  const draft = emptyDraft({ kind: 'procurement', rule: 'acquisition.customer', scene, span, trigger: offsetsOf(scene, noun.from, noun.to), chunk: verb, actors: [...buyers.map((one) => inRole('buyer', one)), ...(makers.length > 0 ? makers : owners).map((one) => inRole('supplier', one))] });
  describeThings(draft, [thing]);
  draft.confidence = 0.7;
  return [draft];
}

/** "Among the most notable acquisitions is Israel's Barak MX", "Its latest purchase was a batch of …". */
export function acquisitionDrafts(scene: Scene, memory: Memory, taken: readonly Draft[]): Draft[] {
  const verb = scene.chunks.findIndex((chunk, index) => index > 0 && chunk.type === 'vg' && chunk.verb?.form === 'aux' && chunk.word === 'be');
  const noun = scene.chunks.slice(0, Math.max(0, verb)).findLast((np) => np.type === 'np' && buyingNouns.has(headWord(scene, np)));
  const things = scene.chunks.slice(verb + 1, verb + 6).map((np) => thingOf(scene, np)).filter((thing) => thing !== undefined && !thing.loose);
  const [thing] = things;
  if (verb === -1 || noun === undefined || thing === undefined) return [];
  const start = scene.tokens[scene.chunks[scene.chunks.indexOf(noun) - 1]?.word === 'among' ? (scene.chunks[scene.chunks.indexOf(noun) - 1]?.from ?? 0) : noun.from]?.start ?? 0;
  const end = scene.tokens[thing.np.to - 1]?.end ?? 0;
  if (taken.some(({ span }) => span.start < end && start < span.end)) return [];
  const owners = ownersOf(scene, noun);
  const buyers = owners.length > 0 ? owners : subjectBefore(memory);
  const suppliers = ownersOf(scene, thing.np).filter(({ id }) => !buyers.some((other) => other.id === id));
  if (buyers.length === 0) return [];
  const draft = emptyDraft({
    kind: 'procurement',
    rule: 'acquisition.copula',
    scene,
    span: { start, end },
    trigger: offsetsOf(scene, noun.from, noun.to),
    chunk: scene.chunks.indexOf(noun),
    actors: [...buyers.map((buyer) => inRole('buyer', buyer)), ...suppliers.map((supplier) => inRole('supplier', supplier))],
  });
  describeThings(draft, [thing]);
  draft.confidence = owners.length > 0 ? 0.75 : 0.65;
  return [draft];
}

function subjectBefore(memory: Memory): Placed[] {
  const last = memory.lastSubject;
  if (last === undefined || (last.actor.kind !== 'state' && last.actor.kind !== 'government')) return [];
  return [{ ...last.actor, scene: last.scene, basis: 'inherited', rule: 'discourse.subject', confidence: 0.7 }];
}

import { offsetsOf, type Scene } from '../analysis/scene.js';
import { type Memory } from '../discourse/memory.js';
import { argumentsAfter } from '../syntax/arguments.js';
import { type Chunk, type Thing } from '../syntax/chunk.types.js';
import { subjectOf } from '../syntax/subject.js';
import { describeThings } from './build-deal.js';
import { dealNouns } from './deal-words.data.js';
import { phrasesBehind } from './deal-slots.js';
import { type Draft } from './draft.types.js';
import { emptyDraft } from './empty-draft.js';
import { lastSolid } from './normalisation.frame.js';
import { actorsOrOwners, distinct, isState } from './relation-parts.js';
import { inRole, ownersOf, type Placed } from './slots.js';
import { thingOf } from './things.js';

export const movingVerbs = /^(?:arrive|leave|depart|reach|sail|head|land|dock|berth|touch|enter)$/;

/** Things on the move to a state: "A first tranche of 32 howitzers left Changwon for Egypt", "the first six of which arrived in August". */
export function arrivalDrafts(scene: Scene, memory: Memory, taken: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  scene.chunks.forEach((chunk, at) => {
    if (chunk.type !== 'vg' || !(movingVerbs.test(chunk.word) || due(scene, at))) return;
    const draft = arrival(scene, memory, at);
    // "ordered in 2024, are due to arrive by 2028": the order tells it already
    const told = taken.find(({ kind, object }) => kind === 'delivery' && object !== null && draft?.object?.start === object.start);
    if (told !== undefined && draft !== undefined) return complete(told, draft);
    if (draft?.object != null && chunk.verb?.infinitive === true && taken.some(({ object }) => object?.start === draft.object?.start)) return;
    if (draft !== undefined && ![...taken, ...drafts].some(({ kind, span }) => kind === 'delivery' && span.start < draft.span.end && draft.span.start < span.end)) drafts.push(draft);
  });
  return drafts;
}

/** "the first three Rafales are due in February". */
function due({ chunks }: Scene, at: number): boolean {
  return chunks[at]?.word === 'be' && chunks[at + 1]?.word === 'due' && (chunks[at + 2]?.type === 'date' || chunks[at + 3]?.type === 'date');
}

/** "trucks, donated by Japan, reached Djibouti": one delivery told by two verbs. */
function complete(told: Draft, { actors, chunk }: Draft): void {
  if (told.actors.some(({ role }) => role === 'buyer')) return;
  told.actors.push(...actors.filter(({ actor }) => !told.actors.some((other) => other.actor.id === actor.id)));
  const [reading] = told.scene.dates.filter(({ relation, start }) => relation === 'at' && start > (told.scene.tokens[told.scene.chunks[chunk]?.to ?? 0]?.start ?? Infinity) - 1);
  if (told.date === null && reading !== undefined) told.date = { reading, edtf: reading.edtf, basis: 'normalised' };
}

function arrival(scene: Scene, memory: Memory, at: number): Draft | undefined {
  const { chunks } = scene;
  const subject = subjectOf(chunks, at);
  const inSubject = phrasesBehind(chunks, subject.at, at).flatMap((phrase) => phrase.chunks);
  // "Arms exports reached 21 billion euros": a figure, not a voyage
  const left = chunks[at]?.word === 'leave' && chunks[at + 1]?.type === 'np' && scene.tokens[(chunks[at + 1]?.to ?? 1) - 1]?.cap === false;
  if (left || chunks[at + 1]?.type === 'money' || subject.chunks.some((np) => dealNouns.has(scene.tokens[np.to - 1]?.norm ?? ''))) return undefined;
  const things = [...subject.chunks, ...inSubject, ...partitive(chunks, subject.at)].map((np) => thingOf(scene, np)).filter((thing): thing is Thing => thing !== undefined && !thing.loose);
  if (things.length === 0 || subject.at >= at) return undefined;
  const after = argumentsAfter(chunks, at, () => false);
  const words = chunks[at]?.word === 'arrive' ? /^(?:in|at|to)$/ : /^(?:for|to)$/;
  const ground = [...after.phrases.filter(({ word }) => words.test(word)).flatMap((phrase) => phrase.chunks), ...(chunks[at]?.word === 'reach' ? after.objects : [])];
  const meant = phrasesBehind(chunks, subject.at, at).filter(({ word }) => /^(?:for|to)$/.test(word)).flatMap((phrase) => phrase.chunks);
  // "Five Bahraini F-16s left Greenville": a type another state makes belongs to whoever it is called after
  const owners = things.flatMap((thing) => ownersOf(scene, thing.np).filter(({ state, kind }) => kind === 'state' && typeof thing.system?.entry.state === 'string' && thing.system.entry.state !== state));
  const receivers = distinct([...actorsOrOwners(scene, [...meant, ...ground].filter(({ type }) => type === 'np'), memory), ...owners, ...ground.flatMap((np) => statesOfPlaces(scene, np))].filter(isState));
  const from = Math.min(subject.at, at);
  const span = offsetsOf(scene, chunks[from]?.from ?? 0, chunks[lastSolid(scene, at, after.end)]?.to ?? 0);
  const draft = emptyDraft({ kind: 'delivery', rule: 'delivery.arrival', scene, span, trigger: offsetsOf(scene, chunks[at]?.from ?? 0, chunks[at]?.to ?? 0), chunk: at, actors: receivers.slice(0, 1).map((actor) => inRole('buyer', actor)) });
  describeThings(draft, things.slice(0, 1));
  draft.confidence = 0.65;
  return draft;
}

/** "The howitzers, the first six of which arrived": the thing stands before the part that moved. */
function partitive(chunks: readonly Chunk[], at: number): Chunk[] {
  const part = chunks[at];
  const whole = chunks[at - 2];
  // "Of the 50 drones pledged, half have reached"
  if (part?.type === 'np' && chunks[0]?.word === 'of' && chunks[1]?.type === 'np' && at > 2 && chunks.slice(2, at).some(({ type }) => type === 'comma')) return [chunks[1]];
  return part?.type === 'np' && chunks[at - 1]?.type === 'comma' && chunks[at + 1]?.word === 'of' && whole?.type === 'np' ? [whole] : [];
}

function statesOfPlaces(scene: Scene, np: Chunk): Placed[] {
  return (np.mentions ?? [])
    .filter(({ entry }) => entry.state !== null && (entry.kind === 'place' || entry.kind === 'capital'))
    .map(({ entry, from, to }) => ({ id: entry.state ?? '', name: entry.name, kind: 'state', state: entry.state, from, to, basis: 'normalised', rule: 'actor.by-place', confidence: 0.65, scene }));
}

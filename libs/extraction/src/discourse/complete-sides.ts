import { actorsOf } from '../actors/resolve-actors.js';
import { type ActorRef } from '../actors/actor.types.js';
import { type Scene, wordsOf } from '../analysis/scene.js';
import { type Draft } from '../frames/draft.types.js';
import { inRole, ownersOf } from '../frames/slots.js';
import { actorsInSight } from '../frames/sighted-sides.js';
import { describes } from '../syntax/arguments.js';
import { subjectOf } from '../syntax/subject.js';
import { type Memory } from './memory.js';

/**
 * Sides of a deal that its own clause leaves out and the rest of the sentence tells: the maker of the thing, the
 * official who speaks of it, the other side of a "deal whereby". They count as inherited, with less confidence.
 */
export function completeSides(found: readonly Draft[], memory: Memory): void {
  for (const draft of found) {
    if (draft.kind !== 'procurement' && draft.kind !== 'delivery') continue;
    if (!has(draft, 'supplier')) add(draft, 'supplier', makerNamed(draft) ?? approver(draft));
    if (!has(draft, 'buyer')) add(draft, 'buyer', receiver(draft, found) ?? operator(draft) ?? topic(draft) ?? owner(draft, memory));
    otherSide(draft);
    speaker(draft, memory);
    lastStanding(draft, found);
    if (!has(draft, 'supplier')) add(draft, 'supplier', programme(draft));
  }
}

const has = (draft: Draft, role: string): boolean => draft.actors.some((actor) => actor.role === role || actor.role === 'party');

function add(draft: Draft, role: 'buyer' | 'supplier', actor: (ActorRef & { readonly scene: Scene }) | undefined): void {
  if (actor === undefined || draft.actors.some((other) => other.actor.id === actor.id)) return;
  draft.actors.push({ ...inRole(role, { ...actor, confidence: actor.confidence * 0.7 }), basis: 'inherited' });
  draft.notes.push(`${role} told beside the clause`);
}

const placed = (actor: ActorRef | undefined, scene: Scene): (ActorRef & { readonly scene: Scene }) | undefined => (actor === undefined ? undefined : { ...actor, scene });

/** "Bell Textron said Prague had ordered eight AH-1Z": a firm of the sentence that makes the thing named. */
function makerNamed({ scene, object }: Draft): ReturnType<typeof placed> {
  if (object === null) return undefined;
  const makers = scene.mentions.filter(({ entry, from }) => entry.kind === 'system' && within(scene, from, object)).map(({ entry }) => entry.maker);
  const firm = scene.mentions.find(({ entry }) => entry.kind === 'company' && makers.includes(entry.id));
  if (firm === undefined) return undefined;
  const np = scene.chunks.find((chunk) => chunk.type === 'np' && chunk.from <= firm.from && firm.to <= chunk.to);
  const named = np === undefined ? undefined : actorsOf(scene, np).find(({ id }) => id === firm.entry.id);
  return placed(named ?? { id: firm.entry.id, name: firm.entry.name, kind: 'company', state: firm.entry.state, from: firm.from, to: firm.to, basis: 'inherited', rule: 'actor.maker-named', confidence: 0.8 }, scene);
}

function within(scene: Scene, token: number, { start, end }: { start: number; end: number }): boolean {
  const at = scene.tokens[token]?.start ?? -1;
  return at >= start && at < end;
}

/** "…, and Washington approved the sale": who lets the thing go is its supplier. */
function approver(draft: Draft): ReturnType<typeof placed> {
  const { scene } = draft;
  const verb = scene.chunks.findIndex((chunk, at) => chunk.type === 'vg' && /^(?:approve|clear|authorise|authorize|permit|allow|license|licence|greenlight)$/.test(chunk.word) && chunk.verb?.passive === false && /^(?:the|this|that|its) (?:\w+ )?(?:sale|transfer|export|deal)$/i.test(wordsAt(scene, at + 1)));
  if (verb === -1) return clearedBy(scene);
  const [subject] = subjectOf(scene.chunks, verb).chunks;
  const [state] = subject?.type === 'np' ? actorsOf(scene, subject) : [];
  return state?.state === null ? undefined : placed(state, scene);
}

/** "The sale … received approval from the State Department": who gives it lets the thing go. */
function clearedBy(scene: Scene): ReturnType<typeof placed> {
  const np = scene.chunks.findIndex((chunk, at) => chunk.type === 'np' && /^(?:approval|clearance|consent|go-ahead|nod)$/.test(scene.tokens[chunk.to - 1]?.norm ?? '') && /^(?:from|by)$/.test(scene.chunks[at + 1]?.word ?? ''));
  const giver = np === -1 ? undefined : scene.chunks[np + 2];
  const sale = scene.chunks.slice(0, Math.max(0, np)).some((chunk) => chunk.type === 'np' && /^(?:sale|sales|export|transfer)$/.test(scene.tokens[chunk.to - 1]?.norm ?? ''));
  return sale && giver?.type === 'np' ? placed(actorsOf(scene, giver).find(isBuyer), scene) : undefined;
}

function wordsAt(scene: Scene, at: number): string {
  const np = scene.chunks[at];
  return np?.type !== 'np' ? '' : scene.text.slice(scene.tokens[np.from]?.start ?? 0, scene.tokens[np.to - 1]?.end ?? 0);
}

/** "Chile has bought from Germany before: two boats were ordered from HDW": the state the sentence opens with, or the one spoken of last. */
function owner(draft: Draft, memory: Memory): ReturnType<typeof placed> {
  const verb = draft.scene.chunks[draft.chunk]?.verb;
  if (/^deal\.(?:win|award)$/.test(draft.rule) && draft.object === null) {
    const subject = memory.lastSubject;
    return subject === undefined || !isBuyer(subject.actor) || draft.actors.some(({ actor }) => actor.state === subject.actor.state) ? undefined : { ...subject.actor, scene: subject.scene };
  }
  if ((verb?.passive !== true && !describes(draft.scene.chunks, draft.chunk)) || !/^deal\.(?:buy|award)$/.test(draft.rule)) return undefined;
  for (let i = 0; i < draft.chunk; i += 1) {
    const chunk = draft.scene.chunks[i];
    if (chunk?.type !== 'np' || draft.scene.chunks[i - 1]?.type === 'prep') continue;
    const actor = actorsOf(draft.scene, chunk).find(isBuyer);
    if (actor !== undefined) return placed(actor, draft.scene);
  }
  const last = memory.lastSubject;
  return last === undefined || !isBuyer(last.actor) ? undefined : { ...last.actor, scene: last.scene };
}

/** "deliveries to Poland of launchers ordered from Hanwha": who receives them ordered them. */
function receiver(draft: Draft, found: readonly Draft[]): ReturnType<typeof placed> {
  const other = found.find((one) => one !== draft && one.object !== null && one.object.start === draft.object?.start);
  const buyer = other?.actors.find(({ role }) => role === 'buyer')?.actor;
  return buyer === undefined ? undefined : placed(buyer, draft.scene);
}

/** "The navy will operate two vessels transferred by Britain": who has the thing received it. */
function operator({ scene, chunk }: Draft): ReturnType<typeof placed> {
  const verb = scene.chunks[chunk - 2];
  if (verb?.type !== 'vg' || !/^(?:operate|use|field|fly|own|employ|induct|deploy|have|unveil|display|name|christen)$/.test(verb.word)) return undefined;
  const [subject] = subjectOf(scene.chunks, chunk - 2).chunks;
  return subject?.type === 'np' ? placed(actorsOf(scene, subject).find(isBuyer), scene) : undefined;
}

/** "Ireland's first modern radar: Thales wins …": the state the headline is about. */
function topic({ scene, chunk }: Draft): ReturnType<typeof placed> {
  const colon = scene.chunks.findIndex(({ type, word }) => type === 'stop' && word === ':');
  const head = scene.chunks[0];
  if (colon < 1 || colon > 4 || colon > chunk || head?.type !== 'np') return undefined;
  const [named] = [...actorsOf(scene, head).filter(isBuyer), ...ownersOf(scene, head).filter(isBuyer)];
  return placed(named, scene);
}

const isBuyer = ({ kind }: ActorRef): boolean => kind === 'state' || kind === 'government';

/** "Seoul and Abu Dhabi struck a deal whereby the Emirates purchases …": the side not named in the clause is the other one. */
function otherSide(draft: Draft): void {
  const { scene } = draft;
  const missing = !has(draft, 'supplier') ? 'supplier' : !has(draft, 'buyer') ? 'buyer' : undefined;
  const known = draft.actors[0]?.actor.id;
  if (missing === undefined || known === undefined || draft.actors.some(({ role }) => role === 'party')) return;
  const join = scene.chunks.findIndex((chunk, at) => at < draft.chunk && (/^(?:whereby|wherein)$/.test(chunk.word) || (chunk.type === 'rel' && /^(?:under|in|by)$/.test(scene.chunks[at - 1]?.word ?? ''))));
  if (join === -1) return;
  const sides = scene.chunks.slice(0, join).flatMap((chunk) => (chunk.type === 'np' ? actorsOf(scene, chunk) : [])).filter(({ kind }) => kind !== 'media' && kind !== 'person');
  const others = sides.filter(({ id }) => id !== known);
  if (sides.length !== 2 || others.length !== 1) return;
  add(draft, missing, placed(others[0], scene));
  const [reading] = scene.dates.filter(({ relation, end }) => relation === 'at' && end <= (scene.tokens[scene.chunks[join]?.from ?? 0]?.start ?? 0));
  if (draft.date === null && reading !== undefined) draft.date = { reading, edtf: reading.edtf, basis: 'inherited' };
}

/** "No decision on the purchase of Korean howitzers, the Norwegian minister said": an official speaks for his side. */
function speaker(draft: Draft, memory: Memory): void {
  const { scene, chunk, object } = draft;
  if (draft.actors.length > 1) return;
  const verb = scene.chunks.findIndex(({ type, word, verb: group }, at) => at !== chunk && type === 'vg' && /^(?:say|tell|announce|confirm|add|state|report)$/.test(word) && group?.passive === false);
  if (verb === -1) return;
  const [subject] = subjectOf(scene.chunks, verb).chunks;
  const [official] = subject?.type === 'np' ? speakersOf(scene, subject) : [];
  const [firm] = official === undefined && subject?.type === 'np' && has(draft, 'buyer') && !has(draft, 'supplier') ? memory.refer(scene, subject) : [];
  if (firm?.actor.kind === 'company') return add(draft, 'supplier', { ...firm.actor, scene: firm.scene });
  if (official?.kind !== 'government' || draft.actors.some(({ actor }) => actor.state === official.state)) return;
  // "Israel's ministry said that Finland had signed for the David's Sling": the maker's government speaks as the seller
  const makers = object === null ? [] : scene.mentions.filter(({ entry, from }) => entry.kind === 'system' && within(scene, from, object)).map(({ entry }) => entry.state);
  if (has(draft, 'buyer')) add(draft, 'supplier', makers.includes(official.state) && !has(draft, 'supplier') ? placed(official, scene) : undefined);
  else add(draft, 'buyer', placed(official, scene));
}

const FMS = /^(?:foreign military sales?|fms)$/;

/** "under the Foreign Military Sales programme": the government that runs it sells. */
function programme({ scene }: Draft): ReturnType<typeof placed> {
  const from = scene.tokens.findIndex(({ norm }, at) => norm === 'fms' || (norm === 'foreign' && FMS.test(`foreign ${scene.tokens[at + 1]?.norm ?? ''} ${scene.tokens[at + 2]?.norm ?? ''}`)));
  if (from === -1) return undefined;
  const to = scene.tokens[from]?.norm === 'fms' ? from + 1 : from + 3;
  return { id: 'USA', name: wordsOf(scene, from, to), kind: 'state', state: 'USA', from, to, basis: 'derived', rule: 'actor.by-programme', confidence: 0.8, scene };
}

/** One side has no name in its clause, and just one actor of the sentence may stand for it: "Embraer clinched its first customer when Seoul opted for three jets". */
function lastStanding(draft: Draft, found: readonly Draft[]): void {
  const others = found.filter(({ kind, object }) => (kind === 'procurement' || kind === 'delivery') && object?.start !== draft.object?.start);
  if (others.length > 0 || (has(draft, 'buyer') && has(draft, 'supplier'))) return;
  const free = actorsInSight(draft.scene).map(({ actor }) => actor).filter(({ id, kind }) => kind !== 'media' && !found.some(({ actors }) => actors.some(({ actor }) => actor.id === id)));
  const makers = object(draft);
  if (!has(draft, 'buyer')) {
    const suppliers = draft.actors.filter(({ role }) => role === 'supplier').map(({ actor }) => actor.state);
    const states = free.filter((actor) => isBuyer(actor) && !suppliers.includes(actor.state));
    const ids = new Set((states.length > 1 ? states.filter(({ id }) => !makers.includes(id)) : states).map(({ id }) => id));
    if (ids.size === 1) add(draft, 'buyer', placed(states.find(({ id }) => ids.has(id)), draft.scene));
  }
  if (!has(draft, 'supplier')) {
    const firms = free.filter(({ kind, rule }) => kind === 'company' && rule !== 'actor.unnamed-company');
    if (new Set(firms.map(({ id }) => id)).size === 1) add(draft, 'supplier', placed(firms[0], draft.scene));
    else if (firms.length === 0 && /\.(?:sell|deliver|offer)$/.test(draft.rule)) add(draft, 'supplier', placed(free.find((actor) => isBuyer(actor) && makers.includes(actor.id)), draft.scene));
  }
}

/** States whose industry makes the types named in the thing dealt in. */
function object({ scene, object: thing }: Draft): (string | null)[] {
  return thing === null ? [] : scene.mentions.filter(({ entry, from }) => entry.kind === 'system' && within(scene, from, thing)).map(({ entry }) => entry.state);
}

/** "the Norwegian minister of defence": the phrase before "of" names the state. */
function speakersOf(scene: Scene, subject: Scene['chunks'][number]): readonly ActorRef[] {
  const own = actorsOf(scene, subject);
  if (own.length > 0) return own;
  const at = scene.chunks.indexOf(subject);
  return scene.chunks[at - 1]?.word === 'of' && scene.chunks[at - 2]?.type === 'np' ? actorsOf(scene, scene.chunks[at - 2] as Scene['chunks'][number]) : [];
}

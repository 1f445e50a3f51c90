import { offsetsOf } from '../analysis/scene.js';
import { type DealFindings, headWord, isLetterOfIntent, isLetterOfOffer } from './deal-findings.js';
import { agreementNouns, type DealFamily, strongDealNouns } from './deal-words.data.js';
import { dealRoles } from './deal-roles.js';
import { type Draft, type DraftActor } from './draft.types.js';
import { emptyDraft } from './empty-draft.js';
import { NUMBER_WORDS } from '../dates/timex.data.js';
import { inRole, ownersOf, type Placed } from './slots.js';
import { type Thing } from '../syntax/chunk.types.js';

/** Families that `isDeal` or a bare number may make a deal of where neither a thing nor the deal's own noun is told. */
const WITHOUT_THING: ReadonlySet<DealFamily> = new Set(['buy', 'receive', 'select']);

/** What is asked first, before anybody's place in the sentence is read. */
export function mayBeDeal({ family, things, dealNoun }: Pick<DealFindings, 'family' | 'things' | 'dealNoun'>): boolean {
  return dealNoun !== undefined || WITHOUT_THING.has(family) || things.some((thing) => !thing.loose);
}

/** Turns what a deal verb gathered into a claim, or undefined when it is no arms deal after all. */
export function buildDeal(findings: DealFindings): Draft | undefined {
  if (!mayBeDeal(findings)) return undefined;
  const { scene, slots, things, family } = findings;
  const solid = things.filter((thing) => !thing.loose);
  const bare = things.length === 0 ? bareNumber(findings) : null;
  if (!isDeal(findings, solid) && bare === null) return undefined;
  const origins = things.flatMap((thing) => (thing.origin?.entry.state !== undefined && thing.origin.entry.state !== null ? [thing.origin.entry.state] : []));
  const makers = things.flatMap((thing) => [thing.system?.entry.maker, thing.system?.entry.state].filter((id): id is string => typeof id === 'string'));
  const roles = dealRoles(slots, { family, passive: findings.passive, embedded: findings.embedded, supplyNoun: findings.supplyNoun === true, origins: [...origins, ...makers], dealObject: findings.dealNoun !== undefined, refit: findings.refit === true, chosen: findings.chosen === true });
  if (roles.parties.length > 0 && solid.length === 0) return undefined;
  const actors = actorsFrom(findings, roles.buyers as Placed[], roles.suppliers as Placed[], roles.parties as Placed[]);
  // "The ships were ordered in 2021": who ordered them is told elsewhere, or the claim is dropped in the end
  const elsewhere = findings.passive && (family === 'buy' || family === 'award' || family === 'deliver');
  if (actors.length === 0 && !(solid.length > 0 && (findings.dealNoun !== undefined || elsewhere))) return undefined;
  const range = offsetsOf(scene, scene.chunks[findings.from]?.from ?? 0, lastToken(findings));
  const verbAt = scene.chunks[findings.chunk];
  const trigger = offsetsOf(scene, verbAt?.from ?? 0, verbAt?.to ?? 0);
  const handed = family === 'sign' && /^(?:delivery|deliveries|handover|shipments?|transfer)$/.test(headWord(scene, findings.dealNoun));
  const kind = family === 'deliver' || family === 'receive' || handed ? 'delivery' : 'procurement';
  const draft = emptyDraft({ kind, rule: findings.rule, scene, span: range, trigger, chunk: findings.chunk, actors });
  draft.notes.push(roles.rule);
  describeThings(draft, solid.length > 0 ? solid : things);
  draft.quantity ??= bare;
  draft.confidence = confidence(draft, solid);
  return draft;
}

/** "ordered nine in July": only the number, when the report has just named the thing. */
function bareNumber({ scene, family, chunk, passive, slots }: DealFindings): Draft['quantity'] {
  const np = scene.chunks[chunk + 1];
  if ((family !== 'buy' && family !== 'receive') || passive || np?.type !== 'np' || np.to - np.from > 2 || slots.subject.length === 0) return null;
  const token = scene.tokens[np.to - 1]?.norm === 'more' ? scene.tokens[np.from] : scene.tokens[np.to - 1];
  const value = token?.kind === 'number' && /^\d{1,4}$/.test(token.text) ? token.text : NUMBER_WORDS.get(token?.norm ?? '');
  return token === undefined || value === undefined ? null : { start: token.start, end: token.end, value: String(value), unit: 'unit' };
}

function isDeal({ family, slots, things, dealNoun, scene, passive, embedded, chunk: at }: DealFindings, solid: readonly Thing[]): boolean {
  const noun = dealNoun === undefined ? '' : isLetterOfOffer(scene, dealNoun) ? 'contract' : isLetterOfIntent(scene, dealNoun) ? 'option' : headWord(scene, dealNoun);
  const actors = [...slots.subject, ...slots.object, ...slots.by, ...slots.from, ...slots.to, ...slots.for, ...slots.with, ...slots.between, ...slots.owner];
  const trading = actors.some((actor) => actor.kind === 'company');
  switch (family) {
    case 'buy':
      return solid.length > 0 || (things.length > 0 && things.some((thing) => thing.quantity !== null) && actors.length > 0) || namedProduct({ scene, slots, chunk: at });
    case 'pay':
      return solid.length > 0 && !passive && (scene.money.length > 0 || (scene.chunks[at]?.word === 'pay' && solid.some((thing) => thing.quantity !== null)) || slots.to.length + slots.from.length > 0);
    case 'offer':
      return solid.length > 0 && scene.chunks[at]?.verb?.finite === true && slots.subject.length > 0 && !slots.subject.every(({ kind }) => kind === 'person');
    case 'sell':
    case 'deliver':
    case 'receive':
    case 'make':
      if (family === 'sell' && !passive && scene.chunks[at]?.word === 'sell' && scene.chunks[at + 1]?.type !== 'np' && slots.to.length === 0) return false;
      if (family === 'receive' && scene.chunks[at]?.word === 'take' && !(solid.some(({ system, quantity }) => system !== undefined && quantity !== null) && (slots.from.some(({ kind }) => kind === 'company') || (scene.chunks[at]?.verb?.infinitive === true && scene.chunks[at + 1]?.type === 'np' && noun === ''))) && !/^(?:deliver|possession|receipt|charge|custody|ownership)/.test(noun) && !/^(?:over|possession)$/.test(scene.tokens[scene.chunks[at]?.to ?? 0]?.norm ?? '')) return false;
      // "sent three ships to the Gulf": a move of its own forces, unless somebody gets them
      if (scene.chunks[at]?.word === 'send' && !passive && slots.to.length + slots.for.length + slots.object.length === 0) return false;
      if (family === 'make' && (slots.to.length + slots.for.length + slots.from.length === 0 || !trading)) return false;
      if (family === 'deliver' && (dealNoun !== undefined || passive) && solid.length > 0) return true;
      return solid.length > 0 && (slots.to.length + slots.for.length + slots.object.length + slots.subject.length + slots.by.length + slots.from.length > 0);
    case 'win':
      return dealNoun !== undefined ? (strongDealNouns.has(noun) || noun === 'tender') && (solid.length > 0 || trading) : solid.length > 0 && slots.subject.length > 0 && slots.subject.every((actor) => actor.kind !== 'company');
    case 'award':
      return dealNoun !== undefined ? (solid.length > 0 || trading) : solid.length > 0 && trading && (embedded !== undefined || scene.chunks[at]?.word === 'contract');
    case 'reject':
    case 'consider':
      if (passive) return family === 'reject' && solid.length > 0 && slots.by.length > 0 && /^(?:offer|offers|bid|bids|proposal)$/.test(noun);
      return slots.subject.length > 0 && solid.length > 0 && (family === 'consider' || /^(?:offer|offers|bid|proposal|sale|purchase|deal)$/.test(noun));
    case 'select':
      return (solid.length > 0 || trading) && actors.length > 0 && (solid.length > 0 || embedded !== undefined);
    case 'sign':
    case 'approve':
    case 'cancel':
    case 'negotiate':
      if (dealNoun === undefined && family === 'sign') return scene.chunks[at]?.word === 'sign' && solid.length > 0 && !slots.object.length && /^(?:for|with|up)$/.test(scene.chunks[at + 1]?.word ?? '') && (scene.chunks[at + 1]?.word === 'for' || trading);
      if (dealNoun === undefined && family === 'negotiate') return solid.length > 0 && (scene.chunks[at]?.word === 'replace' ? trading : slots.with.length > 0);
      if (dealNoun === undefined && family === 'approve') return solid.some((thing) => thing.system !== undefined || thing.quantity !== null) && !passive && (slots.subject.length > 0 || slots.to.length > 0);
      if (dealNoun === undefined) return family === 'cancel' && solid.length > 0 && solid.some((thing) => thing.system !== undefined || thing.quantity !== null) && !passive;
      if (agreementNouns.has(noun)) return solid.length > 0 && (family === 'cancel' || embedded !== undefined || (trading && solid.some((thing) => thing.system !== undefined || thing.quantity !== null)));
      // "approved the sale of training to Saudi Arabia for $1 billion"
      if (family === 'approve' && things.length > 0 && scene.money.length > 0 && /^(?:sales?|export)$/.test(noun) && slots.to.some(({ kind: one }) => one === 'state' || one === 'government')) return true;
      return solid.length > 0 || (strongDealNouns.has(noun) && trading);
    default:
      return family satisfies never;
  }
}

/** "bought a first lot of SpyLites from BlueBird": a name no dictionary has, bought by a state from a firm. */
function namedProduct({ scene, slots, chunk: at }: Pick<DealFindings, 'scene' | 'slots' | 'chunk'>): boolean {
  if (!slots.from.some(({ kind, rule }) => kind === 'company' && rule.startsWith('lexicon.')) || !slots.subject.some(({ kind }) => kind === 'state' || kind === 'government')) return false;
  return scene.chunks.slice(at + 1, at + 4).some((np) => {
    const head = np.type === 'np' && (np.mentions ?? []).length === 0 ? scene.tokens[np.to - 1] : undefined;
    return head !== undefined && head.cap && head.text.length > 3;
  });
}

function actorsFrom({ scene, things, slots }: DealFindings, buyers: readonly Placed[], suppliers: readonly Placed[], parties: readonly Placed[]): DraftActor[] {
  const actors: DraftActor[] = [];
  const add = (role: DraftActor['role'], actor: Placed): void => {
    if (!actors.some((other) => other.actor.id === actor.id)) actors.push(inRole(role, actor));
  };
  for (const buyer of buyers) add('buyer', buyer);
  for (const supplier of suppliers) add('supplier', supplier);
  for (const party of parties) add('party', party);
  if (suppliers.length === 0 && parties.length === 0) for (const thing of things) for (const maker of namedInSystem(scene, thing)) add('supplier', maker);
  if (suppliers.length === 0 && parties.length === 0 && !actors.some(({ role }) => role === 'supplier')) for (const thing of things) for (const owner of ownersOf(scene, thing.np)) if (buyers.length === 0 && ownsForeign(scene, thing, owner)) add('buyer', owner);
    else if (owner.scene === scene && !slots.subject.some((other) => other.id === owner.id)) add(owner.kind === 'company' || owner.kind === 'state' ? 'supplier' : 'mentioned', owner);
  return actors;
}

/** "Amman's 12 F-16s": whoever owns a type another state makes has bought it. */
function ownsForeign(scene: DealFindings['scene'], { system }: Thing, owner: Placed): boolean {
  const state = system?.entry.state ?? null;
  return owner.kind === 'state' && state !== null && state !== owner.state && scene.tokens[owner.to]?.kind === 'possessive';
}

/** "91 Patria 6x6 carriers": the type's name opens with its maker's. */
function namedInSystem(scene: DealFindings['scene'], { system }: Thing): Placed[] {
  const maker = system?.entry.maker;
  const word = scene.tokens[system?.from ?? 0];
  if (system === undefined || maker === undefined || word === undefined || system.to - system.from < 2 || maker !== `org:${word.norm}`) return [];
  return [{ id: maker, name: word.text, kind: 'company', state: system.entry.state, from: system.from, to: system.from + 1, basis: 'normalised', rule: 'actor.maker-in-name', confidence: 0.7, scene }];
}

/** Object text over all listed things, and the quantity when there is just one. */
export function describeThings(draft: Draft, things: readonly Thing[]): void {
  const [one] = things;
  const last = things.at(-1);
  if (one === undefined || last === undefined) return;
  const value = things.length > 1 ? things.map((thing) => draft.scene.text.slice(thing.name.start, thing.name.end)).join('; ') : undefined;
  draft.object = { start: Math.min(...things.map((thing) => thing.name.start)), end: Math.max(...things.map((thing) => thing.name.end)), ...(value === undefined ? {} : { value }) };
  draft.quantity = one.quantity;
}

function lastToken({ scene, end }: DealFindings): number {
  let i = Math.min(end, scene.chunks.length) - 1;
  while (i > 0 && ['comma', 'conj', 'stop', 'rel', 'sub', 'adv'].includes(scene.chunks[i]?.type ?? '')) i -= 1;
  return scene.chunks[i]?.to ?? 0;
}

function confidence(draft: Draft, solid: readonly Thing[]): number {
  const roles = draft.actors.length === 0 ? 0.5 : Math.min(...draft.actors.map(({ actor }) => actor.confidence));
  return Math.round((0.55 + (solid.length > 0 ? 0.2 : 0) + (draft.actors.length > 1 ? 0.1 : 0)) * (0.5 + roles / 2) * 100) / 100;
}

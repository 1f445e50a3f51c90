import { type Draft, type DraftActor } from '../frames/draft.types.js';

/** Brings together what one report says twice: the fuller telling stays, the other fills its gaps. */
export function mergeDrafts(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const index = kept.findIndex((other) => sameDevelopment(other, draft));
    const before = kept[index];
    if (before === undefined) kept.push(draft);
    else kept[index] = !headlineOf(before, draft) && fuller(before, draft) === before ? fill(before, draft) : fill(draft, before);
  }
  return kept;
}

const idsOf = (draft: Draft, roles: readonly string[]): string[] => draft.actors.filter(({ role }) => roles.includes(role)).map(({ actor }) => actor.id);
const PRINCIPALS = ['party', 'signatory', 'buyer', 'supplier', 'partner'];

function sameDevelopment(a: Draft, b: Draft): boolean {
  if (headlineOf(a, b)) return true;
  if (a.kind !== b.kind) return false;
  if (a.scene === b.scene && sameThing(a, b)) return dealsAgree(a, b);
  if (paperWhen(a, b) || colonBetween(a, b)) return true;
  if (a.modality !== b.modality) return false;
  switch (a.kind) {
    case 'normalisation':
      return samePair(a, b) && datesAgree(a, b);
    case 'signing':
      return samePair(a, b) && datesAgree(a, b) && (b.mention === true || a.mention === true || objectsAgree(a, b));
    case 'procurement':
    case 'delivery':
      return dealsAgree(a, b);
    default:
      return false;
  }
}

const DEALS = new Set(['procurement', 'delivery']);

/** "Greece to buy Israeli artillery" over "The parliament approved the purchase of …": the headline says it shorter. */
function headlineOf(a: Draft, b: Draft): boolean {
  const { title, index } = a.scene.sentence;
  const later = b.scene.sentence.index - index;
  if (!title || index !== 0 || later < 1 || later > 2 || b.scene.sentence.title || !(a.kind === b.kind || (DEALS.has(a.kind) && DEALS.has(b.kind)))) return false;
  if (a.quantity !== null && b.quantity !== null && a.quantity.value !== b.quantity.value) return false;
  const states = new Set(b.actors.map(({ actor }) => actor.state));
  const principals = a.actors.filter(({ role }) => PRINCIPALS.includes(role) || role === 'target');
  return principals.length > 0 && principals.every(({ actor }) => states.has(actor.state)) && (a.object === null || b.object === null || !DEALS.has(a.kind) || a.money.length === 0 || b.money.length === 0 || datesAgree(a, b));
}

/** One thing told by two verbs of a sentence ("will receive vehicles donated by Germany", "will buy jets, choosing …"). */
function sameThing(a: Draft, b: Draft): boolean {
  if (a.object === null || b.object === null) return false;
  if (a.rule === 'deal.select' && b.scene.chunks[b.chunk]?.verb?.form === 'ing') return true;
  return a.object.start === b.object.start || (b.rule === 'deal.select' && b.scene.chunks[b.chunk]?.verb?.form === 'ing');
}

/** "Malaysia shelves Black Hawk lease: the government has cancelled a tender for 28 helicopters". */
function colonBetween(a: Draft, b: Draft): boolean {
  if (a.scene !== b.scene || a.kind !== b.kind || a.modality !== b.modality || a.span.end > b.span.start || !/^[^;,]{0,4}: /.test(a.scene.text.slice(a.span.end, b.span.start + 1))) return false;
  const buyers = idsOf(a, ['buyer']);
  return buyers.length > 0 && idsOf(b, ['buyer']).every((id) => buyers.includes(id)) && (a.quantity === null || b.quantity === null) && datesAgree(a, b);
}

/** "chose the Israeli system in May, when it signed a contract with Elbit": the paper of what was chosen. */
function paperWhen(a: Draft, b: Draft): boolean {
  if (a.scene !== b.scene || a.object === null || b.object !== null || b.quantity !== null || a.kind !== 'procurement' || a.modality !== b.modality || b.span.start < a.span.end) return false;
  const joint = b.scene.text.slice(a.span.end, b.span.start);
  const buyers = idsOf(a, ['buyer']);
  const states = new Set(a.actors.filter(({ role }) => role === 'supplier').map(({ actor }) => actor.state));
  const suppliers = b.actors.filter(({ role }) => role === 'supplier');
  return /^,? (?:when|as|after)\b/.test(joint) && idsOf(b, ['buyer']).every((id) => buyers.includes(id)) && (states.size === 0 || suppliers.every(({ actor }) => states.has(actor.state)));
}

function samePair(a: Draft, b: Draft): boolean {
  const ids = idsOf(a, PRINCIPALS);
  const others = idsOf(b, PRINCIPALS);
  return ids.length > 0 && others.every((id) => ids.includes(id)) && ids.every((id) => others.includes(id));
}

/** A year and a month in it agree; two different months don't. */
function datesAgree(a: Draft, b: Draft): boolean {
  const one = a.date?.edtf ?? null;
  const two = b.date?.edtf ?? null;
  if (one === null || two === null || a.date?.reading.basis === 'derived' || b.date?.reading.basis === 'derived') return true;
  return one.startsWith(two) || two.startsWith(one);
}

/** A deal spoken of as known: "the contract", "this order". */
const BACK = /\b(?:the|this|that|its|their) (?:\w+ ){0,3}(?:deals?|contracts?|orders?|agreement|purchases?|sale|acquisition)\b/i;

const STOP = new Set(['the', 'a', 'of', 'and', 'for', 'system', 'systems', 'new', 'military', 'joint']);

function objectWords(draft: Draft): Set<string> {
  if (draft.object === null) return new Set();
  const words = draft.scene.text.slice(draft.object.start, draft.object.end).toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return new Set(words.filter((word) => word.length > 1 && !STOP.has(word)).map((word) => word.replace(/s$/, '')));
}

function objectsAgree(a: Draft, b: Draft): boolean {
  const one = objectWords(a);
  const two = objectWords(b);
  if (one.size === 0 || two.size === 0) return true;
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared / Math.min(one.size, two.size) >= 0.5;
}

function dealsAgree(a: Draft, b: Draft): boolean {
  const compatible = (role: string): boolean => {
    const one = idsOf(a, [role]);
    const two = idsOf(b, [role]);
    return one.length === 0 || two.length === 0 || one.some((id) => two.includes(id));
  };
  const sameSentence = a.scene === b.scene;
  if (!compatible('buyer') || !compatible('supplier') || !datesAgree(a, b)) return false;
  if (sameSentence) return sameThing(a, b);
  const sides = ['buyer', 'supplier'];
  const shared = idsOf(a, sides).some((id) => idsOf(b, sides).includes(id));
  if (!shared && !(b.actors.length === 0 && b.scene.sentence.index - a.scene.sentence.index <= 2 && BACK.test(b.scene.text.slice(b.span.start, b.span.end)))) return false;
  if (a.quantity !== null && b.quantity !== null && a.quantity.value !== b.quantity.value) return false;
  if (a.object === null || b.object === null) return true;
  return objectsAgree(a, b);
}

/** The telling with more of the claim in it; the earlier one in a draw. */
function fuller(a: Draft, b: Draft): Draft {
  return weight(b) > weight(a) ? b : a;
}

function weight(draft: Draft): number {
  const explicit = draft.date?.reading.basis === 'explicit' ? 2 : draft.date === null ? 0 : 1;
  return explicit * 2 + draft.actors.length + (draft.object === null ? 0 : 1) + draft.money.length + (draft.quantity === null ? 0 : 1) - (draft.mention === true ? 2 : 0) - (draft.scene.sentence.title ? 1.5 : 0);
}

/** Fills what `main` lacks from `other`; what both have stays as `main` says it. */
function fill(main: Draft, other: Draft): Draft {
  const missing = other.actors.filter(({ actor, role }) => !main.actors.some((one) => one.actor.id === actor.id || (one.role === role && role !== 'party' && role !== 'signatory')));
  // "the Israeli system", "a contract with Elbit": the firm tells more than its state
  const firms = new Set(other.actors.filter(({ role, actor }) => role === 'supplier' && actor.kind === 'company').map(({ actor }) => actor.state));
  const nearer = main.scene === other.scene ? other.actors.filter(({ role, actor }) => role === 'supplier' && actor.kind === 'company' && main.actors.some((one) => one.role === 'supplier' && one.actor.id === actor.state)) : [];
  if (nearer.length > 0) main.actors = [...main.actors.filter(({ role, actor }) => role !== 'supplier' || !firms.has(actor.id)), ...nearer];
  main.actors = [...main.actors, ...missing.map((actor): DraftActor => ({ ...actor, basis: 'inherited' }))];
  if (main.date === null || (main.date.reading.basis !== 'explicit' && other.date?.reading.basis === 'explicit')) main.date = other.date === null ? main.date : { ...other.date, basis: 'inherited' };
  main.validity ??= other.validity;
  main.object ??= other.object === null || other.scene.text !== main.scene.text ? main.object : other.object;
  main.quantity ??= other.quantity;
  main.place ??= other.place;
  if (main.money.length === 0) main.money = other.money.map((amount) => ({ ...amount, inherited: true }));
  main.attribution ??= other.attribution;
  main.notes.push(`merged with the telling at ${other.span.start}`);
  return main;
}

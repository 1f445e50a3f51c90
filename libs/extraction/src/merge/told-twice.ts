import { isPaperClause } from '../frames/paper-clause.js';
import { attach } from '../frames/attach.js';
import { type Draft, type DraftActor } from '../frames/draft.types.js';

/** "The agreement was concluded in Gliwice", right after an order: the order's paper, not a signing of its own. */
export function absorbAgreements(found: Draft[], before: readonly Draft[]): void {
  const order = before.findLast(({ kind }) => kind === 'procurement');
  for (let i = found.length - 1; i >= 0; i -= 1) {
    const draft = found[i];
    const inherits = draft?.actors.every(({ basis }) => basis === 'inherited') === true;
    if (draft?.kind !== 'signing' || !inherits || draft.mention !== true || order === undefined || draft.scene.sentence.index - order.scene.sentence.index > 2) continue;
    attach([draft]);
    order.place ??= draft.place;
    if (order.date === null && draft.date !== null) order.date = { ...draft.date, basis: 'inherited' };
    found.splice(i, 1);
  }
}

/** "signed the documents that bind it to buy 24 jets": the order's papers, not a signing of their own. */
export function dropPapersOfDeals(found: Draft[]): void {
  if (!found.some(({ kind }) => kind === 'procurement')) return;
  for (let i = found.length - 1; i >= 0; i -= 1) {
    const draft = found[i];
    const words = draft?.kind === 'signing' && draft.object !== null ? draft.scene.text.slice(draft.object.start, draft.object.end) : '';
    if (draft === undefined) continue;
    if (/^(?:documents?|papers|paperwork|letters?)$/i.test(words)) found.splice(i, 1);
    else if (clauseOf(found, draft)) found.splice(i, 1);
    else if (/^(?:letters?|declaration|statement) of (?:intent|interest)$/i.test(words) && sidesByPaper(found, draft)) found.splice(i, 1);
  }
}

/** "12 aircraft, to be delivered from 2027": how the order is carried out. */
export function dropCarryingOut(found: Draft[]): void {
  for (let i = found.length - 1; i >= 0; i -= 1) {
    const draft = found[i];
    const verb = draft?.scene.chunks[draft.chunk]?.verb;
    if (draft?.kind !== 'delivery' || verb?.infinitive !== true || !verb.passive) continue;
    if (found.some((other) => other.kind === 'procurement' && other.scene === draft.scene && other.trigger.start < draft.trigger.start)) found.splice(i, 1);
  }
}

/** "sealed an agreement under which Türkiye buys 20 jets": what was signed is the purchase. */
function clauseOf(found: readonly Draft[], { kind, span, scene }: Draft): boolean {
  return kind === 'signing' && found.some((deal) => deal.kind === 'procurement' && deal.modality === 'asserted' && deal.span.start > span.start && /\b(?:under|by|through) which\s*$|\bwhere(?:by|in|under)\s*$/i.test(scene.text.slice(span.start, deal.span.start)));
}

/** "signed a letter of intent with Kyiv that could see it buy 100 jets": who signed with the buyer would sell. */
function sidesByPaper(found: readonly Draft[], paper: Draft): boolean {
  const { actors, span } = paper;
  const deal = found.find((draft) => draft.kind === 'procurement' && draft.span.start >= span.end && draft.modality !== 'asserted');
  if (deal === undefined) return false;
  const missing = deal.actors.some(({ role }) => role === 'buyer') ? 'supplier' : 'buyer';
  const others = actors.filter(({ actor }) => !deal.actors.some((one) => one.actor.state === actor.state));
  if (!deal.actors.some(({ role }) => role === missing) && others.length === 1) deal.actors.push(...others.map((other): DraftActor => ({ ...other, role: missing, basis: 'inherited' })));
  attach([paper]);
  if (paper.date !== null) deal.date = { ...paper.date, basis: 'inherited' };
  return true;
}

/** "is buying 106 carriers; the contract with the maker was signed in December": one deal, dated by its paper. */
export function dropOwnPapers(found: Draft[]): void {
  for (let i = found.length - 1; i > 0; i -= 1) {
    const draft = found[i];
    if (draft === undefined || draft.object !== null || draft.kind !== 'procurement' || !isPaperClause(draft.scene, draft.chunk)) continue;
    if (found.some((other) => other !== draft && other.kind === 'procurement' && other.object !== null && other.trigger.start < draft.trigger.start)) found.splice(i, 1);
  }
}

/** "commissioned four boats supplied by Veecraft": the delivery tells the supply as well. */
export function dropSuppliedTwice(found: Draft[]): void {
  for (let i = found.length - 1; i >= 0; i -= 1) {
    const draft = found[i];
    const delivery = draft?.rule === 'deal.sell' ? found.find(({ kind, object }) => kind === 'delivery' && object !== null && object.start === draft.object?.start) : undefined;
    if (draft === undefined || delivery === undefined) continue;
    delivery.actors.push(...draft.actors.filter(({ role, actor }) => !delivery.actors.some((other) => other.role === role || other.actor.id === actor.id)));
    found.splice(i, 1);
  }
}

/** "no plan to scrap the contract": nothing was cancelled, so nothing is told. */
export function dropKept(found: Draft[]): void {
  for (let i = found.length - 1; i >= 0; i -= 1) {
    const draft = found[i];
    if (draft?.rule !== 'deal.cancel') continue;
    const left = draft.scene.text.slice(Math.max(draft.scene.sentence.start, draft.trigger.start - 60), draft.trigger.end);
    if (/\b(?:no (?:plans?|intention|reason)|not|never|denied|denies|deny|ruled out|rules out|refused|without|won't)\b[^.;,]{0,40}$/i.test(left)) found.splice(i, 1);
  }
}

/** "The £1.9 billion deal gives Warsaw 22 batteries", right after that deal: no other one. */
export function tellsOn(draft: Draft, before: readonly Draft[]): boolean {
  const last = before.findLast(({ kind }) => kind === 'procurement');
  if (last === undefined || draft.scene.sentence.index - last.scene.sentence.index > 2) return false;
  const words = draft.scene.text.slice(draft.trigger.start, draft.trigger.end);
  return /^(?:the|this|that) .*\b(?:deal|contract|order|agreement|package|purchase|sale)$/i.test(words) && draft.actors.every(({ actor }) => last.actors.some((one) => one.actor.state === actor.state));
}

/** "will hold talks on three submarines", "they should arrive in Surabaya": of the deal, or of what was bought, and no meeting. */
export function onlyOfDeal(meeting: Draft, found: readonly Draft[], before: readonly Draft[]): boolean {
  const words = meeting.scene.text.slice(meeting.span.start, meeting.span.end);
  if (/\b(?:talks|negotiations|discussions)\b/i.test(words) && found.some(({ kind, object, span }) => kind === 'procurement' && object !== null && span.start < meeting.span.end && meeting.span.start < span.end)) return true;
  const last = before.at(-1);
  const moved = /^(?:arrive|travel)$/.test(meeting.scene.chunks[meeting.chunk]?.word ?? '') && meeting.actors.every(({ basis }) => basis === 'inherited');
  return moved && last !== undefined && DEALS.has(last.kind) && meeting.scene.sentence.index - last.scene.sentence.index <= 1;
}

const DEALS = new Set(['procurement', 'delivery']);

/** "are to sign an agreement on four Gripens": where the whole sentence tells the purchase, its paper is no signing of its own. */
export function dropPapersOfSeen(found: Draft[], seen: readonly Draft[]): void {
  for (let i = found.length - 1; i >= 0; i -= 1) {
    const draft = found[i];
    if (draft?.kind !== 'signing') continue;
    const deal = seen.find(({ span, quantity, actors }) => quantity !== null && span.start < draft.span.end && draft.span.start < span.end && draft.actors.every(({ actor }) => actors.some((one) => one.actor.state === actor.state)));
    if (deal !== undefined) found.splice(i, 1);
  }
}

/** "The jets landed in Warsaw", where nothing was told of buying them: a flight. */
export function bareMove({ object, quantity, scene }: Draft, before: readonly Draft[]): boolean {
  if (object === null || quantity !== null || !/^(?:the|its|their)\s*$/i.test(scene.text.slice(Math.max(scene.sentence.start, object.start - 6), object.start).trimStart())) return false;
  const last = before.findLast(({ kind }) => DEALS.has(kind));
  return last === undefined || scene.sentence.index - last.scene.sentence.index > 4;
}

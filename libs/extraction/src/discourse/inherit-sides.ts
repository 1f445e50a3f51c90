import { type Draft } from '../frames/draft.types.js';

const NEAR = 2;

/** What an order leaves to those told before it: its sides, its buyer, or the firm that told of it. */
export function inheritSides(draft: Draft, before: readonly Draft[]): void {
  if (draft.kind === 'delivery') buyerOfOrder(draft, before);
  allSides(draft, before);
  const opened = /^(?:the|this|that|its) /i.test(draft.scene.text.slice(draft.span.start, draft.span.end));
  if (/^deal\.(?:sell|make)$/.test(draft.rule) || (draft.rule === 'deal-noun.sign' && !opened)) buyerOfOrder(draft, before);
  if (draft.rule === 'deal.buy' && draft.quantity === null) buyerOfHandover(draft, before);
  firmBefore(draft, before);
}

const isNear = (draft: Draft, other: Draft, most = NEAR): boolean => draft.scene.sentence.index - other.scene.sentence.index <= most;

/** "The deal follows a first order for 180 tanks": an order nobody is named for is the one just told by. */
function allSides(draft: Draft, before: readonly Draft[]): void {
  const order = before.findLast(({ kind }) => kind === 'procurement');
  if (order === undefined || draft.actors.length > 0 || !draft.rule.startsWith('deal-noun.') || draft.quantity === null || !isNear(draft, order)) return;
  draft.actors = order.actors.map((actor) => ({ ...actor, basis: 'inherited' as const }));
}

/** "116 vehicles will be delivered between …", under the deal just told: its buyer receives them. */
function buyerOfOrder(draft: Draft, before: readonly Draft[]): void {
  const order = before.findLast(({ kind }) => kind === 'procurement');
  if (order === undefined || draft.actors.some(({ role }) => role === 'buyer') || !isNear(draft, order)) return;
  const buyer = order.actors.find(({ role }) => role === 'buyer');
  if (buyer !== undefined && !draft.actors.some(({ actor }) => actor.id === buyer.actor.id)) draft.actors.push({ ...buyer, basis: 'inherited' });
}

/** "BAE handed over the last of five ships to the Royal Navy. The ships had been ordered in 2014": who got them ordered them. */
function buyerOfHandover(draft: Draft, before: readonly Draft[]): void {
  const last = before.findLast(({ kind }) => kind === 'delivery' || kind === 'procurement');
  const buyer = last?.actors.find(({ role }) => role === 'buyer');
  if (last?.kind !== 'delivery' || buyer === undefined || !isNear(draft, last) || draft.actors.some(({ role }) => role === 'buyer')) return;
  if (draft.scene.chunks[draft.chunk]?.verb?.passive === true && sameThings(draft, last)) draft.actors.push({ ...buyer, basis: 'inherited' });
}

/** "Tata has clinched its first export of carriers. Morocco contracted 150 of the vehicles": who told of no buyer supplies this one. */
function firmBefore(draft: Draft, before: readonly Draft[]): void {
  const last = before.findLast(({ kind }) => kind === 'procurement' || kind === 'delivery');
  if (last !== undefined) sameSupplier(draft, last);
  if (draft.kind !== 'procurement' || last?.kind !== 'procurement' || !isNear(draft, last, 1) || last.scene === draft.scene) return;
  if (draft.actors.some(({ role }) => role === 'supplier' || role === 'party') || last.actors.some(({ role }) => role === 'buyer' || role === 'party')) return;
  const firm = last.actors.find(({ role, actor }) => role === 'supplier' && actor.kind === 'company');
  if (firm !== undefined && sameThings(draft, last)) draft.actors.push({ ...firm, basis: 'inherited' });
}

/** The later phrase points back, or names the same. */
function sameThings(draft: Draft, last: Draft): boolean {
  if (draft.object === null || last.object === null) return draft.quantity !== null;
  const words = draft.scene.text.slice(draft.object.start - 8, draft.object.end).toLowerCase();
  const before = last.scene.text.slice(last.object.start, last.object.end).toLowerCase();
  const head = before.split(' ').at(-1)?.replace(/s$/, '') ?? '';
  return /\b(?:the|these|those|them|its|such)\b/.test(words) || (head.length > 2 && words.includes(head));
}

/** "Riyadh received the first corvette from Navantia. The ships were ordered in 2018": the same side bought the same things. */
function sameSupplier(draft: Draft, last: Draft): void {
  if (draft.kind !== 'procurement' || last.scene === draft.scene || !isNear(draft, last) || draft.actors.some(({ role }) => role === 'supplier' || role === 'party')) return;
  const buyer = draft.actors.find(({ role }) => role === 'buyer')?.actor.state;
  const supplier = last.actors.find(({ role }) => role === 'supplier');
  const back = draft.object !== null && /\b(?:the|these|those)\s*$/i.test(draft.scene.text.slice(Math.max(0, draft.object.start - 6), draft.object.start));
  const named = draft.scene.mentions.some(({ entry, from }) => entry.kind === 'system' && draft.object !== null && (draft.scene.tokens[from]?.start ?? 0) >= draft.object.start && (draft.scene.tokens[from]?.start ?? 0) < draft.object.end);
  if (back && !named && supplier !== undefined && (supplier.actor.kind === 'company' || supplier.actor.state !== buyer) && last.actors.some(({ role, actor }) => role === 'buyer' && actor.state === buyer)) draft.actors.push({ ...supplier, basis: 'inherited' });
}

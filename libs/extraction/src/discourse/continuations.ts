import { offsetsOf, type Scene, wordsOf } from '../analysis/scene.js';
import { type ActorRef } from '../actors/actor.types.js';
import { actorsOf } from '../actors/resolve-actors.js';
import { inRole } from '../frames/slots.js';
import { type Draft } from '../frames/draft.types.js';
import { emptyDraft } from '../frames/empty-draft.js';
import { paperDay } from './later-papers.js';
import { TELLING } from '../frames/attach-date.js';
import { describeThings } from '../frames/build-deal.js';
import { actorsInSight } from '../frames/sighted-sides.js';
import { isPaperClause, orderedBy } from '../frames/paper-clause.js';
import { isDealNoun } from '../frames/deal-findings.js';
import { thingOf } from '../frames/things.js';
import { argumentsAfter } from '../syntax/arguments.js';
import { type Chunk } from '../syntax/chunk.types.js';
import { subjectOf } from '../syntax/subject.js';

const BACK = /^(?:the|this|that|these|those|its|their|both|such)\b|^(?:it|they)$/i;
const BACK_NOUN = /\b(?:deal|contract|order|agreement|purchase|acquisition|package|sale|procurement|deals|contracts|orders|purchases|procurements|acquisitions|transaction|arrangement)s?$/i;

/**
 * Sentences that go on about the deal told before: "The contract is worth …" fills it, "These procurements include …"
 * opens a claim of its own with the parties taken over. Answers the new drafts; the old one is filled in place.
 */
export function continueDeals(scene: Scene, before: readonly Draft[], own: readonly Draft[]): Draft[] {
  const last = before.findLast(({ kind }) => kind === 'procurement');
  if (last === undefined || scene.sentence.index - last.scene.sentence.index > 3) return afterDelivery(scene, before, own);
  if (own.some(({ kind, object }) => kind === 'procurement' && object !== null)) return [];
  nameSupplier(scene, last);
  const reference = scene.chunks.findIndex((np, index) => np.type === 'np' && BACK.test(wordsOf(scene, np.from, np.to)) && BACK_NOUN.test(wordsOf(scene, np.from, np.to)) && isDealNoun(scene, np) && (index < 8 || holdsMoney(scene, np)));
  const total = /\b(?:total value|combined value|(?:order|contract|deal) value|worth|valued at|estimated at|costs?|priced at|price tag|value of|value is|value was)\b/i.test(scene.text.slice(scene.sentence.start, scene.sentence.end));
  if (reference === -1 && !(total && scene.money.length > 0 && scene.sentence.index - last.scene.sentence.index <= 1)) return [];
  const several = reference !== -1 && listing(scene, last, reference);
  if (several !== false) return [several];
  const signed = reference === -1 ? undefined : conclusion(scene, last, reference);
  if (signed !== undefined) return [signed];
  dateOrder(scene, last, reference);
  if (last.money.length === 0) last.money.push(...scene.money.filter(({ kind }) => kind !== 'export-total').slice(0, 1).map((reading) => ({ reading, scene, inherited: true })));
  return [];
}

/** "Paraguay received four of six aircraft. The contract was signed in July 2024": the order behind what was handed over. */
function afterDelivery(scene: Scene, before: readonly Draft[], own: readonly Draft[]): Draft[] {
  const last = before.findLast(({ kind }) => kind === 'delivery');
  if (last === undefined || scene.sentence.index - last.scene.sentence.index > 2 || own.some(({ kind }) => kind === 'procurement') || last.modality !== 'asserted') return [];
  const at = scene.chunks.findIndex((chunk, i) => chunk.type === 'vg' && isPaperClause(scene, i) && KNOWN_PAPER.test(subjectWords(scene, i)));
  const reading = at === -1 ? undefined : paperDay(scene);
  const chunk = scene.chunks[at];
  if (reading === undefined || chunk === undefined) return [];
  const subject = scene.chunks[subjectOf(scene.chunks, at).at];
  const actors = last.actors.map((actor) => ({ ...actor, basis: 'inherited' as const }));
  const [state] = actors.some(({ role }) => role === 'buyer') ? [] : actorsInSight(scene).filter(({ actor, word }) => (actor.kind === 'state' || actor.kind === 'government') && word !== 'by');
  const draft = emptyDraft({ kind: 'procurement', rule: 'deal.concluded', scene, span: { start: scene.tokens[subject?.from ?? 0]?.start ?? scene.sentence.start, end: Math.max(reading.end, scene.tokens[chunk.to - 1]?.end ?? 0) }, trigger: offsetsOf(scene, chunk.from, chunk.to), chunk: at, actors: state === undefined ? actors : [...actors, inRole('buyer', state.actor)] });
  draft.date = { reading, edtf: reading.edtf, basis: reading.basis === 'explicit' ? 'literal' : 'report-date' };
  draft.notes.push('the order behind the delivery told before');
  draft.confidence = 0.6;
  return [draft];
}

/** "the 130-million-euro contract": its price stands in the phrase. */
function holdsMoney({ money, tokens }: Scene, np: Chunk): boolean {
  const start = tokens[np.from]?.start ?? 0;
  return money.some((amount) => amount.start >= start && amount.end <= (tokens[np.to - 1]?.end ?? 0));
}

const KNOWN_PAPER = /^(?:the|this|that|their|its) /i;

function subjectWords(scene: Scene, at: number): string {
  const [np] = subjectOf(scene.chunks, at).chunks;
  return np === undefined ? '' : wordsOf(scene, np.from, np.to);
}

/** "Israel Aerospace Industries is the supplier.": fills the role the order left open. */
function nameSupplier(scene: Scene, last: Draft): void {
  if (last.actors.some(({ role }) => role === 'supplier' || role === 'party')) return;
  const winner = winnerOf(scene, last);
  if (winner !== undefined) {
    last.actors.push({ ...inRole('supplier', { ...winner, scene }), basis: 'inherited' });
    last.notes.push('supplier named in a later sentence');
    return;
  }
  const verb = scene.chunks.findIndex((chunk) => chunk.type === 'vg' && chunk.word === 'be');
  const told = scene.chunks[verb + 1];
  if (verb === -1 || told?.type !== 'np' || !/\b(?:supplier|manufacturer|prime contractor|builder|maker|producer|seller)$/i.test(wordsOf(scene, told.from, told.to))) return;
  const [subject] = subjectOf(scene.chunks, verb).chunks;
  const [firm] = subject?.type === 'np' ? actorsOf(scene, subject) : [];
  if (firm === undefined || last.actors.some(({ actor }) => actor.id === firm.id)) return;
  last.actors.push({ ...inRole('supplier', { ...firm, scene }), basis: 'inherited' });
  last.notes.push('supplier named in a later sentence');
}

/** "The order goes to Hindustan Aeronautics", "The contract was placed with Damen", "Work falls to Navantia". */
function winnerOf(scene: Scene, last: Draft): ActorRef | undefined {
  for (const [at, chunk] of scene.chunks.entries()) {
    if (chunk.type !== 'vg' || chunk.verb === undefined || chunk.verb.negated || !/^(?:go|fall|award|place|sign|conclude|hand|win|land|deliver|supply|build|make|produce|manufacture|provide|assemble)$/.test(chunk.word)) continue;
    const [subject] = subjectOf(scene.chunks, at).chunks;
    const next = scene.chunks[at + 1]?.word === 'over' ? scene.chunks[at + 2] : scene.chunks[at + 1];
    // "Oshkosh will deliver them between 2026 and 2028"
    if (/^(?:deliver|hand|supply|build|make|produce|manufacture|provide|assemble)$/.test(chunk.word)) {
      const maker = subject?.type === 'np' && !chunk.verb.passive && ((next?.type === 'pron' && /^(?:them|it)$/.test(next.word)) || (next?.type === 'np' && /^(?:the|all|both) (?:first|last|rest|two|three|lot|remaining|aircraft|ships|vehicles|systems|machines)?/i.test(wordsOf(scene, next.from, next.to)) && /^(?:first|last|rest|lot|two|three|four|five|six|all|both|aircraft|ships|vessels|vehicles|jets|systems|machines|helicopters|boats|tanks|guns)$/.test(scene.tokens[next.to - 1]?.norm ?? ''))) ? actorsOf(scene, subject).find(({ kind }) => kind === 'company') : undefined;
      if (maker !== undefined) return maker;
    }
    if (chunk.verb.modal !== '' || subject?.type !== 'np' || !BACK_NOUN.test(wordsOf(scene, subject.from, subject.to)) || !BACK.test(wordsOf(scene, subject.from, subject.to))) continue;
    const phrases = argumentsAfter(scene.chunks, at, () => false).phrases.filter(({ word }) => /^(?:to|with|by)$/.test(word));
    const firm = phrases.flatMap(({ chunks }) => chunks).flatMap((np) => (np.type === 'np' ? actorsOf(scene, np) : [])).find(({ kind, id }) => kind === 'company' && !last.actors.some(({ actor }) => actor.id === id));
    if (firm !== undefined) return firm;
  }
  return undefined;
}

/** The verb behind the reference that says the deal was made; -1 where none does. */
function concluding({ chunks }: Scene, reference: number): number {
  return chunks.findIndex((chunk, index) => index > reference && chunk.type === 'vg' && /^(?:sign|conclude|award|reach|finalise|finalize|ink|seal|place)$/.test(chunk.word) && chunk.verb?.negated === false && chunk.verb.modal === '');
}

const OPEN: ReadonlySet<string> = new Set(['planned', 'negotiating', 'hedged']);

/** "The cabinet approved buying 24 jets. The contract was signed in January 2024.": what was planned came about, a claim of its own. */
function conclusion(scene: Scene, last: Draft, reference: number): Draft | undefined {
  const at = concluding(scene, reference);
  const chunk = scene.chunks[at];
  const reading = scene.dates.find(({ relation }) => relation === 'at');
  // "Thales will equip the army": who is to supply has been ordered to, and is dated by the paper
  if (/^deal\.(?:sell|make|win)$/.test(last.rule) && last.modality === 'planned' && reading !== undefined && last.actors.some(({ role, actor }) => role === 'supplier' && actor.kind === 'company')) {
    if (chunk?.verb?.passive === true) orderedBy(last);
    return undefined;
  }
  if (chunk?.verb === undefined || reading === undefined || !OPEN.has(last.modality) || !chunk.verb.finite || !chunk.verb.passive || subjectOf(scene.chunks, at).at !== reference) return undefined;
  const actors = last.actors.map((actor) => ({ ...actor, basis: 'inherited' as const }));
  const span = { start: scene.tokens[scene.chunks[reference]?.from ?? 0]?.start ?? scene.sentence.start, end: Math.max(reading.end, scene.tokens[chunk.to - 1]?.end ?? 0) };
  const draft = emptyDraft({ kind: 'procurement', rule: 'deal.concluded', scene, span, trigger: offsetsOf(scene, chunk.from, chunk.to), chunk: at, actors });
  draft.date = { reading, edtf: reading.edtf, basis: reading.basis === 'explicit' ? 'literal' : 'report-date' };
  draft.notes.push('parties taken over from the deal told before');
  draft.confidence = 0.6;
  return draft;
}

/** "The contract was signed in February 2025.": dates the order told before. */
function dateOrder(scene: Scene, last: Draft, reference: number): void {
  const verb = concluding(scene, reference);
  const reading = paperDay(scene) ?? scene.dates.find((date) => date.relation === 'at');
  if (reference === -1 || verb === -1 || (last.date !== null && !(last.notes.includes(TELLING) && last.modality === 'asserted')) || reading === undefined) return;
  last.date = { reading, edtf: reading.edtf, basis: 'inherited' };
  last.notes.push('date told in a later sentence');
}

/** "These procurements reportedly include precision-guided munitions, with the total value surpassing …". */
function listing(scene: Scene, last: Draft, reference: number): Draft | false {
  const verb = scene.chunks.findIndex((chunk, index) => index > reference && chunk.type === 'vg' && /^(?:be|include|cover|comprise|involve|contain|feature)$/.test(chunk.word));
  if (verb === -1 || subjectOf(scene.chunks, verb).at !== reference) return false;
  const after = argumentsAfter(scene.chunks, verb, (np) => thingOf(scene, np) !== undefined);
  const things = after.objects.map((np) => thingOf(scene, np)).filter((thing) => thing !== undefined);
  if (things.length === 0) return false;
  if (!/s$/.test(wordsOf(scene, scene.chunks[reference]?.from ?? 0, scene.chunks[reference]?.to ?? 0))) return false;
  const actors = last.actors.filter(({ basis }) => basis !== 'inherited').map((actor) => ({ ...actor, basis: 'inherited' as const }));
  const end = /[.!?]$/.test(scene.text.slice(scene.sentence.start, scene.sentence.end)) ? scene.sentence.end - 1 : scene.sentence.end;
  const start = scene.tokens[scene.chunks[reference]?.from ?? 0]?.start ?? scene.sentence.start;
  const trigger = offsetsOf(scene, scene.chunks[verb]?.from ?? 0, scene.chunks[verb]?.to ?? 0);
  const draft = emptyDraft({ kind: 'procurement', rule: 'deal.listing', scene, span: { start, end }, trigger, chunk: verb, actors });
  describeThings(draft, things);
  draft.date = last.date === null ? null : { ...last.date, basis: 'inherited' };
  draft.notes.push('parties taken over from the deal told before');
  draft.confidence = 0.6;
  return draft;
}

import { type Scene } from './analysis/scene.js';
import { readAttribution, type SentenceAttribution } from './attribution/read-attribution.js';
import { type DateReading } from './dates/date.types.js';
import { type Day } from './dates/calendar.js';
import { dateByPaper } from './discourse/later-papers.js';
import { inheritSides } from './discourse/inherit-sides.js';
import { Memory } from './discourse/memory.js';
import { arrivalDrafts } from './frames/arrival.frame.js';
import { acquisitionDrafts, customerDrafts } from './frames/acquisition.frame.js';
import { completeSides } from './discourse/complete-sides.js';
import { bareContracts } from './discourse/bare-contracts.js';
import { continueDeals } from './discourse/continuations.js';
import { ellipticalDeals } from './discourse/elliptical-orders.js';
import { attach } from './frames/attach.js';
import { dealStatus } from './frames/deal-status.js';
import { conflictDrafts } from './frames/conflict.frame.js';
import { dealDrafts } from './frames/deal.frame.js';
import { dealNounDrafts } from './frames/deal-noun.frame.js';
import { type Draft } from './frames/draft.types.js';
import { industryDrafts } from './frames/industry.frame.js';
import { meetingDrafts } from './frames/meeting.frame.js';
import { normalisationDrafts } from './frames/normalisation.frame.js';
import { sightedRelations } from './frames/sighted-relation.frame.js';
import { sightedDeals } from './frames/sighted-deal.frame.js';
import { signingDrafts } from './frames/signing.frame.js';
import { statisticDrafts } from './frames/statistic.frame.js';
import { tiesDrafts } from './frames/ties.frame.js';
import { trendDrafts } from './frames/trend.frame.js';
import { triggeredFrames } from './frames/triggers.js';
import { describes } from './syntax/arguments.js';
import { readModality } from './modality/read-modality.js';
import { absorbAgreements, dropCarryingOut, dropKept, dropOwnPapers, dropPapersOfDeals, dropPapersOfSeen, bareMove, dropSuppliedTwice, onlyOfDeal, tellsOn } from './merge/told-twice.js';

/** Runs the frames over the sentences of one report, in order, with the memory a reader has. */
export function draftReport(scenes: readonly Scene[], _report: Day | undefined): { drafts: Draft[]; memory: Memory } {
  const memory = new Memory();
  memory.begin(scenes);
  const drafts: Draft[] = [];
  let since: OpenSince | undefined;
  let carried: { from: SentenceAttribution; paragraph: number } | undefined;
  for (const scene of scenes) {
    memory.note(scene);
    const found = draftsOf(scene, memory, drafts);
    const attribution = readAttribution(scene, found.length > 0);
    for (const draft of found) finish(draft);
    dropPapersOfDeals(found);
    dropOwnPapers(found);
    dropCarryingOut(found);
    dropKept(found);
    attach(found);
    completeSides(found, memory);
    inheritDetails(found, drafts, since);
    dateByPaper(scene, drafts, found);
    ongoing(found);
    since = sinceOf(scene) ?? (scene.sentence.paragraph === since?.paragraph ? since : undefined);
    attribute(found, attribution, carried, scene);
    drafts.push(...found);
    memory.close(scene);
    if (attribution?.speaker !== null && attribution !== null) carried = { from: attribution, paragraph: scene.sentence.paragraph };
  }
  return { drafts, memory };
}

/** All frames over one sentence; where two read the same words, the narrower kind wins. */
function draftsOf(scene: Scene, memory: Memory, before: readonly Draft[]): Draft[] {
  const fires = triggeredFrames(scene);
  const deals = fires('deal') ? dealDrafts(scene, memory) : [];
  const industry = industryDrafts(scene, memory).filter((draft) => !(describes(scene.chunks, draft.chunk) && touches(draft, deals)));
  const found: Draft[] = fires('normalisation') ? normalisationDrafts(scene, memory) : [];
  if (fires('conflict')) found.push(...conflictDrafts(scene, memory));
  const figures = statisticDrafts(scene, memory);
  const sanctions = found.filter(({ kind }) => kind === 'sanction');
  const free = (draft: Draft): boolean => !touches(draft, sanctions) && !touches(draft, figures) && !touches(draft, industry);
  found.push(...deals.filter(free));
  if (fires('customer')) found.push(...customerDrafts(scene, memory, found));
  if (fires('deal-noun')) found.push(...dealNounDrafts(scene, memory, found).filter(free));
  const acquired = fires('acquisition') ? acquisitionDrafts(scene, memory, found) : [];
  if (fires('arrival')) acquired.push(...arrivalDrafts(scene, memory, found).filter((draft) => !bareMove(draft, before)));
  found.push(...acquired);
  found.push(...continueDeals(scene, before, found));
  found.push(...ellipticalDeals(scene, before, found).filter((draft) => draft.rule === 'deal.gapped' || !touches(draft, found)));
  if (!found.some(({ kind }) => kind === 'procurement' || kind === 'delivery')) found.push(...bareContracts(scene, memory, before).filter((draft) => !touches(draft, [...found, ...figures])));
  found.push(...industry.filter((draft) => !touches(draft, found.filter(({ kind }) => kind === 'procurement' || kind === 'delivery'))));
  if (fires('signing')) found.push(...signingDrafts(scene, memory, [...found, ...figures]).filter((draft) => !touches(draft, industry)));
  absorbAgreements(found, before);
  dropSuppliedTwice(found);
  const seen = sightedDeals(scene, memory, [...found, ...figures]).filter((draft) => !tellsOn(draft, before));
  dropPapersOfSeen(found, seen);
  found.push(...seen);
  const meetings = fires('meeting') && !memory.ofSport(scene) ? meetingDrafts(scene, memory) : [];
  // A clause told already is not told twice by its verb and object alone
  if (fires('ties')) found.push(...tiesDrafts(scene, memory, [...before, ...found]).filter((draft) => !found.some((other) => draft.trigger.start < other.span.end && other.span.start < draft.trigger.end)));
  found.push(...meetings.filter((draft) => !onlyOfDeal(draft, found, before)), ...figures.filter((draft) => !touches(draft, found)));
  if (!found.some(({ kind }) => kind !== 'criticism' && kind !== 'normalisation')) found.push(...trendDrafts(scene, memory).filter(({ trigger }) => !found.some((other) => other.trigger.start === trigger.start)));
  if (!memory.ofSport(scene)) found.push(...sightedRelations(scene, found));
  return found;
}

function touches(draft: Draft, others: readonly Draft[]): boolean {
  return others.some((other) => draft.span.start < other.span.end && other.span.start < draft.span.end);
}

interface OpenSince {
  readonly reading: DateReading;
  readonly paragraph: number;
}

/** A paragraph that opens with "Since the 2020 renewal …" dates the ongoing purchases told in it. */
function sinceOf(scene: Scene): OpenSince | undefined {
  const opened = /^since\b/i.test(scene.text.slice(scene.sentence.start, scene.sentence.start + 6));
  const reading = scene.dates.find((date) => date.edtf !== null && (opened || date.relation === 'since'));
  return reading === undefined ? undefined : { reading, paragraph: scene.sentence.paragraph };
}

/** "Since the accord of August 2021, Addis Ababa has been acquiring drones": from then on. */
function ongoing(found: readonly Draft[]): void {
  for (const draft of found) {
    const verb = draft.scene.chunks[draft.chunk]?.verb;
    const since = sinceOf(draft.scene)?.reading;
    const going = verb?.perfect === true && verb.form === 'ing';
    // "The two navies have been exercising together since 2018"
    if (going && draft.kind !== 'procurement' && draft.date === null && since?.edtf != null) draft.date = { reading: { ...since, basis: 'relative' }, edtf: `${since.edtf}/..`, basis: 'derived' };
    if (draft.kind === 'procurement' && draft.date !== null && draft.date.reading === since && verb?.perfect === true && verb.form === 'ing' && draft.date.edtf !== null) draft.date = { ...draft.date, edtf: `${draft.date.edtf}/..` };
  }
}

/** What a sentence leaves to the ones before it: since when, and from whose industry. */
function inheritDetails(found: readonly Draft[], before: readonly Draft[], since: OpenSince | undefined): void {
  for (const draft of found) {
    if (draft.date === null) sameOccasion(draft, [...before.slice(-4), ...found]);
    inheritSides(draft, before);
    if (draft.kind !== 'procurement') continue;
    const verb = draft.scene.chunks[draft.chunk]?.verb;
    if (draft.date === null && verb?.perfect === true && verb.form === 'ing' && since !== undefined && since.paragraph === draft.scene.sentence.paragraph) {
      draft.date = { reading: { ...since.reading, basis: 'relative' }, edtf: `${since.reading.edtf}/..`, basis: 'inherited' };
    }
    const topic = before.findLast(({ kind }) => kind === 'procurement');
    const buyer = draft.actors.find(({ role }) => role === 'buyer')?.actor.id;
    if (topic?.kind !== 'procurement' || draft.actors.some(({ role }) => role === 'supplier') || draft.scene.sentence.index - topic.scene.sentence.index > 2) continue;
    const general = topic.object !== null && /\b(?:technology|weapons|weaponry|arms|equipment|hardware)$/i.test(topic.scene.text.slice(topic.object.start, topic.object.end));
    const supplier = topic.actors.find(({ role, actor }) => role === 'supplier' && actor.kind === 'state');
    if (general && supplier !== undefined && topic.actors.some(({ role, actor }) => role === 'buyer' && actor.id === buyer)) draft.actors.push({ ...supplier, basis: 'inherited' });
  }
}

/** "…, and the two sides signed 17 memoranda on that occasion": the day of what brought them together. */
function sameOccasion(draft: Draft, others: readonly Draft[]): void {
  const { scene, trigger, chunk } = draft;
  const rest = scene.text.slice(trigger.end, scene.sentence.end);
  // "travelled to Niamey in December and signed a protocol"
  const visit = draft.kind === 'signing' && scene.chunks[chunk - 1]?.type === 'conj' ? others.find((other) => other.scene === scene && other.kind === 'dialogue' && other.date !== null && other.chunk < chunk && other.modality === draft.modality) : undefined;
  if (visit?.date != null) draft.date = { ...visit.date, basis: 'inherited' };
  if (!/^[^.;]{0,90}\b(?:on (?:that|this|the same) occasion|during (?:the|that|his|her|their) (?:visit|trip|meeting|summit|ceremony|stay)|at the (?:same )?(?:meeting|summit|ceremony))\b/i.test(rest)) return;
  const occasion = others.findLast((other) => other !== draft && other.date !== null && (other.kind === 'dialogue' || other.kind === 'signing') && other.modality === 'asserted' && scene.sentence.index - other.scene.sentence.index <= 1 && other.trigger.start < trigger.start);
  if (occasion?.date != null) draft.date = { ...occasion.date, basis: 'inherited' };
}

function finish(draft: Draft): void {
  const { modality, at, rule } = readModality(draft);
  const severed = draft.rule === 'sanction.sighted' && modality === 'cancelled';
  // Talks are what a dialogue is: they put none of it in doubt
  const talking = draft.kind === 'dialogue' && modality === 'negotiating';
  if (draft.modality === 'asserted' && !severed && !talking) draft.modality = modality;
  draft.modalityAt = at;
  draft.notes.push(`${modality} by ${rule}`);
  if (draft.kind === 'procurement' || draft.kind === 'delivery') draft.status = dealStatus(draft);
}

/** The sentence's own attribution, or, when it only hedges ("reportedly"), the speaker of the sentence before. */
function attribute(drafts: readonly Draft[], own: SentenceAttribution | null, carried: { from: SentenceAttribution; paragraph: number } | undefined, scene: Scene): void {
  for (const draft of drafts) {
    if (draft.attribution !== null) continue;
    if (own !== null && own.speaker === null && own.mode === 'hearsay' && carried !== undefined && scene.sentence.paragraph - carried.paragraph <= 1) {
      draft.attribution = { mode: carried.from.mode, speaker: carried.from.speaker, hedges: own.hedges, at: [...own.at, ...carried.from.at], inherited: true };
    } else if (own !== null) draft.attribution = { ...own, inherited: false };
  }
}

import { offsetsOf } from '../analysis/scene.js';
import { attachDate } from './attach-date.js';
import { attachMoney } from './attach-money.js';
import { DATED } from './date-score.js';
import { type Draft } from './draft.types.js';

/** Gives each draft of a sentence the dates, amounts and place that belong to it. */
export function attach(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (DATED.has(draft.kind)) attachDate(draft, drafts);
    if (draft.kind === 'procurement' || draft.kind === 'delivery' || draft.kind === 'industrial-cooperation') attachMoney(draft, drafts);
    if (draft.place === null) attachPlace(draft);
  }
}


function attachDate(draft: Draft, drafts: readonly Draft[]): void {
  if (draft.date !== null) return;
  const { scene } = draft;
  const scored = scene.dates
    .filter((date) => date !== draft.validity)
    .map((date) => ({ date, score: dateScore(draft, date, drafts) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  for (const date of scene.dates) if (date.relation === 'validity' && draft.kind === 'signing' && near(draft, date) && draft.validity === null) draft.validity = date;
  if (draft.kind === 'signing' && draft.validity === null) draft.validity = yearInPaper(draft) ?? periodBehindFor(draft);
  const first = scored.find(({ date }) => date !== draft.validity);
  const best = first?.date ?? onlyDate(draft, drafts);
  if (first !== undefined && first.score <= 0.5) draft.notes.push(TELLING);
  if (best !== undefined) draft.date = { reading: best, edtf: best.edtf, basis: best.basis === 'explicit' ? 'literal' : best.basis === 'unresolved' ? 'normalised' : 'report-date' };
}

/** Note of a draft that has only the day it was told of. */
export const TELLING = 'dated by its telling';

const near = (draft: Draft, date: DateReading): boolean => date.start >= draft.span.start && date.start <= draft.span.end + 20;

/** "the 2026 work plan": the year names the period the paper covers. */
function yearInPaper(draft: Draft): DateReading | null {
  const object = draft.object;
  if (object === null) return null;
  const inside = draft.scene.dates.find((date) => date.start >= object.start && date.end <= object.end && /^\d{4}$/.test(date.edtf ?? ''));
  const words = draft.scene.text.slice(object.start, object.end);
  return inside !== undefined && /\b(?:plan|programme|program|roadmap|work plan|action plan)\b/i.test(words) ? inside : null;
}

/** "a roadmap for 2026-27", told beside the day it was signed: years behind "for" are the period it covers. */
function periodBehindFor({ scene, span }: Draft): DateReading | null {
  const period = scene.dates.find((date) => /^\d{4}(?:\/\d{4})?$/.test(date.edtf ?? '') && date.start >= span.start && date.end <= span.end && /\bfor (?:the years? )?$/i.test(scene.text.slice(Math.max(0, date.start - 14), date.start)));
  return period !== undefined && scene.dates.some((date) => date !== period && date.relation === 'at') ? period : null;
}

/** How well a date fits the draft: same verb best, front of the sentence next, another verb's date never. */
function dateScore(draft: Draft, date: DateReading, drafts: readonly Draft[]): number {
  const { scene } = draft;
  if (date.relation === 'validity') return 0;
  if (date.relation === 'since' && draft.kind !== 'normalisation') return 0;
  if (datesCarryingOut(draft, date)) return 0;
  const at = chunkAt(scene, date.start);
  if (at !== -1 && at !== draft.chunk && draft.kind === 'procurement' && inContract(draft, at)) return 1.2;
  if (at === -1 || insideOtherPhrase(draft, at, date)) return 0;
  const before = scene.text.slice(Math.max(scene.sentence.start, date.start - 40), date.start);
  if (/\b(?:until|through|over the period|expires?|valid|founded|established|last|dating|worth|compared (?:with|to)|from)\s*(?:in |to |the )?$/i.test(before) && draft.kind !== 'delivery' && date.relation !== 'at') return 0;
  if (date.rule === 'date.years-since' && !datesOwnClause(draft, date)) return 0;
  if (inDateline(scene, date)) return 0.3;
  const inside = date.start >= draft.span.start && date.end <= draft.span.end;
  if (/\b(?:originally|first|initially|previously|already) (?:\w+ed|made|struck|begun|agreed)(?: \w+)? (?:in|on|back in) $/i.test(before)) return 0;
  const governor = governorOf(scene, at, draft.chunk);
  if (governor === draft.chunk) return inside ? 4 : 3;
  if (at === ownNoun(draft)) return 3.5;
  if (governor === -1) return frontScore(draft, date, drafts);
  const verb = scene.chunks[governor]?.verb;
  if (circumstance(scene, governor, draft.chunk)) return 0;
  if (draft.kind === 'delivery' && verb !== undefined && describes(scene.chunks, governor) && ORDERING.test(verb.lemma)) return 0;
  if (!inside && draft.kind === 'procurement' && paperUnder(scene, governor)) return 1.6;
  if (inside && verb !== undefined && describes(scene.chunks, governor) && !/^(?:cover|date|use|build|develop|run)$/.test(verb.lemma)) return 2.5;
  const own = scene.chunks[draft.chunk]?.type === 'np' ? ownVerb(scene, draft.chunk) : -1;
  if (own !== -1 && (own === governor || (scene.chunks[own]?.word === 'be' && own === governor - 1))) return 2.4;
  if (verb !== undefined && /^(?:say|announce|report|tell|state|confirm|add|reveal|note|write|disclose)$/.test(verb.lemma) && date.relation === 'at') return 0.5;
  if (draft.kind === 'exercise' && verb !== undefined && governor < draft.chunk && /^(?:end|begin|conclude|start|open|wrap|run)$/.test(verb.lemma)) return 1.3;
  if ((draft.kind === 'exercise' || draft.kind === 'dialogue') && verb !== undefined && /^(?:open|begin|start|run|last|end|conclude|launch|kick|take)$/.test(verb.lemma) && governor > draft.chunk) return 1.3;
  if (verb !== undefined && /^(?:agree|decide|undertake|pledge|vow|commit|resolve)$/.test(verb.lemma) && sameVerbChain(scene, governor, draft.chunk)) return 1;
  if (inside && sameVerbChain(scene, governor, draft.chunk)) return 1;
  return verb !== undefined && alone(draft, date, drafts) && verb.form === 'ing' && !verb.finite && governor > draft.chunk && scene.chunks[governor - 1]?.type === 'comma' ? 0.4 : 0;
}

/** "BUCHAREST, March 28 (Agency) - Romania has ordered": the day of writing, for want of a better. */
function inDateline({ text, sentence }: Scene, date: DateReading): boolean {
  return sentence.index < 4 && date.end - sentence.start < 70 && /^[^a-z]{3,30}, |^[^,.]{3,30}, $/.test(text.slice(sentence.start, date.start)) && /^\)?\s*(?:\([^)]{2,40}\)\s*)?[-–—:]/.test(text.slice(date.end, date.end + 48));
}

/** "Three years after ordering missiles, Athens …": the distance dates what stands right behind it. */
function datesOwnClause({ scene, trigger }: Draft, date: DateReading): boolean {
  return trigger.start > date.end && !/[,;:]/.test(scene.text.slice(date.end, trigger.start));
}

/** "Since taking office in late 2023, he has bought": the date of what went before. */
function circumstance({ chunks }: Scene, governor: number, own: number): boolean {
  const verb = chunks[governor]?.verb;
  return governor < own && verb?.form === 'ing' && !verb.finite && /^(?:since|after|before)$/.test(chunks[governor - 1]?.word ?? '');
}

/** "Under an accord struck at the end of 2023, Jakarta bought …": the paper's day is the deal's. */
function paperUnder({ chunks, tokens }: Scene, verb: number): boolean {
  if (!/^(?:strike|sign|conclude|reach|ink|award|agree|close|seal|announce|clinch|make)$/.test(chunks[verb]?.word ?? '') || !describes(chunks, verb)) return false;
  for (let i = verb - 1; i > Math.max(-1, verb - 5); i -= 1) {
    const np = chunks[i];
    if (np?.type === 'np' && /^(?:contract|deal|order|agreement|accord|package|arrangement|purchase)$/.test(tokens[np.to - 1]?.norm ?? '') && /^(?:under|through|via|of|to|in)$/.test(chunks[i - 1]?.word ?? '')) return true;
  }
  return false;
}

/** The only date of a sentence that tells one thing, wherever it stands: better than none. */
function onlyDate(draft: Draft, drafts: readonly Draft[]): DateReading | undefined {
  const { scene } = draft;
  const date = scene.dates.find((one) => one.relation === 'at' && one.edtf !== null);
  if (date === undefined || date === draft.validity || datesCarryingOut(draft, date) || !alone(draft, date, drafts)) return undefined;
  if (draft.rule.endsWith('.sighted')) return date;
  const at = chunkAt(scene, date.start);
  const verb = at === -1 ? undefined : scene.chunks[governorOf(scene, at, draft.chunk)]?.verb;
  if (at === -1 || scene.chunks[at]?.type === 'np' || (draft.kind === 'delivery' && verb !== undefined && ORDERING.test(verb.lemma))) return undefined;
  if (draft.modality !== 'asserted' || (verb !== undefined && SAYING.test(verb.lemma))) return undefined;
  return verb?.finite === true && !/^(?:fly|ship|arrive|land|reach|sign|seal|ink|conclude|unload|take|come|fall|follow|hold|open|begin|start|end)$/.test(verb.lemma) ? undefined : date;
}

const SAYING = /^(?:say|announce|report|tell|state|confirm|add|reveal|note|write|disclose|found|establish|expire|launch)$/;

/** The only date of a sentence that tells one thing: "pulled out of the deal, suspending talks in December". */
function alone({ scene }: Draft, date: DateReading, drafts: readonly Draft[]): boolean {
  return scene.dates.every((other) => other === date || other.relation !== 'at') && date.relation === 'at' && drafts.filter(({ kind }) => DATED.has(kind)).length === 1;
}

/** "under a 2022 contract": the year of the paper is that of the deal. */
function inContract({ scene, span, chunk }: Draft, at: number): boolean {
  const np = scene.chunks[at];
  const joint = scene.chunks[at - 1]?.word ?? '';
  if (np?.type !== 'np' || !/^(?:under|in|of|through|via|with)$/.test(joint)) return false;
  const start = scene.tokens[np.from]?.start ?? 0;
  const opens = joint === 'under' && at < chunk && scene.chunks.slice(at + 1, chunk).every(({ verb }, i) => verb === undefined || describes(scene.chunks, at + 1 + i));
  return /^(?:contract|deal|order|agreement|accord)$/.test(scene.tokens[np.to - 1]?.norm ?? '') && (opens || (start >= span.start && start <= span.end));
}

/** "the 2026 work plan": a date inside a noun phrase dates that thing alone. */
function insideOtherPhrase({ scene, chunk, object }: Draft, at: number, date: DateReading): boolean {
  if (scene.chunks[at]?.type !== 'np' || at === chunk) return false;
  return object === null || date.start < object.start - 20 || date.end > object.end;
}

/** The phrase that names the deal a verb works on: "Kuwait's 2016 jet purchase was signed last month". */
function ownNoun({ scene, object, kind }: Draft): number {
  if (object === null || kind !== 'procurement') return -1;
  const at = chunkAt(scene, object.start);
  const np = scene.chunks[at];
  return np?.type === 'np' && /^(?:contract|deal|order|purchase|acquisition|procurement|sale|choice|selection|pick)$/.test(scene.tokens[np.to - 1]?.norm ?? '') ? at : -1;
}

function chunkAt(scene: Scene, offset: number): number {
  return scene.chunks.findIndex((chunk) => (scene.tokens[chunk.from]?.start ?? 0) <= offset && offset < (scene.tokens[chunk.to - 1]?.end ?? 0));
}

/** The verb (or the draft's own noun) a date hangs on: the nearest to its left in the clause; -1 at the front. */
function governorOf(scene: Scene, at: number, own: number): number {
  if (at === own) return own;
  const opened = clauseOpened(scene, at);
  if (opened !== -1) return opened;
  for (let i = at - 1; i >= 0; i -= 1) {
    const chunk = scene.chunks[i];
    if (i === own) return own;
    if (chunk?.type === 'vg' && inserted(scene, i, at)) continue;
    if (chunk?.type === 'vg') return i;
    if (chunk?.type === 'stop' && /[;:—]/.test(chunk.word)) return i < 6 && scene.chunks.slice(0, i).every(({ type }) => type !== 'vg') ? -1 : -2;
  }
  return -1;
}

/** "…, and in 2023 bought": a date that opens a clause within the sentence belongs to the verb behind it; -1 elsewhere. */
function clauseOpened({ chunks }: Scene, at: number): number {
  let i = at - 1;
  while (chunks[i]?.type === 'prep' || chunks[i]?.type === 'comma' || chunks[i]?.type === 'adv') i -= 1;
  const opener = chunks[i];
  if (opener === undefined || i < 2 || !(opener.type === 'conj' || opener.type === 'sub' || (opener.type === 'stop' && /^[;:—–]$/.test(opener.word)))) return -1;
  if (opener.type === 'conj' && chunks[i - 1]?.type === 'date' && i === at - 1) return -1;
  for (let j = at + 1; j < chunks.length; j += 1) {
    const chunk = chunks[j];
    if (chunk?.type === 'vg') return j;
    if (chunk?.type === 'stop' || chunk?.type === 'sub' || chunk?.type === 'rel' || (chunk?.type === 'conj' && chunks[j - 1]?.type === 'date')) return -1;
  }
  return -1;
}

/** "renewed their pact, first signed in 2017, on 3 June": the participle between commas has no say over what follows. */
function inserted({ chunks }: Scene, verb: number, at: number): boolean {
  const group = chunks[verb]?.verb;
  const bare = group !== undefined && /participle$/.test(group.form) && !group.passive && !group.perfect && group.modal === '' && chunks[verb - 1]?.type === 'comma';
  if (!bare && !describes(chunks, verb)) return false;
  const before = chunks[verb - 1]?.type === 'adv' ? chunks[verb - 2] : chunks[verb - 1];
  return before?.type === 'comma' && chunks.slice(verb + 1, at).some(({ type }) => type === 'comma');
}

/** Verbs of an order: their date is not that of the delivery they describe. */
const ORDERING = /^(?:order|buy|purchase|acquire|sign|contract|agree|announce|approve|procure|conclude|commission)$/;

function ownVerb(scene: Scene, at: number): number {
  let relative = 0;
  for (let i = at + 1; i < scene.chunks.length; i += 1) {
    const chunk = scene.chunks[i];
    if (chunk?.type === 'rel' || (chunk?.type === 'sub' && chunk.word === 'that' && scene.chunks[i - 1]?.type === 'np')) relative += 1;
    if (chunk?.verb?.finite !== true || describes(scene.chunks, i)) continue;
    if (relative === 0) return i;
    relative -= 1;
  }
  return -1;
}

function sameVerbChain(scene: Scene, governor: number, own: number): boolean {
  const [from, to] = governor < own ? [governor, own] : [own, governor];
  if (governor < own && scene.chunks.slice(governor + 1, own).some(({ verb }) => verb?.finite === true)) return false;
  if (governor > own && !embeddedBuying.has(scene.chunks[governor]?.word ?? '')) return false;
  return scene.chunks.slice(from + 1, to).every(({ type }) => type !== 'sub' && type !== 'rel' && type !== 'stop') && (scene.chunks[to]?.verb?.infinitive === true || scene.chunks[to]?.verb?.form === 'ing');
}

/** A date at the front of the sentence belongs to the main verb, that is to the first draft. */
function frontScore(draft: Draft, date: DateReading, drafts: readonly Draft[]): number {
  const firstVerb = draft.scene.chunks.findIndex((chunk) => chunk.type === 'vg' && chunk.verb?.finite === true && (draft.scene.tokens[chunk.from]?.start ?? 0) > date.end);
  if (firstVerb === draft.chunk) return 2.2;
  const earlier = drafts.some((other) => other !== draft && other.trigger.start > date.end && other.trigger.start < draft.trigger.start && other.kind !== 'statement');
  return earlier ? 1.1 : 1.5;
}

function attachMoney(draft: Draft, drafts: readonly Draft[]): void {
  const { scene } = draft;
  for (const reading of scene.money) {
    if (reading.kind === 'export-total') continue;
    const mine = drafts.filter((other) => other.kind === 'procurement' || other.kind === 'delivery' || other.kind === 'industrial-cooperation').map((other) => ({ other, distance: gap(other.span, reading), tie: reading.start - other.trigger.start })).sort((a, b) => a.distance - b.distance || behind(a.tie) - behind(b.tie))[0];
    if (mine?.other === draft) draft.money.push({ reading, scene, inherited: false });
  }
}

/** An amount stands behind the verb it belongs to rather than in front of it. */
const behind = (characters: number): number => (characters >= 0 ? characters : 40 - characters);

function gap(span: Stretch, reading: { start: number; end: number }): number {
  if (reading.start < span.end && span.start < reading.end) return 0;
  return reading.start >= span.end ? reading.start - span.end : span.start - reading.end;
}

const PLACE_BEFORE = /\b(?:in|at|near|outside) $/;

/** "signed in Rabat": a capital or place behind "in" within the clause. */
function attachPlace(draft: Draft): void {
  const { scene } = draft;
  for (const mention of scene.mentions) {
    if (mention.entry.kind !== 'capital' && mention.entry.kind !== 'place' && mention.entry.kind !== 'state') continue;
    const at = offsetsOf(scene, mention.from, mention.to);
    if (at.start < draft.span.start || at.start > draft.span.end + 12) continue;
    const before = scene.text.slice(Math.max(scene.sentence.start, at.start - 8), at.start);
    if (!PLACE_BEFORE.test(before) || draft.actors.some(({ at: used }) => used.start === at.start)) continue;
    draft.place = { id: mention.entry.id, name: scene.text.slice(at.start, at.end), at };
    return;
  }
}

import { type Scene } from '../analysis/scene.js';
import { type DateReading } from '../dates/date.types.js';
import { describes } from '../syntax/arguments.js';
import { subjectOf } from '../syntax/subject.js';
import { datesCarryingOut } from './carrying-out.js';
import { chunkAt, governorOf, ownVerb, sameVerbChain } from './date-governor.js';
import { type Draft } from './draft.types.js';
import { concludedBehind, isPaperClause } from './paper-clause.js';

/** How well a date fits the draft: same verb best, front of the sentence next, another verb's date never. */
export function dateScore(draft: Draft, date: DateReading, drafts: readonly Draft[]): number {
  const { scene } = draft;
  if (date.relation === 'validity') return 0;
  if (date.relation === 'since' && draft.kind !== 'normalisation') return 0;
  if (datesCarryingOut(draft, date)) return 0;
  const at = chunkAt(scene, date.start);
  if (at !== -1 && at !== draft.chunk && draft.kind === 'procurement' && inContract(draft, at)) return 1.2;
  if (at === -1 || insideOtherPhrase(draft, at, date)) return 0;
  const before = scene.text.slice(Math.max(scene.sentence.start, date.start - 40), date.start);
  if (/\b(?:until|through|over the period|expires?|valid|founded|established|last|dating|worth|compared (?:with|to)|from)\s*(?:in |to |the )?$/i.test(before) && draft.kind !== 'delivery' && date.relation !== 'at') return 0;
  if ((date.rule === 'date.years-since' || CLAUSE_BEHIND.test(scene.text.slice(date.start, date.end))) && !datesOwnClause(draft, date)) return 0;
  if (inDateline(scene, date)) return 0.3;
  const inside = date.start >= draft.span.start && date.end <= draft.span.end;
  if (/\b(?:originally|first|initially|previously|already) (?:\w+ed|made|struck|begun|agreed)(?: \w+)? (?:in|on|back in) $/i.test(before)) return 0;
  const second = scene.dates.some((other) => other !== date && other.end <= date.start && date.start - other.end < 5 && !scene.text.slice(other.end, date.start).includes('of'));
  const governor = governorOf(scene, at, draft.chunk, second);
  if (at === ownNoun(draft) && draft.rule === 'deal.cancel') return 1.2;
  const verbAt = scene.chunks[draft.chunk]?.type === 'np' ? ownVerb(scene, draft.chunk) : draft.chunk;
  if (governor > verbAt && concludedBehind(scene, verbAt) === governor) return 4.2;
  // "to buy 400 missiles by 2027": until when, which dates the deal only for want of its day
  if (governor === draft.chunk && draft.kind === 'procurement' && (/\bby $/i.test(before) || /^by\b/i.test(scene.text.slice(date.start, date.start + 3)))) return 0.6;
  if (governor === draft.chunk) return inside ? 4 : 3;
  if (at === ownNoun(draft)) return 3.5;
  // "in June 2022, when the minister visited Hanoi"
  if (whenBehind(scene, at) && draft.chunk > at && !drafts.some(({ chunk }) => chunk > at && chunk < draft.chunk && scene.chunks[chunk]?.verb?.finite === true)) return 2.3;
  if (governor === -1) return frontScore(draft, date, drafts);
  const verb = scene.chunks[governor]?.verb;
  if (date.relation === 'at' && governor > draft.chunk && DEALS.has(draft.kind) && isPaperClause(scene, governor) && !drafts.some(({ chunk }) => chunk > draft.chunk && chunk <= governor)) return PAPER_SCORE;
  // "a plan that runs from 2026 to 2028": how long it holds, not when it was made
  if (draft.kind === 'signing' && governor !== draft.chunk && /^(?:run|cover|span|last|extend|stretch)$/.test(verb?.lemma ?? '')) return 0;
  // "a freeze that dated from 2013"
  if (verb?.lemma === 'date' && governor !== draft.chunk && !DEALS.has(draft.kind)) return 0;
  // "It was in 2017 that Chile ordered"
  if (verb?.lemma === 'be' && governor < draft.chunk && scene.chunks[at + 1]?.word === 'that' && scene.chunks[governor - 1]?.word === 'it') return 3;
  // "The 32 jets, bought from Oslo, were contracted on 4 November": the main verb tells the same order
  if (DEALS.has(draft.kind) && governor > draft.chunk && verb?.passive === true && verb.modal === '' && ORDERING.test(verb.lemma) && draft.kind === 'procurement' && describes(scene.chunks, draft.chunk) && subjectOf(scene.chunks, governor).at < draft.chunk) return 2;
  if (circumstance(scene, governor, draft.chunk)) return 0;
  // "When he took office in August 2022, …"
  if (scene.chunks[0]?.word === 'when' && governor < draft.chunk && scene.chunks.findIndex(({ type }) => type === 'vg') === governor && drafts.every(({ chunk }) => chunk > governor)) return 1.4;
  if (draft.kind === 'delivery' && verb !== undefined && describes(scene.chunks, governor) && ORDERING.test(verb.lemma)) return 0;
  if (!inside && draft.kind === 'procurement' && paperUnder(scene, governor)) return 1.6;
  // "restored the ties severed in 2019": the date of the other end
  if ((draft.kind === 'normalisation' || draft.kind === 'sanction') && governor > draft.chunk && verb !== undefined && describes(scene.chunks, governor) && /^(?:sever|break|cut|suspend|close|restore|freeze|impose|establish|reopen|lift|rupture|shut)$/.test(verb.lemma)) return 0;
  if (inside && verb !== undefined && describes(scene.chunks, governor) && !/^(?:cover|date|use|build|develop|run|follow|precede)$/.test(verb.lemma)) return 2.5;
  const own = scene.chunks[draft.chunk]?.type === 'np' ? ownVerb(scene, draft.chunk) : -1;
  // "The session is to be held in May": the verb stands behind "is"
  if (own !== -1 && (own === governor || (scene.chunks[own]?.word === 'be' && own === governor - 1))) return 2.4;
  if (verb !== undefined && /^(?:say|announce|report|tell|state|confirm|add|reveal|note|write|disclose)$/.test(verb.lemma) && date.relation === 'at') return 0.5;
  if (date.relation === 'at' && toldIn(scene, governor)) return 0.5;
  // "notified Congress yesterday of a possible sale": nothing but the date stands between the verb and what it tells of
  if (scene.chunks[draft.chunk]?.type === 'np' && governor < draft.chunk && at < draft.chunk && date.relation === 'at' && !scene.chunks.slice(governor + 1, draft.chunk).some(({ type }) => type === 'vg' || type === 'comma' || type === 'sub' || type === 'rel' || type === 'stop')) return 1.3;
  if (scene.chunks[draft.chunk]?.verb?.infinitive === true && governor < draft.chunk && at < draft.chunk && verb?.finite === true && date.relation === 'at' && sameVerbChain(scene, governor, draft.chunk)) return 0.9;
  if (draft.kind === 'exercise' && verb !== undefined && governor < draft.chunk && /^(?:end|begin|conclude|start|open|wrap|run)$/.test(verb.lemma)) return 1.3;
  if ((draft.kind === 'exercise' || draft.kind === 'dialogue') && verb !== undefined && /^(?:open|begin|start|run|last|end|conclude|launch|kick|take)$/.test(verb.lemma) && governor > draft.chunk) return 1.3;
  if (verb !== undefined && /^(?:agree|decide|undertake|pledge|vow|commit|resolve)$/.test(verb.lemma) && sameVerbChain(scene, governor, draft.chunk)) return 1;
  if (inside && sameVerbChain(scene, governor, draft.chunk)) return 1;
  if (draft.rule.endsWith('.sighted') && date.relation === 'at') return 0.6;
  return verb !== undefined && alone(draft, date, drafts) && verb.form === 'ing' && !verb.finite && governor > draft.chunk && scene.chunks[governor - 1]?.type === 'comma' ? 0.4 : 0;
}

/** A date of the clause that tells how the deal was made: behind any of the deal's own clause. */
export const PAPER_SCORE = 1.8;

/** "BUCHAREST, March 28 (Agency) - Romania has ordered": the day of writing, for want of a better. */
function inDateline({ text, sentence }: Scene, date: DateReading): boolean {
  return sentence.index < 4 && date.end - sentence.start < 70 && /^[^a-z]{3,30}, |^[^,.]{3,30}, $/.test(text.slice(sentence.start, date.start)) && /^\)?\s*(?:\([^)]{2,40}\)\s*)?[-–—:]/.test(text.slice(date.end, date.end + 48));
}

/** "…, ten days after the vote": dates what follows, not what stands before. */
const CLAUSE_BEHIND = /^(?:(?:just|some|barely|only) )?\w+ (?:day|week)s? (?:after|before|ahead of)$/i;

/** A clause with "when" follows the date it explains. */
function whenBehind({ chunks }: Scene, at: number): boolean {
  return chunks[at + 1]?.word === 'when' || (chunks[at + 1]?.type === 'comma' && chunks[at + 2]?.word === 'when');
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

/** "according to a notice filed on 21 May", "in a statement released on Friday". */
function toldIn({ chunks, tokens }: Scene, verb: number): boolean {
  const paper = chunks[verb - 1];
  return /^(?:file|publish|release|post|issue|submit|lodge|circulate|print|carry|date)$/.test(chunks[verb]?.word ?? '') && /participle$/.test(chunks[verb]?.verb?.form ?? '') && paper?.type === 'np' && /^(?:notice|filing|statement|release|report|document|documents|letter|disclosure|announcement|notification|communique|bulletin|gazette|article|interview|post|tweet|memo)$/.test(tokens[paper.to - 1]?.norm ?? '');
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
  const np = scene.chunks[at];
  if (np?.type !== 'np' || at === chunk) return false;
  // "in the 2023-24 financial year": the phrase is the date itself
  if (/^(?:year|quarter|month|week|decade|half)$/.test(scene.tokens[np.to - 1]?.norm ?? '')) return false;
  return object === null || date.start < object.start - 20 || date.end > object.end;
}

/** The phrase that names the deal a verb works on: "Kuwait's 2016 jet purchase was signed last month". */
function ownNoun({ scene, object, kind }: Draft): number {
  if (object === null || kind !== 'procurement') return -1;
  const at = chunkAt(scene, object.start);
  const np = scene.chunks[at];
  return np?.type === 'np' && /^(?:contract|deal|order|purchase|acquisition|procurement|sale|choice|selection|pick)$/.test(scene.tokens[np.to - 1]?.norm ?? '') ? at : -1;
}

/** Verbs of an order: their date is not that of the delivery they describe. */
export const ORDERING = /^(?:order|buy|purchase|acquire|sign|contract|agree|announce|approve|procure|conclude|commission)$/;

/** A date at the front of the sentence belongs to the main verb, that is to the first draft. */
function frontScore(draft: Draft, date: DateReading, drafts: readonly Draft[]): number {
  const firstVerb = draft.scene.chunks.findIndex((chunk) => chunk.type === 'vg' && chunk.verb?.finite === true && (draft.scene.tokens[chunk.from]?.start ?? 0) > date.end);
  if (firstVerb === draft.chunk) return 2.2;
  const earlier = drafts.some((other) => other !== draft && other.trigger.start > date.end && other.trigger.start < draft.trigger.start && other.kind !== 'statement');
  return earlier ? 1.1 : 1.5;
}

const DEALS = new Set(['procurement', 'delivery']);

/** The only date of a sentence that tells one thing: "pulled out of the deal, suspending talks in December". */
export function alone({ scene }: Draft, date: DateReading, drafts: readonly Draft[]): boolean {
  return scene.dates.every((other) => other === date || other.relation !== 'at') && date.relation === 'at' && drafts.filter(({ kind }) => DATED.has(kind)).length === 1;
}

/** Kinds whose date is looked for in their own clause; the rest take what their frame gives them. */
export const DATED = new Set(['normalisation', 'signing', 'procurement', 'delivery', 'industrial-cooperation', 'dialogue', 'exercise', 'intelligence-cooperation', 'sanction', 'protest', 'criticism', 'statement']);

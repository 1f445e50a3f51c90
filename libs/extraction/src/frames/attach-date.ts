import { type DateReading } from '../dates/date.types.js';
import { datesCarryingOut } from './carrying-out.js';
import { chunkAt, governorOf } from './date-governor.js';
import { alone, dateScore, ORDERING, PAPER_SCORE } from './date-score.js';
import { type Draft } from './draft.types.js';
import { orderedBy } from './paper-clause.js';

export function attachDate(draft: Draft, drafts: readonly Draft[]): void {
  if (draft.date !== null) return;
  const { scene } = draft;
  const scored = scene.dates
    .filter((date) => date !== draft.validity)
    // A date nobody could resolve tells less than any other
    .map((date) => ({ date, score: dateScore(draft, date, drafts) - (date.edtf === null && date.rule.startsWith('date.anaphoric') ? 1.5 : 0) }))
    .filter(({ date, score }) => score > (date.edtf === null && date.rule.startsWith('date.anaphoric') ? -1.5 : 0))
    .sort((a, b) => b.score - a.score);
  for (const date of scene.dates) if (date.relation === 'validity' && draft.kind === 'signing' && near(draft, date) && draft.validity === null) draft.validity = date;
  if (draft.kind === 'signing' && draft.validity === null) draft.validity = yearInPaper(draft) ?? periodBehindFor(draft);
  const first = scored.find(({ date }) => date !== draft.validity);
  const best = first?.date ?? onlyDate(draft, drafts);
  if (first !== undefined && first.score <= 0.5) draft.notes.push(TELLING);
  if (first?.score === PAPER_SCORE) orderedBy(draft);
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

import { analyseSentence } from './analysis/analyse-sentence.js';
import { type Scene } from './analysis/scene.js';
import { assemble } from './candidates/assemble.js';
import { type ExtractionInput, type ExtractionResult } from './candidate.types.js';
import { draftReport } from './draft-report.js';
import { documentDay } from './dates/document-date.js';
import { parseDay } from './dates/calendar.js';
import { type Draft } from './frames/draft.types.js';
import { type Dictionaries, shippedDictionaries } from './lexicon/default-gazetteer.js';
import { resolveAnaphoricDates } from './discourse/anaphoric-dates.js';
import { mergeDrafts } from './merge/merge-drafts.js';
import { recordDrafts } from './records/read-records.js';
import { cleanText } from './text/clean-text.js';
import { sentences } from './text/sentences.js';
import { validateCandidate } from './validate/validate-candidate.js';
import { RULES_VERSION } from './versions.js';
import { whyNots } from './candidates/why-not.js';

/** A deal with nobody to buy it needs at least a quantity, an amount or a named system to be a claim. */
function worthTelling({ kind, confidence, actors, quantity, money, scene, object }: Draft): boolean {
  if (confidence < 0.3) return false;
  if (kind !== 'procurement' && kind !== 'delivery') return true;
  if (actors.some(({ role }) => role === 'buyer' || role === 'party')) return true;
  const named = object !== null && scene.mentions.some(({ entry, from }) => entry.kind === 'system' && (scene.tokens[from]?.start ?? 0) >= object.start && (scene.tokens[from]?.start ?? 0) < object.end);
  return actors.length > 0 && (quantity !== null || money.length > 0 || named);
}

/**
 * Reads a report: text to candidate claims, each field with the words that carry it.
 * Pure: the same input gives the same bytes on any machine. Never throws on any text.
 * @param dictionaries names to read with, see `dictionariesWith`; the shipped ones unless said otherwise
 */
export function extract(input: ExtractionInput, dictionaries: Dictionaries = shippedDictionaries()): ExtractionResult {
  const versions = { rules: RULES_VERSION, dictionaries: dictionaries.version };
  const clean = cleanText(input.text);
  const all = sentences(clean.text);
  const day = parseDay(input.reportDate) ?? documentDay(clean.text, all);
  const scenes: Scene[] = resolveAnaphoricDates(all.map((sentence) => analyseSentence(clean.text, sentence, dictionaries, day)), day);
  const { drafts, memory } = draftReport(scenes, day);
  const records = recordDrafts(scenes, clean.text);
  const told = drafts.filter((draft) => !records.some(({ span }) => span.start < draft.span.end && draft.span.start < span.end));
  const merged = mergeDrafts([...told, ...records]);
  const reportStates = [...memory.counts].sort((a, b) => b[1] - a[1]).map(([state]) => state);
  const settled = new Set(scenes.flatMap(({ money }) => money.filter((amount) => amount.settled && amount.candidates.length === 1).map(({ candidates }) => candidates[0] ?? '')));
  const kept = merged.filter(worthTelling);
  const candidates = kept
    .map((draft) => validateCandidate(input.text, assemble(draft, { clean, reportStates, settled, versions })))
    .filter((candidate) => candidate !== undefined)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { candidates, whyNot: whyNots(scenes, { drafts: [...drafts, ...records], kept }, clean), versions };
}

import { type ExtractionInput } from './candidate.types.js';
import { spanOf } from './candidates/assemble.js';
import { parseDay } from './dates/calendar.js';
import { type DateMention } from './dates/date.types.js';
import { analyseSentence } from './analysis/analyse-sentence.js';
import { resolveAnaphoricDates } from './discourse/anaphoric-dates.js';
import { documentDay } from './dates/document-date.js';
import { type Dictionaries, shippedDictionaries } from './lexicon/default-gazetteer.js';
import { cleanText } from './text/clean-text.js';
import { sentences } from './text/sentences.js';

/** Every date the text names, resolved to EDTF where the report's date (or the text) allows. */
export function extractDates(input: ExtractionInput, dictionaries: Dictionaries = shippedDictionaries()): DateMention[] {
  const clean = cleanText(input.text);
  const all = sentences(clean.text);
  const report = parseDay(input.reportDate) ?? documentDay(clean.text, all);
  const scenes = resolveAnaphoricDates(all.map((sentence) => analyseSentence(clean.text, sentence, dictionaries, report)), report);
  return scenes.flatMap(({ dates }) =>
    dates.map(({ start, end, edtf, basis, rule, relation, alternatives }) => {
      const span = spanOf(clean, { start, end });
      return { span, edtf, basis, expression: span.exact, rule, relation, alternatives };
    }),
  );
}

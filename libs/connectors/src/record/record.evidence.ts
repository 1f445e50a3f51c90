import type { Basis, Field, Span } from '@entente/contracts';
import { canonicalRecord, type TextRange } from './canonical-record.js';
import type { ClaimRecord } from './record.js';

/** Names the rule in every field that a structured record gives. */
export const RECORD_RULE = 'record/1';

const LONGEST_IMPLIED = 300;

/** Backs a record's members with spans into the text that is stored for it. */
export interface RecordEvidence {
  readonly text: string;
  readonly mediaType: 'text/plain' | 'application/json';
  /** The words that carry the claim as a whole. */
  readonly trigger: Span;
  /** A field whose value stands at `pointer`; `words` are looked for in a quote, the longest that is found wins. */
  field<T>(value: T, pointer: string, words: readonly (string | null | undefined)[]): Field<T>;
}

/** Evidence in the source's own words when the record quotes them, else in the record itself. */
export function evidenceOf(record: ClaimRecord): RecordEvidence {
  return record.quote === undefined ? inRecord(record) : inQuote(record.quote);
}

/** Evidence for what a person states about an existing claim: all it can point at is the claim's own words. */
export function evidenceOfWords(trigger: Span): RecordEvidence {
  return {
    text: trigger.exact,
    mediaType: 'text/plain',
    trigger,
    field: (value, _pointer, words) => quoted(trigger, value, words),
  };
}

function inQuote(text: string): RecordEvidence {
  return evidenceOfWords(spanOf(text, { start: 0, end: text.length }));
}

/** What the words don't say is the submitter's reading of them: normalised, carried by the words as a whole. */
function quoted<T>(trigger: Span, value: T, words: readonly (string | null | undefined)[]): Field<T> {
  const found = longestIn(trigger.exact, words);
  if (found === null) return fieldOf(value, 'normalised', opening(trigger));
  return fieldOf(value, 'literal', { start: found.start + trigger.start, end: found.end + trigger.start, exact: found.exact });
}

function inRecord(record: ClaimRecord): RecordEvidence {
  const { text, ranges } = canonicalRecord(record);
  const trigger = spanOf(text, { start: 0, end: text.length });
  return {
    text,
    mediaType: 'application/json',
    trigger,
    field: (value, pointer) => {
      const range = ranges.get(pointer);
      return range === undefined ? fieldOf(value, 'normalised', opening(trigger)) : fieldOf(value, 'literal', spanOf(text, range));
    },
  };
}

/**
 * The first words of a long passage. Each field that the passage only implies points at it: repeating all of it in
 * every field would make an event of a long quotation too large to store.
 */
function opening(span: Span): Span {
  if (span.exact.length <= LONGEST_IMPLIED) return span;
  const exact = span.exact.slice(0, LONGEST_IMPLIED).replace(/[\uD800-\uDBFF]$/, '');
  return { start: span.start, end: span.start + exact.length, exact };
}

function fieldOf<T>(value: T, basis: Basis, span: Span): Field<T> {
  return { value, basis, spans: [span], rule: RECORD_RULE, confidence: 1, alternatives: [] };
}

function longestIn(text: string, words: readonly (string | null | undefined)[]): Span | null {
  const candidates = words.filter((word): word is string => typeof word === 'string' && word.trim() !== '');
  for (const word of candidates.sort((first, second) => second.length - first.length)) {
    const start = wholeWordIndex(text, word);
    if (start >= 0) return spanOf(text, { start, end: start + word.length });
  }
  return null;
}

/** `Niger` is not found in `Nigeria`. */
function wholeWordIndex(text: string, word: string): number {
  const letter = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + word.length] ?? ' ';
    if (!letter.test(before) && !letter.test(after)) return at;
  }
  return -1;
}

function spanOf(text: string, range: TextRange): Span {
  return { ...range, exact: text.slice(range.start, range.end) };
}

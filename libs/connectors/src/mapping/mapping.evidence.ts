import type { Field, Span } from '@entente/contracts';
import type { RecordEvidence } from '../record/record.evidence.js';
import type { SourceRow } from './mapping.source-row.js';

/** Names the rule in every field that a mapping reads. */
export const MAPPING_RULE = 'mapping/1';

const LONGEST_IMPLIED = 300;

/**
 * Points each field at the cells it was read from. A value that stands there word for word is literal; one that a
 * vocabulary, a date format or a number format made of it is a normalised reading; a constant rests on the row.
 */
export function rowEvidence(row: SourceRow, origins: ReadonlyMap<string, string>, quote: Span | null): RecordEvidence {
  const trigger = quote ?? row.whole;
  return {
    text: row.text,
    mediaType: row.mediaType,
    trigger,
    field: (value, pointer, words) => {
      const spans = spansOf(row, origins, pointer);
      if (spans.length === 0) return field(value, 'normalised', [opening(trigger)]);
      const literal = spans.some((span) => words.some((word) => word === span.exact || JSON.stringify(word) === span.exact));
      return field(value, literal ? 'literal' : 'normalised', spans);
    },
  };
}

function spansOf(row: SourceRow, origins: ReadonlyMap<string, string>, pointer: string): Span[] {
  const cells = [...origins].filter(([member]) => member === pointer || member.startsWith(`${pointer}/`)).map(([, from]) => from);
  return [...new Set(cells)].map((from) => row.span(from)).filter((span) => span !== null);
}

function opening(span: Span): Span {
  if (span.exact.length <= LONGEST_IMPLIED) return span;
  const exact = span.exact.slice(0, LONGEST_IMPLIED).replace(/[\uD800-\uDBFF]$/, '');
  return { start: span.start, end: span.start + exact.length, exact };
}

function field<T>(value: T, basis: Field<T>['basis'], spans: readonly Span[]): Field<T> {
  return { value, basis, spans, rule: MAPPING_RULE, confidence: 1, alternatives: [] };
}

import { extract, type Candidate, type Dictionaries, type ExtractionInput } from '@entente/extraction';
import { candidateRow } from './candidate-row.js';

interface Told {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly actors: readonly { readonly role: string; readonly id: string }[];
}

/** What a text says with an analyst's dictionaries that it doesn't say without, and the other way round. */
export interface ExtractionChanges {
  readonly added: readonly Told[];
  readonly removed: readonly Told[];
}

/** Null when the text reads the same. The trace doesn't count: it names the dictionaries and always differs. */
export function changesWith(input: ExtractionInput, dictionaries: Dictionaries): ExtractionChanges | null {
  const before = extract(input).candidates;
  const after = extract(input, dictionaries).candidates;
  const known = new Set(before.map(sameness));
  const kept = new Set(after.map(sameness));
  const added = after.filter((candidate) => !known.has(sameness(candidate))).map(told);
  const removed = before.filter((candidate) => !kept.has(sameness(candidate))).map(told);
  return added.length + removed.length === 0 ? null : { added, removed };
}

function sameness(candidate: Candidate): string {
  const { why: _why, ...rest } = candidateRow(candidate);
  return JSON.stringify(rest);
}

function told(candidate: Candidate): Told {
  const { kind, start, end, quote, actors } = candidateRow(candidate);
  return { kind, start, end, quote, actors: actors.map(({ role, id }) => ({ role, id })) };
}

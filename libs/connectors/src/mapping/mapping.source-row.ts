import type { Span } from '@entente/contracts';
import { cleanText } from '@entente/domain';
import { canonicalRecord } from '../record/canonical-record.js';
import type { CellLookup } from './mapping.value.js';

/** A row as text, with the place of each value in it. */
export interface SourceRow {
  /** What is stored as the report's text; all spans point into it. */
  readonly text: string;
  readonly mediaType: 'text/plain' | 'application/json';
  readonly cell: CellLookup;
  /** The words of a value; null when the row states nothing there. */
  readonly span: (from: string) => Span | null;
  /** The row as a whole. */
  readonly whole: Span;
}

/** A row of cells, told as one line `Column: value` for each cell that holds something. */
export function tableRow(columns: readonly string[], values: readonly string[]): SourceRow {
  const cells = new Map<string, { value: string; start: number }>();
  let text = '';
  columns.forEach((column, index) => {
    const value = cleanText(values[index] ?? '').trim();
    if (value === '') return;
    text += `${text === '' ? '' : '\n'}${column}: `;
    cells.set(column, { value, start: text.length });
    text += value;
  });
  return {
    text,
    mediaType: 'text/plain',
    cell: (from) => cells.get(from)?.value ?? null,
    span: (from) => {
      const cell = cells.get(from);
      return cell === undefined ? null : { start: cell.start, end: cell.start + cell.value.length, exact: cell.value };
    },
    whole: { start: 0, end: text.length, exact: text },
  };
}

/** A JSON value, told as its canonical text. `from` is a JSON pointer, or the name of a member. */
export function jsonRow(value: unknown): SourceRow {
  const { text, ranges } = canonicalRecord(value);
  const pointerOf = (from: string): string => (from.startsWith('/') ? from : `/${from.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  return {
    text,
    mediaType: 'application/json',
    cell: (from) => scalar(valueAt(value, pointerOf(from))),
    span: (from) => {
      const range = ranges.get(pointerOf(from));
      return range === undefined ? null : withoutQuotes({ ...range, exact: text.slice(range.start, range.end) });
    },
    whole: { start: 0, end: text.length, exact: text },
  };
}

/** The words of a JSON string, where they stand in it as they are. */
function withoutQuotes(span: Span): Span | null {
  if (!span.exact.startsWith('"') || span.exact.includes('\\')) return span;
  return span.exact === '""' ? null : { start: span.start + 1, end: span.end - 1, exact: span.exact.slice(1, -1) };
}

function scalar(value: unknown): ReturnType<CellLookup> {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return { wrong: `${Array.isArray(value) ? 'A list' : 'An object'} stands here; point at one of its members` };
}

function valueAt(value: unknown, pointer: string): unknown {
  const names = pointer.split('/').slice(1).map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  return names.reduce<unknown>((at, name) => (typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? (at as Record<string, unknown>)[name] : undefined), value);
}

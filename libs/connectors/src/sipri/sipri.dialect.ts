import type { Detection, ImportOptions, ImportPlace } from '../import/import-connector.js';
import { delimitedCells } from './delimited-cells.js';
import { rowText } from './row-text.js';
import { columnsOf, REQUIRED_COLUMNS, USUAL_COLUMNS, type SipriColumns } from './sipri.columns.js';
import { generatedOf, preambleOf } from './sipri.preamble.js';

/** How one export is written. Plain JSON. */
export interface SipriDialect {
  readonly delimiter: string;
  readonly lineEnd: '\n' | '\r';
  readonly columns: SipriColumns;
  /** Number of columns of the header. */
  readonly width: number;
  /** Where the first row stands. */
  readonly begin: ImportPlace;
  readonly header: string | null;
  readonly label: string | null;
  /** When the export says it was made; null when it doesn't. */
  readonly generated: string | null;
  /** Given by the caller, for exports that don't say. */
  readonly given: string | null;
}

const MOST_PREAMBLE_LINES = 80;
const BOM = 'ï»¿';

/** Finds delimiter, preamble and header in the head of a file. */
export function sipriDialect(head: Uint8Array, options: ImportOptions): Detection<SipriDialect> {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  if (/^(ÿþ|þÿ)/.test(bytes)) return { ok: false, detail: 'The file is UTF-16. Save it as UTF-8 or Latin-1 text and import that.' };
  const given = givenDate(options);
  if (given === undefined) return { ok: false, detail: `"${options['generated'] ?? ''}" is not a day. Give the day the export was made, e.g. generated=2025-10-23.` };
  const lineEnd = bytes.includes('\n') ? '\n' : '\r';
  const lines = bytes.split(lineEnd).slice(0, MOST_PREAMBLE_LINES).map((line) => line.replace(/\r$/, ''));
  const found = headerIn(lines);
  if (found === null) return headless(lines, { lineEnd, given });
  const missing = REQUIRED_COLUMNS.filter((column) => found.columns[column] === undefined);
  if (missing.length > 0) return { ok: false, detail: `Line ${found.line + 1} is the header, but no column for ${missing.join(', ')} was found in it: ${found.titles.join(' | ').slice(0, 300)}. Rename the columns as the trade register does.` };
  const preamble = preambleOf(lines.slice(0, found.line).map((line, index) => rowText(index === 0 ? line.replace(BOM, '') : line)));
  const begin = { byte: placeAfter(bytes, lineEnd, found.line + 1), row: found.line + 1 };
  return { ok: true, dialect: { delimiter: found.delimiter, lineEnd, columns: found.columns, width: found.titles.length, begin, header: lines[found.line] ?? null, ...preamble, given } };
}

function givenDate(options: ImportOptions): string | null | undefined {
  const text = options['generated'];
  return text === undefined || text === '' ? null : (generatedOf(text) ?? undefined);
}

interface Header {
  readonly line: number;
  readonly delimiter: string;
  readonly titles: readonly string[];
  readonly columns: SipriColumns;
}

function headerIn(lines: readonly string[]): Header | null {
  for (const [line, bytes] of lines.entries()) {
    const text = rowText(line === 0 ? bytes.replace(BOM, '') : bytes);
    for (const delimiter of [',', ';', '\t', '|']) {
      const titles = withoutBlankEnd(delimitedCells(text, delimiter).map(({ value }) => value));
      const columns = titles.length < 6 ? null : columnsOf(titles);
      if (columns !== null) return { line, delimiter, titles, columns };
    }
  }
  return null;
}

/** Trailing delimiters make blank columns that mean nothing. */
function withoutBlankEnd(titles: readonly string[]): string[] {
  const last = titles.findLastIndex((title) => title !== '');
  return titles.slice(0, last + 1);
}

/** Rows without a header are read when they look like the usual sixteen columns. */
function headless(lines: readonly string[], { lineEnd, given }: { lineEnd: '\n' | '\r'; given: string | null }): Detection<SipriDialect> {
  const first = rowText((lines[0] ?? '').replace(BOM, ''));
  for (const delimiter of [',', ';', '\t', '|']) {
    const cells = delimitedCells(first, delimiter).map(({ value }) => value);
    if (cells.length >= 12 && /^(19|20)\d{2}$/.test(cells[2] ?? '') && /^\??$/.test(cells[3] ?? '-')) {
      const byte = (lines[0] ?? '').startsWith(BOM) ? BOM.length : 0;
      return { ok: true, dialect: { delimiter, lineEnd, columns: USUAL_COLUMNS, width: 16, begin: { byte, row: 0 }, header: null, label: null, generated: null, given } };
    }
  }
  return { ok: false, detail: 'This is no export of the trade register: no line of the first 80 has columns such as Recipient, Supplier, Year of order, Weapon designation. Export the register as CSV and import that.' };
}

function placeAfter(bytes: string, lineEnd: string, lines: number): number {
  let at = 0;
  for (let count = 0; count < lines; count += 1) {
    const end = bytes.indexOf(lineEnd, at);
    if (end < 0) return bytes.length;
    at = end + 1;
  }
  return at;
}

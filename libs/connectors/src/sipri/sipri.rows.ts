import type { ImportPlace, ImportRow } from '../import/import-connector.js';
import { delimitedCells, endsInsideQuotes, type Cell } from './delimited-cells.js';
import { physicalLines, type PhysicalLine } from './physical-lines.js';
import { rowText } from './row-text.js';
import type { SipriDialect } from './sipri.dialect.js';
import { sipriReading } from './sipri.reading.js';
import type { SipriRecord } from './sipri.record.js';

/** A quoted cell goes on over this many lines at most; beyond that the mark was a stray one. */
const MOST_QUOTED_LINES = 12;

/** The rows of an export, broken ones mended where it is plain how. */
export async function* sipriRows(dialect: SipriDialect, bytes: AsyncIterable<Uint8Array>, at: ImportPlace): AsyncGenerator<ImportRow<SipriRecord>> {
  const lines = new LookAhead(physicalLines(bytes, at, dialect.lineEnd));
  for (let line = await lines.take(); line !== undefined; line = await lines.take()) {
    if (line.row <= dialect.begin.row || isNoRow(line, dialect)) continue;
    const taken = [line, ...(await goingOn(line, lines, dialect))];
    const text = taken.map((one) => rowText(withoutMark(one))).join('\n');
    const last = taken.at(-1) ?? line;
    yield sipriRow(dialect, { text, row: line.row, next: last.next });
  }
}

/** One row from its text. */
export function sipriRow(dialect: SipriDialect, { text, row, next }: { text: string; row: number; next: ImportPlace }): ImportRow<SipriRecord> {
  const cells = delimitedCells(text, dialect.delimiter);
  const fitted = fitting(cells, text, dialect);
  if (typeof fitted === 'string') return { ok: false, row, text, next, problems: [{ column: null, detail: fitted }] };
  const reading = sipriReading(fitted.cells, dialect.columns, fitted.comment);
  if (reading.ok) return { ok: true, row, text, next, record: reading.record };
  const problems = fitted.surplus === null ? reading.problems : [{ column: null, detail: fitted.surplus }];
  return { ok: false, row, text, next, problems };
}

/** Whether the last row of a file lacks columns at its end: the file was cut, and more than this may be missing. */
export function breaksOff(text: string, { delimiter, width }: SipriDialect): boolean {
  return delimitedCells(text, delimiter).length < width;
}

/** The mark of a file that begins with its first row. */
const withoutMark = ({ bytes, row }: PhysicalLine): string => (row === 1 ? bytes.replace(/^ï»¿/, '') : bytes);

/** Blank lines, and headers in the middle of exports that were put together. */
function isNoRow(line: PhysicalLine, dialect: SipriDialect): boolean {
  return (dialect.header !== null && bare(line.bytes) === bare(dialect.header)) || /^[\s,;\t|"]*$/.test(line.bytes);
}

/** A header as it may come again: without mark, quotation marks, and delimiters at its end. */
const bare = (line: string): string => (/recipient|supplier|designation/i.test(line) ? line.replace(/^ï»¿/, '').replace(/[\s"]/g, '').replace(/[,;|]+$/, '') : line);

/** The lines that belong to a row beside its first: of a quoted cell, or of a comment broken by a bare line end. */
async function goingOn(line: PhysicalLine, lines: LookAhead, dialect: SipriDialect): Promise<PhysicalLine[]> {
  const quoted = await quotedOn(line, lines, dialect);
  if (quoted.length > 0) return quoted;
  const next = await lines.peek(0);
  return next !== undefined && isBroken(rowText(line.bytes), rowText(next.bytes), dialect) ? [(await lines.take()) ?? next] : [];
}

async function quotedOn(line: PhysicalLine, lines: LookAhead, { delimiter }: SipriDialect): Promise<PhysicalLine[]> {
  let text = rowText(line.bytes);
  if (!endsInsideQuotes(text, delimiter)) return [];
  for (let ahead = 0; ahead < MOST_QUOTED_LINES; ahead += 1) {
    const next = await lines.peek(ahead);
    if (next === undefined) return [];
    text += `\n${rowText(next.bytes)}`;
    if (!endsInsideQuotes(text, delimiter)) return lines.drop(ahead + 1);
  }
  return [];
}

/**
 * Exports write a comment with a line end in it unquoted: a row that breaks off, then one that begins with the rest of
 * the comment (mostly nothing) and the last three figures. Some programs have filled both up with blank cells since.
 */
function isBroken(first: string, second: string, { delimiter, width, columns }: SipriDialect): boolean {
  const cells = delimitedCells(first, delimiter);
  const head = filled(cells);
  // What the comment begins with may be blank: then its cell is there all the same.
  if (head.length >= width || cells.length <= (columns.comment ?? width)) return false;
  const tail = filled(delimitedCells(second, delimiter));
  const rest = tail.slice(1);
  const figures = rest.length > 0 && rest.every((value) => /^\d*(\.\d+)?$/.test(value)) && rest.some((value) => value !== '');
  const after = width - 1 - (columns.comment ?? width);
  return figures && rest.length <= after && tail.length + head.length <= width + 1;
}

/** The cells without blank ones at the end. */
function filled(cells: readonly Cell[]): string[] {
  return cells.slice(0, cells.findLastIndex(({ value }) => value !== '') + 1).map(({ value }) => value);
}

interface Fitted {
  readonly cells: readonly Cell[];
  /** Set when the comment isn't one cell of the row. */
  readonly comment: Cell | null;
  /** A sentence on what is too much, should the row not be readable in spite of it. */
  readonly surplus: string | null;
}

/** Cells as many as the header has; a sentence when there are too few or too many to tell which is which. */
function fitting(cells: readonly Cell[], text: string, { width, columns, delimiter }: SipriDialect): Fitted | string {
  const at = columns.comment ?? width;
  const ended = text.indexOf('\n');
  if (ended >= 0 && (cells[at]?.end ?? 0) <= ended) return mended(cells, text, at, ended);
  const last = cells.findLastIndex(({ value }) => value !== '') + 1;
  if (last <= width) {
    const needed = Math.max(...Object.entries(columns).filter(([column]) => !CAN_BE_CUT.includes(column)).map(([, index]) => index)) + 1;
    if (cells.length < needed) return `The row has ${cells.length} of ${width} columns. Complete it, separated by "${delimiter === '\t' ? 'tab' : delimiter}".`;
    return { cells, comment: null, surplus: null };
  }
  const over = last - width;
  const surplus = `The row has ${last} columns where the header has ${width}. Quote the cell that holds a "${delimiter}".`;
  const tail = cells.slice(at + 1 + over, last);
  // A comment with bare delimiters is put together again when only figures follow it.
  if (columns.comment === undefined || at < 10 || !tail.every(({ value }) => /^\d*(\.\d+)?$/.test(value))) return surplus;
  const comment = joined(text, cells[at], cells[at + over]);
  return { cells: [...cells.slice(0, at), comment, ...tail], comment, surplus };
}

/** What an export may leave out at the end of a row. */
const CAN_BE_CUT: readonly string[] = ['comment', 'unitVolume', 'orderVolume', 'deliveredVolume'];

function mended(cells: readonly Cell[], text: string, at: number, lineEnd: number): Fitted {
  // The cell over the line end was read as one, or blank cells stand between the two halves.
  const before = cells.slice(0, at + 1);
  const after = cells.filter(({ start }) => start > lineEnd);
  const rest = after[0]?.start === lineEnd + 1 ? after[0] : undefined;
  const comment = rest === undefined || rest.value === '' ? (before[at] ?? joined(text, undefined, rest)) : joined(text, before[at], rest);
  const figures = after.filter((cell) => cell !== rest);
  return { cells: [...before.slice(0, at), comment, ...figures], comment, surplus: null };
}

function joined(text: string, first: Cell | undefined, last: Cell | undefined): Cell {
  const start = first?.start ?? last?.start ?? 0;
  const end = Math.max(last?.end ?? start, start);
  return { value: text.slice(start, end).trim(), start, end };
}

/** Lines with a look at those that follow. */
class LookAhead {
  private readonly waiting: PhysicalLine[] = [];

  constructor(private readonly lines: AsyncGenerator<PhysicalLine, void>) {}

  async take(): Promise<PhysicalLine | undefined> {
    await this.peek(0);
    return this.waiting.shift();
  }

  async peek(ahead: number): Promise<PhysicalLine | undefined> {
    while (this.waiting.length <= ahead) {
      const next = await this.lines.next();
      if (next.done === true) return undefined;
      this.waiting.push(next.value);
    }
    return this.waiting[ahead];
  }

  drop(count: number): PhysicalLine[] {
    return this.waiting.splice(0, count);
  }
}

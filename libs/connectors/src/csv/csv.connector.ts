import { FILE_BEGIN, type Detection, type ImportConnector, type ImportOptions, type ImportPlace, type ImportRow, type RowProblem } from '../import/import-connector.js';
import { columnsRead } from '../mapping/mapping.columns.js';
import { parseMapping } from '../mapping/mapping.check.js';
import type { Mapping } from '../mapping/mapping.js';
import { readMapped, type MappedClaim, type MappedReading } from '../mapping/mapping.reader.js';
import { tableRow } from '../mapping/mapping.source-row.js';
import { storableText } from '../ndjson/byte-lines.js';
import { csvCells } from './csv.cells.js';
import { csvDialect, decoded, type CsvDialect } from './csv.dialect.js';
import { CsvRecords, type CsvRecord } from './csv.records.js';

/** A row is one event in the log, with its words. */
const LONGEST_ROW = 64 * 1_024;

/** How one file is to be read: its writing, its columns, where the first row is, and the mapping it is read with. */
export interface CsvPlan {
  readonly dialect: CsvDialect;
  readonly columns: readonly string[];
  readonly begin: ImportPlace;
  readonly mapping: Mapping;
}

/** Rows of a CSV file as claims, by a mapping that the caller declares as option `mapping`. */
export const csvImport: ImportConnector<MappedClaim, CsvPlan> = {
  format: 'csv',
  version: 'csv/1',
  detect,
  rows,
  row: (plan, text, row) => ({ ...read(plan, text), row, text, next: { byte: 0, row } }),
};

function detect(head: Uint8Array, options: ImportOptions): Detection<CsvPlan> {
  const given = options['mapping'];
  if (given === undefined) return { ok: false, detail: 'A CSV file is read with a mapping: send it as the option "mapping".' };
  const reading = parseMapping(given);
  if (!reading.ok) return { ok: false, detail: `The mapping can't be used. ${reading.errors.map(({ pointer, detail }) => `${pointer === '' ? '/' : pointer}: ${detail}`).join(' ')}`, errors: reading.errors };
  if (head.length === 0) return { ok: false, detail: 'The file is empty.' };
  const { mapping } = reading;
  const file = mapping.file ?? {};
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const dialect = csvDialect(bytes, file);
  const { columns, begin } = layout(bytes, dialect, file);
  const lacking = columnsRead(mapping).filter((column) => !columns.includes(column));
  if (lacking.length > 0) return { ok: false, detail: `The mapping reads ${quoted(lacking)}, but the file has ${quoted(columns)}. Correct the mapping, or name the columns in its "file".` };
  return { ok: true, dialect: { dialect, columns, begin, mapping } };
}

/** The columns' names, and where the rows begin: after the mark, the lines to skip, and the header. */
function layout(head: Buffer, dialect: CsvDialect, file: NonNullable<Mapping['file']>): { columns: readonly string[]; begin: ImportPlace } {
  const records = new CsvRecords(dialect, { byte: dialect.mark, row: 0 }, LONGEST_ROW);
  let begin: ImportPlace = { byte: dialect.mark, row: 0 };
  let left = file.skipLines ?? 0;
  for (const record of both(records, head.subarray(dialect.mark))) {
    if (left > 0 || (file.columns === undefined && decoded(record.bytes, dialect.encoding).trim() === '')) left -= 1;
    else if (file.columns !== undefined) break;
    else return { columns: named(cellsOf(record, dialect)), begin: record.next };
    begin = record.next;
  }
  return { columns: file.columns ?? [], begin };
}

function* both(records: CsvRecords, bytes: Buffer): Generator<CsvRecord> {
  yield* records.push(bytes);
  yield* records.end();
}

function cellsOf(record: CsvRecord, { encoding, delimiter }: CsvDialect): readonly string[] {
  const reading = csvCells(decoded(record.bytes, encoding), delimiter);
  return reading.ok ? reading.cells : [];
}

/** Every column gets a name of its own: what is blank or given twice would hide another. */
function named(header: readonly string[]): string[] {
  const names: string[] = [];
  header.forEach((given, index) => {
    const name = given.trim() === '' ? `column ${index + 1}` : given.trim();
    names.push(names.includes(name) ? `${name} (${index + 1})` : name);
  });
  return names;
}

async function* rows(plan: CsvPlan, bytes: AsyncIterable<Uint8Array>, at: ImportPlace): AsyncGenerator<ImportRow<MappedClaim>> {
  const { begin } = plan;
  const fresh = at.byte === FILE_BEGIN.byte;
  const records = new CsvRecords(plan.dialect, fresh ? begin : at, LONGEST_ROW);
  let skip = fresh ? begin.byte : 0;
  for await (const chunk of bytes) {
    const part = chunk.subarray(Math.min(skip, chunk.length));
    skip -= chunk.length - part.length;
    if (part.length > 0) yield* readAll(plan, records.push(part));
  }
  yield* readAll(plan, records.end());
}

function* readAll(plan: CsvPlan, records: Iterable<CsvRecord>): Generator<ImportRow<MappedClaim>> {
  for (const { row, bytes, next, fault } of records) {
    const text = storableText(decoded(bytes, plan.dialect.encoding));
    if (fault !== null) yield { ok: false, problems: [whole(fault)], row, text, next };
    else if (text.trim() !== '') yield { ...read(plan, text), row, text, next };
  }
}

function read({ dialect, columns, mapping }: CsvPlan, text: string): MappedReading {
  const reading = csvCells(text, dialect.delimiter);
  if (!reading.ok) return { ok: false, problems: [whole(reading.detail)] };
  const cells = withoutEmptyEnd(reading.cells, columns.length);
  const short = cells.length < columns.length && mapping.file?.shortRows !== 'pad';
  if (short || cells.length > columns.length) {
    return { ok: false, problems: [whole(`The row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}; the file has ${columns.length} columns.`)] };
  }
  return readMapped(mapping, tableRow(columns, cells));
}

/** Trailing delimiters make empty cells that no column stands over. */
function withoutEmptyEnd(cells: readonly string[], columns: number): readonly string[] {
  return cells.slice(columns).every((cell) => cell.trim() === '') ? cells.slice(0, columns) : cells;
}

function whole(detail: string): RowProblem {
  return { column: null, detail };
}

function quoted(names: readonly string[]): string {
  return names.length === 0 ? 'no columns' : names.map((name) => `"${name}"`).join(', ');
}

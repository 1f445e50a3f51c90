import type { Detection, ImportConnector, ImportOptions, ImportPlace, ImportRow, RowProblem } from '../import/import-connector.js';
import { parseMapping } from '../mapping/mapping.check.js';
import type { Mapping } from '../mapping/mapping.js';
import { readMapped, type MappedClaim, type MappedReading } from '../mapping/mapping.reader.js';
import { jsonRow } from '../mapping/mapping.source-row.js';
import { byteLines, lineText } from './byte-lines.js';

/** A row is one event in the log, with its words. */
const LONGEST_ROW = 64 * 1_024;

export interface NdjsonPlan {
  readonly mapping: Mapping;
}

/** Lines of JSON as claims, by a mapping that the caller declares as option `mapping`. */
export const ndjsonImport: ImportConnector<MappedClaim, NdjsonPlan> = {
  format: 'ndjson',
  version: 'ndjson/1',
  detect,
  rows,
  row: ({ mapping }, text, row) => ({ ...readJsonRow(mapping, text), row, text, next: { byte: 0, row } }),
};

function detect(head: Uint8Array, options: ImportOptions): Detection<NdjsonPlan> {
  const given = options['mapping'];
  if (given === undefined) return { ok: false, detail: 'An NDJSON file is read with a mapping: send it as the option "mapping".' };
  const reading = parseMapping(given);
  if (!reading.ok) return { ok: false, detail: `The mapping can't be used. ${reading.errors.map(({ pointer, detail }) => `${pointer === '' ? '/' : pointer}: ${detail}`).join(' ')}`, errors: reading.errors };
  if (head.length === 0) return { ok: false, detail: 'The file is empty.' };
  return { ok: true, dialect: { mapping: reading.mapping } };
}

async function* rows({ mapping }: NdjsonPlan, bytes: AsyncIterable<Uint8Array>, at: ImportPlace): AsyncGenerator<ImportRow<MappedClaim>> {
  for await (const { row, bytes: line, tooLong, next } of byteLines(bytes, at, LONGEST_ROW)) {
    const text = row === 1 ? lineText(line).replace(/^\uFEFF/, '') : lineText(line);
    if (tooLong) yield { ok: false, problems: [whole(`The line is over ${LONGEST_ROW} bytes; only its beginning is kept.`)], row, text, next };
    else if (text.trim() !== '') yield { ...readJsonRow(mapping, text), row, text, next };
  }
}

function readJsonRow(mapping: Mapping, text: string): MappedReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [whole(`The line is not JSON: ${error instanceof Error ? error.message : String(error)}.`)] };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ok: false, problems: [whole('The line is JSON, but no object: write {"name": value, …}.')] };
  return readMapped(mapping, jsonRow(value));
}

function whole(detail: string): RowProblem {
  return { column: null, detail };
}

import type { Detection, ImportConnector, ImportPlace, ImportRow, RowProblem } from '../import/import-connector.js';
import { byteLines, lineText } from '../ndjson/byte-lines.js';
import { jsonElements } from '../ndjson/json-elements.js';
import type { CloudEvent } from './cloud-event.js';
import { readCloudEvent } from './cloud-event.reader.js';

/** As long as a line of `POST /v1/batches`: an event may hold a report with its text. */
const LONGEST_EVENT = 4 * 1_024 * 1_024;

/** An event a line, or the events of a batch as one JSON list. */
export interface CloudEventDialect {
  readonly layout: 'lines' | 'list';
}

/** Files of CloudEvents in the structured mode. Of a list, rows are numbered by element, from 1. */
export const cloudEventImport: ImportConnector<CloudEvent, CloudEventDialect> = {
  format: 'cloudevents',
  version: 'cloudevents/1',
  detect,
  rows: ({ layout }, bytes, at) => (layout === 'list' ? elements(bytes, at) : lines(bytes, at)),
  row: (_dialect, text, row) => ({ ...readEvent(text), row, text, next: { byte: 0, row } }),
};

function detect(head: Uint8Array): Detection<CloudEventDialect> {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('utf8').replace(/^\uFEFF/, '').trimStart();
  if (text === '') return { ok: false, detail: 'The file is empty.' };
  if (text.startsWith('[')) return { ok: true, dialect: { layout: 'list' } };
  if (text.startsWith('{')) return { ok: true, dialect: { layout: 'lines' } };
  return { ok: false, detail: `The file begins with "${text.slice(0, 20)}". A file of CloudEvents has an event in JSON on each line, or is one JSON list of events.` };
}

async function* lines(bytes: AsyncIterable<Uint8Array>, at: ImportPlace): AsyncGenerator<ImportRow<CloudEvent>> {
  for await (const { row, bytes: line, tooLong, next } of byteLines(bytes, at, LONGEST_EVENT)) {
    const text = row === 1 ? lineText(line).replace(/^\uFEFF/, '') : lineText(line);
    if (tooLong) yield { ok: false, problems: [whole(`The line is over ${LONGEST_EVENT} bytes; only its beginning is kept.`)], row, text, next };
    else if (text.trim() !== '') yield { ...readEvent(text), row, text, next };
  }
}

async function* elements(bytes: AsyncIterable<Uint8Array>, at: ImportPlace): AsyncGenerator<ImportRow<CloudEvent>> {
  for await (const { row, bytes: element, fault, next } of jsonElements(bytes, at, LONGEST_EVENT)) {
    const text = lineText(element).trim();
    if (fault === null) yield { ...readEvent(text), row, text, next };
    else yield { ok: false, problems: [whole(FAULTS[fault])], row, text, next };
  }
}

const FAULTS = {
  open: 'The file ends inside this event: it was cut off, or a bracket or quotation mark before it never closes.',
  'too-long': `The event is over ${LONGEST_EVENT} bytes, or a quotation mark or bracket in it never closes; what follows it was not read. Correct the file and import it again: what is stored stays stored once.`,
} as const;

type Reading = { readonly ok: true; readonly record: CloudEvent } | { readonly ok: false; readonly problems: readonly RowProblem[] };

function readEvent(text: string): Reading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [whole(`This is not JSON: ${error instanceof Error ? error.message : String(error)}.`)] };
  }
  const reading = readCloudEvent(value);
  if (reading.ok) return { ok: true, record: reading.event };
  return { ok: false, problems: reading.errors.map(({ pointer, detail }) => ({ column: pointer === '' ? null : pointer, detail })) };
}

function whole(detail: string): RowProblem {
  return { column: null, detail };
}

import type { Lead, LeadMention } from '@entente/contracts';
import type { Detection, ImportConnector, ImportPlace, ImportRow } from '../import/import-connector.js';
import { byteLines, lineText, type ByteLine } from '../ndjson/byte-lines.js';
import { readEventRow, type GdeltReading } from './gdelt.event-row.js';
import { readMentionRow } from './gdelt.mention-row.js';

/** The longest row seen in GDELT has 4 KB. */
const LONGEST_ROW = 64 * 1_024;
const VERSION = 'gdelt/1';

/** GDELT rows have no dialect: tabs, no header, UTF-8. A file that has another is told so row by row. */
export type GdeltDialect = Readonly<Record<string, never>>;

export const gdeltEvents: ImportConnector<Lead, GdeltDialect> = connector('gdelt-events', readEventRow);
export const gdeltMentions: ImportConnector<LeadMention, GdeltDialect> = connector('gdelt-mentions', readMentionRow);

function connector<Row>(format: string, read: (line: string) => GdeltReading<Row>): ImportConnector<Row, GdeltDialect> {
  return { format, version: VERSION, detect, rows: (_dialect, bytes, at) => rows(bytes, at, read), row: (_dialect, text, row) => ({ ...read(text), row, text, next: { byte: 0, row } }) };
}

function detect(head: Uint8Array): Detection<GdeltDialect> {
  if (head[0] === 0x50 && head[1] === 0x4b) return { ok: false, detail: 'This is a zip archive, as GDELT offers them. Unpack it and import the file inside.' };
  if (head[0] === 0x1f && head[1] === 0x8b) return { ok: false, detail: 'This is a gzip archive. Unpack it and import the file inside.' };
  return head.length === 0 ? { ok: false, detail: 'The file is empty.' } : { ok: true, dialect: {} };
}

async function* rows<Row>(bytes: AsyncIterable<Uint8Array>, at: ImportPlace, read: (line: string) => GdeltReading<Row>): AsyncGenerator<ImportRow<Row>> {
  for await (const line of byteLines(bytes, at, LONGEST_ROW)) {
    if (line.bytes.length > 0) yield importRow(line, read);
  }
}

function importRow<Row>({ row, bytes, tooLong, next }: ByteLine, read: (line: string) => GdeltReading<Row>): ImportRow<Row> {
  const text = lineText(bytes);
  const reading = tooLong
    ? { ok: false as const, problems: [{ column: null, detail: `The row is over ${LONGEST_ROW} bytes; only its beginning is kept.` }] }
    : read(row === 1 ? text.replace(/^\uFEFF/, '') : text);
  return { ...reading, row, text, next };
}

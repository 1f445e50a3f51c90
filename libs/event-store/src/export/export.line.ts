import { canonicalJson } from '../json/canonical-json.js';
import { type StoredEvent } from '../scan/stored-event.js';

/** One event as a line of an export: its fields, and metadata and data as the log keeps them, byte for byte. */
export function exportLine(event: StoredEvent): string {
  const { metadata, data, position, streamVersion, keyId, ...rest } = event;
  const head = JSON.stringify({ ...rest, position: String(position), streamVersion: String(streamVersion), ...(keyId === null ? {} : { keyId }) });
  return `${head.slice(0, -1)},"metadata":${metadata},"data":${data}}\n`;
}

interface ExportedFields extends Omit<StoredEvent, 'position' | 'streamVersion' | 'keyId' | 'metadata' | 'data'> {
  readonly position: string;
  readonly streamVersion: string;
  readonly keyId?: string;
}

/** Reads a line back. */
export function parseExportLine(line: string): StoredEvent {
  const dataAt = fieldAt(line, ',"metadata":');
  const fields = JSON.parse(`${line.slice(0, dataAt)}}`) as ExportedFields;
  const payload = JSON.parse(`{${line.slice(dataAt + 1)}`) as { metadata: unknown; data: unknown };
  const { position, streamVersion, keyId = null, ...rest } = fields;
  return {
    ...rest,
    position: BigInt(position),
    streamVersion: BigInt(streamVersion),
    keyId,
    metadata: canonicalJson(payload.metadata),
    data: canonicalJson(payload.data),
  };
}

/** The first occurrence outside a string is the only one: in a string every quote is escaped. */
function fieldAt(line: string, field: string): number {
  const at = line.indexOf(field);
  if (at < 0) throw new SyntaxError(`Not a line of an export: ${line.slice(0, 80)}`);
  return at;
}

import { type EventMetadata, type RecordedEvent } from '@entente/contracts';
import { type RawRow } from '../postgres/raw-query.js';
import { StoredRowError } from '../store/event-store.errors.js';

/** Columns of sql/read/read-lane.sql, read-stream.sql and event-by-id.sql, in this order. */
export function recordedEvent(lane: string, row: RawRow): RecordedEvent {
  const [position, epoch, stream, streamVersion, recordedAt, id, schemaVersion, type, keyId, payloadHash, hash, metadata, data] = row;
  const event = {
    lane,
    epoch: need(epoch),
    position: BigInt(need(position)),
    stream: need(stream),
    streamVersion: BigInt(need(streamVersion)),
    recordedAt: instant(need(recordedAt)),
    id: need(id),
    type: need(type),
    schemaVersion: Number(need(schemaVersion)),
    payloadHash: need(payloadHash),
    hash: need(hash),
    metadata: JSON.parse(need(metadata)) as EventMetadata,
    data: JSON.parse(need(data)) as unknown,
  };
  return keyId === null || keyId === undefined ? event : Object.assign(event, { keyId });
}

/** `"2026-01-08T10:00:00.12"` as PostgreSQL writes it in JSON, to ISO 8601 with six decimals and Z. */
export function instant(json: string): string {
  const text = json.slice(1, -1);
  const dot = text.indexOf('.');
  return dot < 0 ? `${text}.000000Z` : `${text.padEnd(dot + 7, '0')}Z`;
}

export function need(value: string | null | undefined): string {
  if (value === null || value === undefined) throw new StoredRowError('A column of the log is null that never is: run verify.');
  return value;
}

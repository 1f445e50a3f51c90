import { type EventMetadata, type RecordedEvent } from '@entente/contracts';
import { type ScannedEvent } from './scanned-event.js';

/** An event with its payload still as text, as the log and an export keep it. */
export interface StoredEvent {
  readonly lane: string;
  readonly epoch: string;
  readonly position: bigint;
  readonly stream: string;
  readonly streamVersion: bigint;
  readonly recordedAt: string;
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly keyId: string | null;
  readonly payloadHash: string;
  readonly hash: string;
  readonly metadata: string;
  readonly data: string;
}

/** All fields of a scanned event, free of the bytes it came in. */
export function storedEvent(scanned: ScannedEvent): StoredEvent {
  const { lane, epoch, position, stream, streamVersion, recordedAt, id, type, schemaVersion, keyId, payloadHash, hash, storedText } = scanned;
  return { lane, position, epoch, stream, streamVersion, recordedAt, id, schemaVersion, type, keyId, payloadHash, hash, metadata: storedText.metadata, data: storedText.data };
}

/** The event as readers get it. */
export function recordedOf({ keyId, metadata, data, ...rest }: StoredEvent): RecordedEvent {
  const event = { ...rest, metadata: JSON.parse(metadata) as EventMetadata, data: JSON.parse(data) as unknown };
  return keyId === null ? event : Object.assign(event, { keyId });
}

import { type EventMetadata, type RecordedEvent } from '@entente/contracts';
import { instantOfMicros } from '../chain/instant.js';
import { StoredRowError } from '../store/event-store.errors.js';
import { type CopyRow } from './copy-binary.js';

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

/** Microseconds from 1970 to 2000, where PostgreSQL counts from. */
const MICROS_OF_2000 = 946_684_800_000_000n;

/** Columns of sql/read/scan.sql. */
export function storedEvent(lane: string, row: CopyRow): StoredEvent {
  const field = (index: number): Buffer => {
    const bytes = row[index];
    if (bytes === null || bytes === undefined) throw new StoredRowError('A column of the log is null that never is: run verify.');
    return bytes;
  };
  return {
    lane,
    position: field(0).readBigInt64BE(),
    epoch: uuidText(field(1)),
    stream: field(2).toString(),
    streamVersion: field(3).readBigInt64BE(),
    recordedAt: instantOfMicros(field(4).readBigInt64BE() + MICROS_OF_2000),
    id: uuidText(field(5)),
    schemaVersion: field(6).readInt32BE(),
    type: field(7).toString(),
    keyId: row[8]?.toString() ?? null,
    payloadHash: field(9).toString('hex'),
    hash: field(10).toString('hex'),
    metadata: field(11).toString(),
    data: field(12).toString(),
  };
}

/** The event as readers get it. */
export function recordedOf({ keyId, metadata, data, ...rest }: StoredEvent): RecordedEvent {
  const event = { ...rest, metadata: JSON.parse(metadata) as EventMetadata, data: JSON.parse(data) as unknown };
  return keyId === null ? event : Object.assign(event, { keyId });
}

function uuidText(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

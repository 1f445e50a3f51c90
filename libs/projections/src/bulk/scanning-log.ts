import type { EventMetadata, RecordedEvent } from '@entente/contracts';
import { scanLane, type EventStore, type StoredEvent } from '@entente/event-store';
import type { Pool } from 'pg';
import type { ScanningLog, StoredAsText } from '../event-log.js';

/** An event store's lane with bulk reading. */
export function scanningLog(store: EventStore, pool: Pool, place: { readonly schema: string; readonly lane: string }): ScanningLog {
  return {
    readLane: (options) => store.readLane(options),
    head: () => store.head(),
    positionAt: (instant) => store.positionAt(instant),
    readStream: (stream, options) => store.readStream(stream, options),
    async *scanLane(options) {
      for await (const chunk of scanLane(pool, place, options)) yield chunk.map(lazily);
    },
  };
}

function lazily(stored: StoredEvent): RecordedEvent {
  return new ScannedEvent(stored);
}

/** A class, so that a million of them share one shape. Data and metadata are parsed when first asked for. */
class ScannedEvent implements StoredAsText {
  readonly lane: string;
  readonly epoch: string;
  readonly position: bigint;
  readonly stream: string;
  readonly streamVersion: bigint;
  readonly recordedAt: string;
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly payloadHash: string;
  readonly hash: string;
  readonly storedText: { readonly data: string; readonly metadata: string };
  #data: unknown;
  #metadata: EventMetadata | undefined;

  constructor(stored: StoredEvent) {
    this.lane = stored.lane;
    this.epoch = stored.epoch;
    this.position = stored.position;
    this.stream = stored.stream;
    this.streamVersion = stored.streamVersion;
    this.recordedAt = stored.recordedAt;
    this.id = stored.id;
    this.type = stored.type;
    this.schemaVersion = stored.schemaVersion;
    this.payloadHash = stored.payloadHash;
    this.hash = stored.hash;
    this.storedText = stored;
  }

  get data(): unknown {
    this.#data ??= JSON.parse(this.storedText.data) as unknown;
    return this.#data;
  }

  get metadata(): EventMetadata {
    this.#metadata ??= JSON.parse(this.storedText.metadata) as EventMetadata;
    return this.#metadata;
  }
}

import { type EventMetadata, type StoredAsText, type StoredText } from '@entente/contracts';
import { type RawRow } from '../postgres/raw-query.js';
import { instant, need } from './recorded-event.row.js';

/** An event over the row it was read as: its payload stays text until it is asked for. Spread (`{...event}`) it lacks that. */
export class StoredRowEvent implements StoredAsText {
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
  readonly storedText: StoredText;
  #data: unknown;
  #metadata: EventMetadata | undefined;

  /** Of the columns of sql/read/read-lane.sql. */
  constructor(
    readonly lane: string,
    row: RawRow,
  ) {
    const [position, epoch, stream, streamVersion, recordedAt, id, schemaVersion, type, keyId, payloadHash, hash, metadata, data] = row;
    this.epoch = need(epoch);
    this.position = BigInt(need(position));
    this.stream = need(stream);
    this.streamVersion = BigInt(need(streamVersion));
    this.recordedAt = instant(need(recordedAt));
    this.id = need(id);
    this.type = need(type);
    this.schemaVersion = Number(need(schemaVersion));
    this.keyId = keyId ?? null;
    this.payloadHash = need(payloadHash);
    this.hash = need(hash);
    this.storedText = { data: need(data), metadata: need(metadata) };
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

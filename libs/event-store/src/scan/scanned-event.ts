import { type EventMetadata, type StoredAsText, type StoredText } from '@entente/contracts';
import { StoredRowError } from '../store/event-store.errors.js';
import { instantOfPostgres, uuidText } from './copy-fields.js';

/**
 * Where the columns of sql/read/scan.sql lie in a row: its count of fields (2 bytes), then each as its length (4 bytes)
 * and its bytes. Those of fixed length come first.
 */
const POSITION = 6;
const EPOCH = 18;
const STREAM_VERSION = 38;
const RECORDED_AT = 50;
const ID = 62;
const SCHEMA_VERSION = 82;
const PAYLOAD_HASH = 90;
const HASH = 126;
const STREAM = 158;
const HASH_BYTES = 32;

/**
 * An event over the bytes it came in: a field costs what it costs when it is first asked for. So a fold pays for the fields
 * it reads. Its fields are getters: spread (`{...event}`) it is empty. It keeps its whole chunk alive: don't hold on to it.
 */
export class ScannedEvent implements StoredAsText {
  readonly position: bigint;
  #stream: string | undefined;
  #type: string | undefined;
  #typeAt = 0;
  #data: unknown;
  #metadata: EventMetadata | undefined;

  constructor(
    readonly lane: string,
    private readonly bytes: Buffer,
    private readonly start: number,
  ) {
    const fits = bytes.readInt32BE(start + PAYLOAD_HASH - 4) === HASH_BYTES && bytes.readInt32BE(start + HASH - 4) === HASH_BYTES;
    if (!fits) throw new StoredRowError('A row of the log has a column that is null or not as long as it always is: run verify.');
    this.position = bytes.readBigInt64BE(start + POSITION);
  }

  get epoch(): string {
    return uuidText(this.bytes, this.start + EPOCH);
  }

  get stream(): string {
    this.#stream ??= this.text(this.start + STREAM);
    return this.#stream;
  }

  get streamVersion(): bigint {
    return this.bytes.readBigInt64BE(this.start + STREAM_VERSION);
  }

  get recordedAt(): string {
    return instantOfPostgres(this.bytes, this.start + RECORDED_AT);
  }

  get id(): string {
    return uuidText(this.bytes, this.start + ID);
  }

  get type(): string {
    this.#type ??= this.text(this.typeAt());
    return this.#type;
  }

  get schemaVersion(): number {
    return this.bytes.readInt32BE(this.start + SCHEMA_VERSION);
  }

  get payloadHash(): string {
    return this.bytes.toString('hex', this.start + PAYLOAD_HASH, this.start + PAYLOAD_HASH + HASH_BYTES);
  }

  get hash(): string {
    return this.bytes.toString('hex', this.start + HASH, this.start + HASH + HASH_BYTES);
  }

  /** Names the key its personal fields are encrypted with; null where none are. */
  get keyId(): string | null {
    const at = this.after(this.typeAt());
    return this.bytes.readInt32BE(at) < 0 ? null : this.text(at);
  }

  get data(): unknown {
    this.#data ??= JSON.parse(this.dataText()) as unknown;
    return this.#data;
  }

  get metadata(): EventMetadata {
    this.#metadata ??= JSON.parse(this.metadataText()) as EventMetadata;
    return this.#metadata;
  }

  get storedText(): StoredText {
    return { data: this.dataText(), metadata: this.metadataText() };
  }

  private metadataText(): string {
    return this.text(this.after(this.after(this.typeAt())));
  }

  private dataText(): string {
    return this.text(this.after(this.after(this.after(this.typeAt()))));
  }

  private typeAt(): number {
    if (this.#typeAt === 0) this.#typeAt = this.after(this.start + STREAM);
    return this.#typeAt;
  }

  /** Where the field after the one at `at` begins. */
  private after(at: number): number {
    return at + 4 + Math.max(0, this.bytes.readInt32BE(at));
  }

  private text(at: number): string {
    const length = this.bytes.readInt32BE(at);
    if (length < 0) throw new StoredRowError('A column of the log is null that never is: run verify.');
    return this.bytes.toString('utf8', at + 4, at + 4 + length);
  }
}

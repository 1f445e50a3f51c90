/** One event as the chain hashes it. */
export interface ChainedEvent {
  readonly epoch: string;
  readonly lane: string;
  readonly position: bigint;
  readonly stream: string;
  readonly streamVersion: bigint;
  readonly type: string;
  readonly schemaVersion: number;
  readonly id: string;
  /** Microseconds since 1970-01-01T00:00:00Z. */
  readonly micros: bigint;
  readonly keyId: string | null;
  readonly payloadHash: Buffer;
}

/** Hash that stands before the first event of a lane. */
export const FIRST_PREVIOUS = Buffer.alloc(32);

const FORMAT = Buffer.from([1]);

/**
 * The bytes that are hashed for one event: each field is its length (int32, big-endian) and its bytes, the previous
 * event's hash last. The same as sql/migrations/0016_preimage.sql; layout and vectors in docs/reference/chain.md.
 */
export function preimage(event: ChainedEvent, previous: Buffer): Buffer {
  const fields = [
    FORMAT,
    uuidBytes(event.epoch),
    Buffer.from(event.lane),
    int64(event.position),
    Buffer.from(event.stream),
    int64(event.streamVersion),
    Buffer.from(event.type),
    int32(event.schemaVersion),
    uuidBytes(event.id),
    int64(event.micros),
    Buffer.from(event.keyId ?? ''),
    event.payloadHash,
    previous,
  ];
  return Buffer.concat(fields.flatMap((field) => [int32(field.length), field]));
}

function uuidBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

function int32(value: number): Buffer {
  const out = Buffer.alloc(4);
  out.writeInt32BE(value);
  return out;
}

function int64(value: bigint): Buffer {
  const out = Buffer.alloc(8);
  out.writeBigInt64BE(value);
  return out;
}

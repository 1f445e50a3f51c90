import { StoredRowError } from '../store/event-store.errors.js';

/** Signature, flags and an empty header extension. */
const HEADER_LENGTH = 19;
const MOST_BYTES = 1_073_741_824;

/** Rows that lie one after the other in `bytes`: where each begins, at its count of fields. */
export interface CopyRows {
  readonly bytes: Buffer;
  readonly starts: readonly number[];
}

/** Cuts PostgreSQL's binary copy format into rows, whatever the chunks' borders. Copies nothing but a row cut in two. */
export class CopyBinaryRows {
  #rest: Buffer = Buffer.alloc(0);
  #started = false;

  /** Rows that are complete with this chunk. */
  push(chunk: Buffer): CopyRows {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const starts: number[] = [];
    let at = 0;
    if (!this.#started) {
      if (bytes.length < HEADER_LENGTH) {
        this.#rest = bytes;
        return { bytes, starts };
      }
      at = HEADER_LENGTH + bytes.readInt32BE(HEADER_LENGTH - 4);
      this.#started = true;
    }
    for (let end = rowEnd(bytes, at); end > 0; end = rowEnd(bytes, at)) {
      starts.push(at);
      at = end;
    }
    this.#rest = bytes.subarray(at);
    return { bytes, starts };
  }
}

/** Where a row ends; 0 when it is not complete, which the trailer (-1 fields) never is. */
function rowEnd(bytes: Buffer, start: number): number {
  if (bytes.length < start + 2) return 0;
  const count = bytes.readInt16BE(start);
  if (count < 0) return 0;
  let at = start + 2;
  for (let field = 0; field < count; field += 1) {
    if (bytes.length < at + 4) return 0;
    const length = bytes.readInt32BE(at);
    if (length > MOST_BYTES) throw new StoredRowError('The copy stream is out of step: a field of over 1 GB.');
    at += length < 0 ? 4 : 4 + length;
    if (bytes.length < at) return 0;
  }
  return at;
}

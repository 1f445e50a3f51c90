import { StoredRowError } from '../store/event-store.errors.js';

/** Signature, flags and an empty header extension. */
const HEADER_LENGTH = 19;
/** Number of fields, and the position with its length. */
const BEFORE_LINE = 2 + 4 + 8;
const MOST = 1_073_741_824;

/** Lines of one or more events, end to end. */
export interface Lines {
  readonly bytes: Buffer;
  readonly events: number;
  /** Of the first and of the last line. */
  readonly first: bigint;
  readonly last: bigint;
}

/** Takes the lines out of the binary copy of scan-lines.sql, whatever the chunks' borders. Lines are copied together, never decoded. */
export class CopiedLines {
  #rest: Buffer = Buffer.alloc(0);
  #started = false;

  /** Lines that are complete with this chunk; null when none is. */
  push(chunk: Buffer): Lines | null {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let at = this.#start(bytes);
    const out = Buffer.allocUnsafe(bytes.length);
    let [written, events, first, last] = [0, 0, 0n, 0n];
    for (; at + BEFORE_LINE + 4 <= bytes.length && bytes.readInt16BE(at) === 2; ) {
      const length = bytes.readInt32BE(at + BEFORE_LINE);
      if (length < 0 || length > MOST) throw new StoredRowError('The copy stream is out of step: a line that is null or over 1 GB.');
      const begin = at + BEFORE_LINE + 4;
      if (bytes.length < begin + length) break;
      last = bytes.readBigInt64BE(at + 6);
      if (events === 0) first = last;
      written += bytes.copy(out, written, begin, begin + length);
      events += 1;
      at = begin + length;
    }
    this.#rest = bytes.subarray(at);
    return events === 0 ? null : { bytes: out.subarray(0, written), events, first, last };
  }

  #start(bytes: Buffer): number {
    if (this.#started || bytes.length < HEADER_LENGTH) return 0;
    this.#started = true;
    return HEADER_LENGTH + bytes.readInt32BE(HEADER_LENGTH - 4);
  }
}

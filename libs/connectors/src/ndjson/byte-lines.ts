import { isUtf8 } from 'node:buffer';
import type { ImportPlace } from '../import/import-connector.js';

/** One line of a file. `bytes` are without line end; cut off at the limit when `tooLong`. */
export interface ByteLine {
  /** Number of the line, from 1. */
  readonly row: number;
  readonly bytes: Uint8Array;
  readonly tooLong: boolean;
  readonly next: ImportPlace;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * Splits bytes into lines ended by LF or CRLF, on any chunking, with at most `maxBytes` of one line in memory.
 * @param at where in the file the bytes begin
 */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>, at: ImportPlace, maxBytes: number): AsyncGenerator<ByteLine> {
  const splitter = new LineSplitter(at, maxBytes);
  for await (const chunk of chunks) yield* splitter.push(chunk);
  yield* splitter.end();
}

class LineSplitter {
  private parts: Uint8Array[] = [];
  private held = 0;
  private size = 0;
  private byte: number;
  private line: number;

  /** One byte more than a line may have: the CR before its LF. */
  private readonly limit: number;

  constructor(at: ImportPlace, maxBytes: number) {
    this.byte = at.byte;
    this.line = at.row;
    this.limit = maxBytes + 1;
  }

  *push(chunk: Uint8Array): Generator<ByteLine> {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      yield this.finish(chunk.subarray(from, at), 1);
      from = at + 1;
    }
    if (from < chunk.length) this.hold(chunk.subarray(from));
  }

  /** A last line without line end is a line; nothing after the last line end is none. */
  *end(): Generator<ByteLine> {
    if (this.size > 0) yield this.finish(new Uint8Array(0), 0);
  }

  private hold(part: Uint8Array): void {
    const room = this.limit - this.held;
    this.size += part.length;
    // A copy: a part would keep its whole chunk alive.
    if (room > 0) this.parts.push(Uint8Array.from(part.subarray(0, room)));
    this.held += Math.max(0, Math.min(room, part.length));
  }

  private finish(last: Uint8Array, ending: number): ByteLine {
    const size = this.size + last.length;
    const tooLong = size > this.limit;
    const whole = this.parts.length === 0 ? last : Buffer.concat([...this.parts, last]);
    const cut = tooLong ? whole.subarray(0, this.limit - 1) : whole;
    this.byte += size + ending;
    this.line += 1;
    this.parts = [];
    this.held = 0;
    this.size = 0;
    const bytes = !tooLong && cut.at(-1) === RETURN ? cut.subarray(0, -1) : cut;
    return { row: this.line, bytes, tooLong, next: { byte: this.byte, row: this.line } };
  }
}

/** Text of a line that should be UTF-8: what isn't is read as Windows-1252, which takes every byte. */
export function lineText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return storableText(isUtf8(buffer) ? buffer.toString('utf8') : windows1252(buffer));
}

/** PostgreSQL takes no NUL and UTF-8 no half of a surrogate pair: each becomes U+FFFD, so that a bad row can be kept. */
export function storableText(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '\uFFFD');
}

/** The 27 signs that Windows-1252 has where ISO-8859-1 has control characters. */
const WINDOWS = '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

export function windows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (sign) => WINDOWS.charAt(sign.charCodeAt(0) - 0x80));
}

import type { ImportPlace } from '../import/import-connector.js';

/** One element of a JSON list in a file. */
export interface JsonElement {
  /** Which element it is, from 1: a list may be written on one line. */
  readonly row: number;
  readonly bytes: Uint8Array;
  /** `open`: the file ends inside it. `too-long`: cut off at the limit; what follows can't be told from it. */
  readonly fault: 'open' | 'too-long' | null;
  readonly next: ImportPlace;
}

const [QUOTE, COMMA, ESCAPE] = [0x22, 0x2c, 0x5c];
const BLANK: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d]);
const MARK: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf]);

/** Cuts a list of JSON values into its elements, on any chunking, with one of them in memory. @param at a place an earlier element gave as `next` */
export async function* jsonElements(chunks: AsyncIterable<Uint8Array>, at: ImportPlace, maxBytes: number): AsyncGenerator<JsonElement> {
  const splitter = new ElementSplitter(at, maxBytes);
  for await (const chunk of chunks) {
    for (const byte of chunk) {
      const element = splitter.take(byte);
      if (element !== null) yield element;
      if (splitter.ended) return;
    }
  }
  const last = splitter.end();
  if (last !== null) yield last;
}

class ElementSplitter {
  ended = false;
  private held: number[] = [];
  private depth = 0;
  private quoted = false;
  private escaped = false;
  private begun: boolean;
  private byte: number;
  private row: number;

  constructor(at: ImportPlace, private readonly maxBytes: number) {
    this.begun = at.byte > 0;
    this.byte = at.byte;
    this.row = at.row;
  }

  take(byte: number): JsonElement | null {
    this.byte += 1;
    if (this.held.length === 0 && this.skipped(byte)) return null;
    // At depth 0 a comma or the list's end closes an element; it is counted here, so that reading goes on behind it.
    if (!this.quoted && this.depth === 0 && (byte === COMMA || byte === 0x5d)) {
      this.ended = byte === 0x5d;
      return this.finish(null);
    }
    this.held.push(byte);
    this.follow(byte);
    if (this.held.length <= this.maxBytes) return null;
    this.ended = true;
    return this.finish('too-long');
  }

  end(): JsonElement | null {
    return this.held.length === 0 ? null : this.finish('open');
  }

  /** Whatever stands between elements: blanks, commas, the mark and the bracket at the beginning, the one at the end. */
  private skipped(byte: number): boolean {
    if (BLANK.has(byte) || byte === COMMA) return true;
    if (byte === 0x5d) {
      this.ended = true;
      return true;
    }
    if (this.begun) return false;
    this.begun = byte === 0x5b;
    return this.begun || MARK.has(byte);
  }

  private follow(byte: number): void {
    if (this.escaped) this.escaped = false;
    else if (this.quoted) {
      if (byte === ESCAPE) this.escaped = true;
      else if (byte === QUOTE) this.quoted = false;
    } else if (byte === QUOTE) this.quoted = true;
    else if (OPENING.has(byte)) this.depth += 1;
    else if (CLOSING.has(byte)) this.depth -= 1;
  }

  private finish(fault: JsonElement['fault']): JsonElement {
    const bytes = Uint8Array.from(this.held);
    this.held = [];
    this.depth = 0;
    this.quoted = false;
    this.row += 1;
    return { row: this.row, bytes, fault, next: { byte: this.byte, row: this.row } };
  }
}

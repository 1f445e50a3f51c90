import type { ImportPlace } from '../import/import-connector.js';
import type { CsvDialect } from './csv.dialect.js';

/** The bytes of one record, with the line breaks that quotes hold; or one line that begins a record which can't be. */
export interface CsvRecord {
  /** Line on which it begins, from 1. */
  readonly row: number;
  readonly bytes: Buffer;
  readonly next: ImportPlace;
  /** Why it is no record. */
  readonly fault: string | null;
}

const QUOTE = 0x22;
const RETURN = 0x0d;
const FAULTS = {
  unclosed: 'A quotation mark is opened in this line and never closed.',
  stray: 'Something follows a closing quotation mark where a delimiter should stand; a quotation mark inside a quoted cell is written twice.',
  long: 'The row is longer than any row may be; only its beginning is kept.',
} as const;
type State = 'start' | 'plain' | 'quoted' | 'closing' | 'ending' | 'broken' | 'skipping';

/**
 * Splits bytes into records as RFC 4180 has them, on any chunking. Damage stays in its line: a quotation mark that never
 * closes, or closes wrongly, spoils the line it is in, and reading goes on with the next line. At most `maxBytes` of one
 * record and one chunk are held.
 */
export class CsvRecords {
  private held: Buffer = Buffer.alloc(0);
  /** Where in `held` the record begins, and how far it has been looked at. */
  private begin = 0;
  private scanned = 0;
  private state: State = 'start';
  /** End of the record's first line, when quotes took the record over it. */
  private firstLine = -1;
  private lines = 0;
  /** Bytes of a line over the limit that are held no more. */
  private dropped = 0;
  private byte: number;
  private row: number;
  private readonly unit: 1 | 2;
  private readonly delimiter: number;
  private readonly newline: number;

  constructor(private readonly dialect: CsvDialect, at: ImportPlace, private readonly maxBytes: number) {
    this.byte = at.byte;
    this.row = at.row;
    this.unit = dialect.encoding.startsWith('utf-16') ? 2 : 1;
    this.delimiter = dialect.delimiter.charCodeAt(0);
    this.newline = dialect.newline.charCodeAt(0);
  }

  *push(chunk: Uint8Array): Generator<CsvRecord> {
    this.held = this.begin === this.held.length ? Buffer.from(chunk) : Buffer.concat([this.held.subarray(this.begin), chunk]);
    this.scanned -= this.begin;
    this.firstLine -= this.firstLine < 0 ? 0 : this.begin;
    this.begin = 0;
    yield* this.scan();
  }

  *end(): Generator<CsvRecord> {
    while (this.begin < this.held.length) {
      yield this.state === 'quoted' ? this.spoiled(FAULTS.unclosed) : this.record(this.held.length, this.fault());
      yield* this.scan();
    }
  }

  private *scan(): Generator<CsvRecord> {
    while (this.scanned + this.unit <= this.held.length) {
      const code = this.codeAt(this.scanned);
      this.scanned += this.unit;
      if (code === this.newline) {
        this.lines += 1;
        if (this.state !== 'quoted') yield this.record(this.scanned, this.fault());
        else if (this.firstLine < 0) this.firstLine = this.scanned;
      } else if (!this.step(code)) yield this.spoiled(FAULTS.stray);
      if (this.scanned - this.begin > this.maxBytes && this.state !== 'skipping') {
        if (this.firstLine >= 0) yield this.spoiled(FAULTS.unclosed);
        else this.state = 'skipping';
      }
    }
    this.dropSkipped();
  }

  /** False when the line the record began with is to be given up. */
  private step(code: number): boolean {
    switch (this.state) {
      case 'start':
        this.state = code === QUOTE ? 'quoted' : code === this.delimiter ? 'start' : 'plain';
        return true;
      case 'plain':
        if (code === this.delimiter) this.state = 'start';
        return true;
      case 'quoted':
        if (code === QUOTE) this.state = 'closing';
        return true;
      case 'closing':
        if (code === QUOTE || code === this.delimiter || code === RETURN) {
          this.state = code === QUOTE ? 'quoted' : code === RETURN ? 'ending' : 'start';
          return true;
        }
        break;
      case 'ending':
        break;
      case 'broken':
      case 'skipping':
        return true;
    }
    this.state = 'broken';
    return this.firstLine < 0;
  }

  private fault(): string | null {
    return this.state === 'broken' ? FAULTS.stray : this.state === 'skipping' ? FAULTS.long : null;
  }

  /** The first line of what was read as one record; the rest is read anew. */
  private spoiled(fault: string): CsvRecord {
    this.lines = 1;
    return this.record(this.firstLine < 0 ? this.held.length : this.firstLine, fault);
  }

  private record(end: number, fault: string | null): CsvRecord {
    const row = this.row + 1;
    const bytes = Buffer.from(this.withoutLineEnd(this.held.subarray(this.begin, Math.min(end, this.begin + this.maxBytes))));
    this.byte += end - this.begin + this.dropped;
    this.row += Math.max(this.lines, 1);
    this.begin = end;
    this.scanned = end;
    this.dropped = 0;
    this.state = 'start';
    this.firstLine = -1;
    this.lines = 0;
    return { row, bytes, fault, next: { byte: this.byte, row: this.row } };
  }

  /** What is beyond the limit of a line that is skipped need not be held. */
  private dropSkipped(): void {
    const kept = this.begin + this.maxBytes;
    if (this.state !== 'skipping' || this.held.length <= kept) return;
    this.dropped += this.held.length - kept;
    this.held = Buffer.from(this.held.subarray(this.begin, kept));
    this.begin = 0;
    this.scanned = this.held.length;
  }

  private codeAt(at: number, bytes = this.held): number {
    if (this.unit === 1) return bytes[at] ?? 0;
    return this.dialect.encoding === 'utf-16le' ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
  }

  private withoutLineEnd(bytes: Buffer): Buffer {
    let end = bytes.length;
    for (const sign of [this.newline, RETURN]) {
      if (end >= this.unit && this.codeAt(end - this.unit, bytes) === sign) end -= this.unit;
    }
    return bytes.subarray(0, end);
  }
}

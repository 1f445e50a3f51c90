import { StoredRowError } from '../store/event-store.errors.js';

/** Signature, flags and an empty header extension. */
const HEADER_LENGTH = 19;

/** Fields of one row: null, or the bytes of the type's binary form. They stay valid until the next push. */
export type CopyRow = readonly (Buffer | null)[];

/** Cuts PostgreSQL's binary copy format into rows, whatever the chunks' borders. */
export class CopyBinaryRows {
  #rest: Buffer = Buffer.alloc(0);
  #started = false;

  /** Rows that are complete with this chunk. */
  push(chunk: Buffer): CopyRow[] {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const rows: CopyRow[] = [];
    let at = 0;
    if (!this.#started) {
      if (bytes.length < HEADER_LENGTH) return this.#keep(bytes, rows);
      at = HEADER_LENGTH + bytes.readInt32BE(HEADER_LENGTH - 4);
      this.#started = true;
    }
    for (;;) {
      const row = readRow(bytes, at);
      if (row === null) return this.#keep(bytes.subarray(at), rows);
      rows.push(row.fields);
      at = row.end;
    }
  }

  #keep(rest: Buffer, rows: CopyRow[]): CopyRow[] {
    this.#rest = rest;
    return rows;
  }
}

/** One row, or null when it is not complete; the trailer (-1 fields) never is. */
function readRow(bytes: Buffer, start: number): { fields: CopyRow; end: number } | null {
  if (bytes.length < start + 2) return null;
  const count = bytes.readInt16BE(start);
  if (count < 0) return null;
  const fields: (Buffer | null)[] = [];
  let at = start + 2;
  for (let field = 0; field < count; field += 1) {
    if (bytes.length < at + 4) return null;
    const length = bytes.readInt32BE(at);
    at += 4;
    if (length > 1_073_741_824) throw new StoredRowError('The copy stream is out of step: a field of over 1 GB.');
    if (length >= 0 && bytes.length < at + length) return null;
    fields.push(length < 0 ? null : bytes.subarray(at, at + length));
    at += Math.max(length, 0);
  }
  return { fields, end: at };
}

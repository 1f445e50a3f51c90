import type { ImportPlace } from '../import/import-connector.js';

/** A line of the file, each byte one character, without its end. */
export interface PhysicalLine {
  readonly bytes: string;
  /** Number of the line in the file, from 1. */
  readonly row: number;
  readonly next: ImportPlace;
  /** False for a last line that no line end closes. */
  readonly ended: boolean;
}

/** Longer lines are cut: no row is, and a file without line ends must not fill the memory. */
const MOST_BYTES = 1_024 * 1_024;

/**
 * Cuts bytes into lines at LF, CRLF or lone CR (where the file has no LF). Bytes stay characters one to one, so that
 * every offset is a byte offset into the file.
 */
export async function* physicalLines(bytes: AsyncIterable<Uint8Array>, at: ImportPlace, lineEnd: '\n' | '\r'): AsyncGenerator<PhysicalLine, void> {
  let rest = '';
  let { byte, row } = at;
  const line = (text: string, ended: boolean): PhysicalLine => {
    byte += text.length + (ended ? 1 : 0);
    row += 1;
    return { bytes: lineEnd === '\n' && text.endsWith('\r') ? text.slice(0, -1) : text, row, next: { byte, row }, ended };
  };
  for await (const chunk of bytes) {
    rest += Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
    let from = 0;
    for (let end = rest.indexOf(lineEnd); end >= 0; end = rest.indexOf(lineEnd, from)) {
      yield line(rest.slice(from, end), true);
      from = end + 1;
    }
    rest = rest.slice(from);
    if (rest.length > MOST_BYTES) {
      yield line(rest, false);
      rest = '';
    }
  }
  if (rest !== '') yield line(rest, false);
}

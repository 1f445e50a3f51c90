import { isUtf8 } from 'node:buffer';
import type { FileFormat } from '../mapping/mapping.js';
import { windows1252 } from '../ndjson/byte-lines.js';

export type CsvEncoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** How a file of comma-separated values is written. */
export interface CsvDialect {
  readonly encoding: CsvEncoding;
  /** One character below U+0080. */
  readonly delimiter: string;
  /** What ends a row; LF stands for CRLF too. */
  readonly newline: '\n' | '\r';
  /** Bytes of the byte order mark. */
  readonly mark: number;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SAMPLE_ROWS = 50;

/** Tells from the head of a file what the mapping leaves open. */
export function csvDialect(head: Buffer, stated: FileFormat): CsvDialect {
  const { encoding, mark } = encodingOf(head, stated.encoding);
  const text = decoded(head.subarray(mark), encoding);
  const newline = !text.includes('\n') && text.includes('\r') ? '\r' : '\n';
  return { encoding, mark, newline, delimiter: stated.delimiter ?? likeliestDelimiter(text, newline, stated.skipLines ?? 0) };
}

/** The text of bytes that hold whole characters. A row that is not UTF-8 in a file that should be is read as Windows-1252. */
export function decoded(bytes: Buffer, encoding: CsvEncoding): string {
  switch (encoding) {
    case 'utf-8':
      return isUtf8(bytes) ? bytes.toString('utf8') : windows1252(bytes);
    case 'windows-1252':
      return windows1252(bytes);
    case 'utf-16le':
      return bytes.subarray(0, bytes.length - (bytes.length % 2)).toString('utf16le');
    case 'utf-16be':
      return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16().toString('utf16le');
  }
}

function encodingOf(head: Buffer, stated: FileFormat['encoding']): { encoding: CsvEncoding; mark: number } {
  const marked = byMark(head);
  if (marked !== null) return marked;
  if (stated !== undefined) return { encoding: stated === 'iso-8859-1' ? 'windows-1252' : stated, mark: 0 };
  const zeros = [0, 1].map((parity) => head.subarray(0, 512).filter((byte, index) => byte === 0 && index % 2 === parity).length);
  const units = Math.min(head.length, 512) / 2;
  if (units >= 2 && (zeros[1] ?? 0) > units * 0.4) return { encoding: 'utf-16le', mark: 0 };
  if (units >= 2 && (zeros[0] ?? 0) > units * 0.4) return { encoding: 'utf-16be', mark: 0 };
  return { encoding: isUtf8(wholeCharacters(head)) ? 'utf-8' : 'windows-1252', mark: 0 };
}

function byMark(head: Buffer): { encoding: CsvEncoding; mark: number } | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  return null;
}

/** The head may end inside a character: at most three bytes of it are left out. */
function wholeCharacters(head: Buffer): Buffer {
  for (let cut = 0; cut <= 3 && cut < head.length; cut += 1) {
    if (isUtf8(head.subarray(0, head.length - cut))) return head.subarray(0, head.length - cut);
  }
  return head;
}

/** The sign that divides most of the first rows into the same number of cells, more than one. */
function likeliestDelimiter(text: string, newline: string, skip: number): string {
  const rows = text.replace(/"[^"]*"/g, '""').split(newline).slice(skip, skip + SAMPLE_ROWS).filter((row) => row.trim() !== '');
  const scores = DELIMITERS.map((delimiter) => {
    const counts = rows.map((row) => row.split(delimiter).length);
    const [first = 1] = counts;
    const alike = counts.filter((count) => count === first).length;
    return { delimiter, score: first > 1 ? (alike / counts.length) * 1_000 + first : 0 };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

import { storableText, windows1252 } from '../ndjson/byte-lines.js';

const DECLARED = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/;
const LATIN: ReadonlySet<string> = new Set(['iso-8859-1', 'latin1', 'windows-1252', 'us-ascii', 'ascii']);

/** The text of an XML or JSON document in the encoding its mark or its declaration names; null for one not known here. */
export function feedText(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const label = marked(buffer) ?? DECLARED.exec(buffer.subarray(0, 256).toString('latin1'))?.[1]?.toLowerCase() ?? 'utf-8';
  if (LATIN.has(label)) return storableText(windows1252(buffer));
  try {
    return storableText(new TextDecoder(label).decode(buffer));
  } catch {
    return null;
  }
}

function marked(buffer: Buffer): string | null {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf-8';
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
  return buffer[0] === 0xfe && buffer[1] === 0xff ? 'utf-16be' : null;
}

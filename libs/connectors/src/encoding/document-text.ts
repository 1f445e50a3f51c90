import { lineText, storableText, windows1252 } from '../ndjson/byte-lines.js';

/** How a document may name its own encoding. */
const DECLARATIONS = {
  plain: null,
  xml: /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/,
  html: /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([A-Za-z0-9._-]{1,40})/i,
} as const;
const DECLARED_WITHIN = 1_024;
const LATIN: ReadonlySet<string> = new Set(['iso-8859-1', 'latin1', 'windows-1252', 'us-ascii', 'ascii']);

export type DocumentText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly encoding: string };

/**
 * The text of a document: in the encoding its byte order mark or its declaration names, and where it names none in UTF-8, or in
 * Windows-1252 when it is no UTF-8. Not ok when it names an encoding that is not known here.
 */
export function documentText(bytes: Uint8Array, markup: keyof typeof DECLARATIONS): DocumentText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const encoding = marked(buffer) ?? declared(buffer, markup);
  if (encoding === null) return { ok: true, text: lineText(buffer) };
  if (LATIN.has(encoding)) return { ok: true, text: storableText(windows1252(buffer)) };
  try {
    return { ok: true, text: storableText(new TextDecoder(encoding).decode(buffer)) };
  } catch {
    return { ok: false, encoding };
  }
}

/** A declaration that could be read as single bytes is not in two-byte units, whatever it says: such a page is UTF-8. */
function declared(buffer: Buffer, markup: keyof typeof DECLARATIONS): string | null {
  const label = DECLARATIONS[markup]?.exec(buffer.subarray(0, DECLARED_WITHIN).toString('latin1'))?.[1]?.toLowerCase() ?? null;
  return label !== null && /^utf-?16/.test(label) ? 'utf-8' : label;
}

function marked(buffer: Buffer): string | null {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf-8';
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
  return buffer[0] === 0xfe && buffer[1] === 0xff ? 'utf-16be' : null;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const ASCII = /^[\x00-\x7f]*$/;
/** Most rows by far: nothing to decode, nothing to mend. */
const PLAIN = /^[\t\x20-\x7e]*$/;
const windows1252 = new TextDecoder('windows-1252');

/**
 * Decodes a row read as one character a byte: UTF-8 where it is valid, else Windows-1252, of which Latin-1 is the
 * printable part. Row by row, since edited exports mix both. What a stored text can't bear becomes a blank.
 */
export function rowText(bytes: string): string {
  if (PLAIN.test(bytes)) return bytes;
  return storable(ASCII.test(bytes) ? bytes : decoded(Buffer.from(bytes, 'latin1')));
}

function decoded(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return windows1252.decode(bytes);
  }
}

/** As the texts of reports are cleaned; one character stays one, so that offsets hold. */
export function storable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, ' ').replace(/\p{Surrogate}/gu, '\uFFFD');
}

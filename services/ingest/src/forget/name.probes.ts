import { wordsOf, type PersonName } from '@entente/event-store';

/**
 * Patterns of LIKE that nothing that names the person fails: for lower-cased text, cheap and loose; for text without case
 * and accents; and for bytes as `encode(…, 'escape')` writes them, lower-cased.
 */
export interface NameProbes {
  readonly text: readonly string[];
  readonly folded: readonly string[];
  readonly bytes: readonly string[];
}

/** Whether a column may name the person: $1 the loose patterns, $2 the folded ones. */
export function textHolds(column: string): string {
  // Lower-cased last: a server whose locale is C knows only ASCII, and that is what is left of a letter without its accent.
  return `(lower(${column}::text) LIKE ANY($1) AND lower(regexp_replace(normalize(${column}::text, NFKD), '[\\u0300-\\u036f]', '', 'g')) LIKE ANY($2))`;
}

/** What PostgreSQL looks for before anything is read into this process: of each spelling the word that tells most. */
export function probesOf(name: PersonName): NameProbes {
  const words = [name.name, ...name.also].map((spelling) => tellingWord(spelling.normalize('NFC')));
  return {
    text: unique(words.flatMap((word) => (isLatin(word) ? [loose(word.toLowerCase())] : [word, word.toLowerCase(), word.toUpperCase()])).map((pattern) => `%${pattern}%`)),
    folded: unique(words.map((word) => (isLatin(word) ? `%${wordsOf(word).join('').replace(/[^a-z0-9]+/g, '%')}%` : '%'))),
    bytes: unique(words.flatMap(bytePatterns)),
  };
}

function isLatin(word: string): boolean {
  return /^[\p{Script=Latin}\p{M}\p{N}]+$/u.test(word);
}

function tellingWord(spelling: string): string {
  const words = spelling.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [''];
  return words.reduce((one, other) => (loose(other).length > loose(one).length ? other : one));
}

/** Letters that may bear an accent stand for anything: Garcia is García. */
function loose(word: string): string {
  return word.replace(/[aceginosuyz]|[^\x21-\x7e\p{Lo}]/giu, '%').replace(/%+/g, '%');
}

function bytePatterns(word: string): string[] {
  if (isLatin(word)) return [`%${loose(word.toLowerCase())}%`];
  return [word, word.toLowerCase(), word.toUpperCase()].map((written) => `%${escapedBytes(written)}%`);
}

/** As PostgreSQL writes bytes beyond ASCII, with the backslash escaped for LIKE. */
function escapedBytes(word: string): string {
  return [...Buffer.from(word)].map((byte) => (byte < 0x80 ? String.fromCharCode(byte).toLowerCase() : `\\\\${byte.toString(8).padStart(3, '0')}`)).join('');
}

function unique(patterns: readonly string[]): string[] {
  return [...new Set(patterns)];
}

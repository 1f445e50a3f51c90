import { type Word, wordAt, type WordForm } from './words.js';

/** A word, number or sign of the clean text, in its place. */
export interface Token extends WordForm {
  readonly start: number;
  readonly end: number;
  /** No white space between this token and the one before. */
  readonly glued: boolean;
  readonly word: Word;
}

const WORD = /(?:re|co|pre|mid|[Gg]reen|[Dd]own|[Ff]ollow|[Aa]dd)-\p{Ll}[\p{L}\p{M}]{0,40}|\p{L}\.(?:\p{L}\.)+(?:\p{L}(?![\p{L}]))?|\p{L}(?:\.\p{L})+(?![\p{L}])|\p{N}+(?:[.,]\p{N}+)*(?:[\p{L}\p{M}]{1,12})?|[\p{L}\p{M}][\p{L}\p{M}\p{N}_]{0,80}|'s(?![\p{L}])|'(?=\s)|\S/uy;

/** Splits a stretch of clean text; hyphens, currency signs and every other mark are tokens of their own. */
export function tokenize(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  let at = from;
  let last = -1;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (code === BLANK || code === LINE_FEED) {
      at += 1;
      continue;
    }
    const plainEnd = plainWordEnd(text, at, to);
    const end = plainEnd === -1 ? Math.min(to, at + patternAt(text, at).length) : plainEnd;
    const word = wordAt(text, at, end, plainEnd !== -1);
    tokens.push({ start: at, end, text: word.text, norm: word.norm, kind: word.kind, cap: word.cap, caps: word.caps, glued: at === last, word });
    at = end;
    last = end;
  }
  return tokens;
}

/** The token the pattern finds here; every sign is one at least. */
export function patternAt(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? text.charAt(at);
}

const BLANK = 32;
const LINE_FEED = 10;
const COMMA = 44;
const FULL_STOP = 46;
/** Longer words are left to the pattern, which cuts them. */
const LONGEST = 80;

/**
 * End of the plain word here, or -1 where only the pattern can tell. Plain is what nearly all text consists of: letters
 * from a to z up to a blank, comma or the end; before a full stop at least two, or they may be initials.
 */
export function plainWordEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && isPlainLetter(text.charCodeAt(end))) end += 1;
  if (end === at || end - at > LONGEST) return -1;
  if (end === text.length) return end;
  const next = text.charCodeAt(end);
  return next === BLANK || next === COMMA || next === LINE_FEED || (next === FULL_STOP && end > at + 1) ? end : -1;
}

const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** A word, number or sign of the clean text. `norm` is lower case without inner full stops ("U.S." → "us"). */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly norm: string;
  readonly kind: 'word' | 'number' | 'mixed' | 'sign' | 'possessive';
  /** First letter is upper case. */
  readonly cap: boolean;
  /** At least two letters and all of them upper case. */
  readonly caps: boolean;
  /** No white space between this token and the one before. */
  readonly glued: boolean;
}

const WORD = /(?:re|co|pre|mid|[Gg]reen|[Dd]own|[Ff]ollow|[Aa]dd)-\p{Ll}[\p{L}\p{M}]{0,40}|\p{L}\.(?:\p{L}\.)+(?:\p{L}(?![\p{L}]))?|\p{L}(?:\.\p{L})+(?![\p{L}])|\p{N}+(?:[.,]\p{N}+)*(?:[\p{L}\p{M}]{1,12})?|[\p{L}\p{M}][\p{L}\p{M}\p{N}_]{0,80}|'s(?![\p{L}])|'(?=\s)|\S/uy;

/** Splits a stretch of clean text; hyphens, currency signs and every other mark are tokens of their own. */
export function tokenize(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  let at = from;
  let last = -1;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10) {
      at += 1;
      continue;
    }
    const plainEnd = plainWordEnd(text, at, to);
    const word = plainEnd === -1 ? patternAt(text, at).slice(0, to - at) : text.slice(at, plainEnd);
    tokens.push(token(word, { start: at, glued: at === last, plain: plainEnd !== -1 }));
    at += word.length;
    last = at;
  }
  return tokens;
}

/** The token the pattern finds here; every sign is one at least. */
export function patternAt(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? text.charAt(at);
}

/** What nearly all text consists of: letters from a to z up to a blank, comma or the end; before a full stop at least two, or they may be initials. */
const PLAIN_WORD = /[A-Za-z](?=[ ,\n]|$)|[A-Za-z]{2,80}(?=[ ,.\n]|$)/y;

/** End of the plain word here, or -1 where only the pattern can tell. */
export function plainWordEnd(text: string, at: number, to: number): number {
  PLAIN_WORD.lastIndex = at;
  return PLAIN_WORD.test(text) && PLAIN_WORD.lastIndex <= to ? PLAIN_WORD.lastIndex : -1;
}

function token(text: string, { start, glued, plain }: { start: number; glued: boolean; plain: boolean }): Token {
  const lower = text.toLowerCase();
  const kind = plain ? 'word' : kindOf(text, lower);
  const cap = text.charCodeAt(0) !== lower.charCodeAt(0);
  const caps = cap && text.length > 1 && text === text.toUpperCase();
  const norm = kind === 'word' && !plain && lower.includes('.') ? lower.replaceAll('.', '') : lower;
  return { start, end: start + text.length, text, norm, kind, cap, caps, glued };
}

const LETTER = /\p{L}/u;
const DIGIT = /^\p{N}/u;

function kindOf(text: string, lower: string): Token['kind'] {
  if (lower === "'s" || text === "'") return 'possessive';
  const digit = DIGIT.test(text);
  const letter = LETTER.test(text);
  if (digit) return letter ? 'mixed' : 'number';
  return letter ? 'word' : 'sign';
}

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
    WORD.lastIndex = at;
    const match = WORD.exec(text);
    const word = match === null ? text.charAt(at) : match[0].slice(0, to - at);
    tokens.push(token(word, at, at === last));
    at += word.length;
    last = at;
  }
  return tokens;
}

function token(text: string, start: number, glued: boolean): Token {
  const lower = text.toLowerCase();
  const kind = kindOf(text, lower);
  const first = text.charAt(0);
  const cap = first !== lower.charAt(0);
  const caps = cap && text.length > 1 && text === text.toUpperCase();
  const norm = kind === 'word' && lower.includes('.') ? lower.replaceAll('.', '') : lower;
  return { start, end: start + text.length, text, norm, kind, cap, caps, glued };
}

const LETTER = /\p{L}/u;
const DIGIT = /^\p{N}/u;

function kindOf(text: string, lower: string): Token['kind'] {
  if (lower === "'s" || (text === "'" && text.length === 1)) return 'possessive';
  const digit = DIGIT.test(text);
  const letter = LETTER.test(text);
  if (digit) return letter ? 'mixed' : 'number';
  return letter ? 'word' : 'sign';
}

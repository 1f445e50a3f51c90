/** Locale "en" is pinned: the result is the same for any machine. Built once; the segmenter has no state. */
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Text of nothing but these signs is cut by the rules below, all other text by the segmenter, whose rules they are. */
const BEYOND_PLAIN = /[^ -~\u2013\u2014\u2026\u20AC\u00A3]/;

const TERMINATOR = /[.!?]/g;
const CLOSING = `"'()[]{}`;
const CONTINUING = ',-:;\u2013\u2014';

/** Offsets where a sentence of the line starts, by the rules of Unicode's annex 29; the first is always 0. */
export function sentenceStarts(line: string): number[] {
  return BEYOND_PLAIN.test(line) ? segmentedStarts(line) : plainStarts(line);
}

export function segmentedStarts(line: string): number[] {
  return Array.from(segmenter.segment(line), ({ index }) => index);
}

export function plainStarts(line: string): number[] {
  const starts = line === '' ? [] : [0];
  TERMINATOR.lastIndex = 0;
  while (TERMINATOR.test(line)) {
    const at = TERMINATOR.lastIndex - 1;
    const next = behindEnd(line, at + 1);
    if (next >= line.length) break;
    if (!runsOn(line, at, next)) starts.push(next);
  }
  return starts;
}

/** Offset behind the quotes, brackets and then blanks that belong to the sentence ending here. */
function behindEnd(line: string, from: number): number {
  let at = from;
  while (at < line.length && CLOSING.includes(line.charAt(at))) at += 1;
  while (line.charCodeAt(at) === BLANK) at += 1;
  return at;
}

const BLANK = 32;

/** "3.5", "U.S", "Jan. 5 was", "etc.,": the mark at `at` ends no sentence, given what stands at `next`. */
function runsOn(line: string, at: number, next: number): boolean {
  const sign = line.charAt(next);
  if (CONTINUING.includes(sign) || isTerminator(sign)) return true;
  if (line.charAt(at) !== '.') return false;
  if (next === at + 1 && isDigit(sign)) return true;
  if (next === at + 1 && isUpper(sign) && isLetter(line.charAt(at - 1))) return true;
  return lowerFollows(line, next);
}

/** The next letter is a small one, and no other end of a sentence comes before it. */
function lowerFollows(line: string, from: number): boolean {
  for (let at = from; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (isLetter(sign)) return !isUpper(sign);
    if (isTerminator(sign)) return false;
  }
  return false;
}

const isTerminator = (sign: string): boolean => sign === '.' || sign === '!' || sign === '?';
const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9';
const isUpper = (sign: string): boolean => sign >= 'A' && sign <= 'Z';
const isLetter = (sign: string): boolean => isUpper(sign) || (sign >= 'a' && sign <= 'z');

/** What a sentence says of a share that changed. Percent as numbers; the bounds allow for the rounding of what is written. */
export interface ShareChange {
  /** The share before, where stated. */
  readonly before: Range | null;
  readonly after: Range | null;
  /** By how much it was multiplied, where said: `fourfold` is 4, `up 50 %` is 1.5. */
  readonly factor: number | null;
}

export interface Range {
  readonly low: number;
  readonly high: number;
  /** As a person reads it: `12 %`. */
  readonly text: string;
}

const WORDS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };
const VERBS: Readonly<Record<string, number>> = { doubled: 2, doubling: 2, tripled: 3, tripling: 3, trebled: 3, quadrupled: 4, quadrupling: 4, quintupled: 5, halved: 0.5, halving: 0.5 };
const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const PERCENT = String.raw`\s*(?:%|percent\b|per cent\b)`;
/** A multiple said in words may be off by so much. */
const LOOSE = 0.1;

/** Reads a share that changed; null when the words tell of none. */
export function shareChangeOf(words: string): ShareChange | null {
  const text = words.replace(/[\u00A0\u202F\s]+/gu, ' ');
  const before = ranged(new RegExp(`\\bfrom (?:about |around |roughly |just |only )?${NUMBER}(?:${PERCENT})?`, 'iu').exec(text));
  const after = ranged(new RegExp(`\\bto (?:about |around |roughly |just |over |nearly )?${NUMBER}${PERCENT}`, 'iu').exec(text));
  const factor = factorIn(text);
  return after === null || (before === null && factor === null) ? null : { before, after, factor };
}

/** The share before that follows from the share after and the multiple: `fourfold to 12 %` gives 3 %. */
export function impliedBefore({ after, factor }: ShareChange): Range | null {
  if (after === null || factor === null || factor <= 0) return null;
  const middle = (after.low + after.high) / 2 / factor;
  return { low: (after.low / factor) * (1 - LOOSE), high: (after.high / factor) * (1 + LOOSE), text: `${shortNumber(middle)} %` };
}

export function overlap(first: Range, second: Range): boolean {
  return first.low <= second.high && second.low <= first.high;
}

function factorIn(text: string): number | null {
  const verb = new RegExp(`\\b(${Object.keys(VERBS).join('|')})\\b`, 'iu').exec(text)?.[1]?.toLowerCase();
  if (verb !== undefined) return VERBS[verb] ?? null;
  const fold = new RegExp(`\\b(${Object.keys(WORDS).join('|')}|\\d+(?:\\.\\d+)?)[ -]?fold\\b`, 'iu').exec(text)?.[1]?.toLowerCase();
  if (fold !== undefined) return WORDS[fold] ?? Number(fold);
  const times = new RegExp(`\\b(?:multiplied by|increased by a factor of|grew by a factor of) (${Object.keys(WORDS).join('|')}|\\d+(?:\\.\\d+)?)\\b`, 'iu').exec(text)?.[1]?.toLowerCase();
  if (times !== undefined) return WORDS[times] ?? Number(times);
  const up = new RegExp(`\\b(up|rose|risen|rising|grew|growing|increased|jumped|climbed|down|fell|fallen|dropped|declined) (?:by )?${NUMBER}${PERCENT}(?! points?)`, 'iu').exec(text);
  if (up?.[1] === undefined || up[2] === undefined) return null;
  const share = Number(up[2].replace(',', '.')) / 100;
  return /^(down|fell|fallen|dropped|declined)$/i.test(up[1]) ? 1 - share : 1 + share;
}

function ranged(match: RegExpExecArray | null): Range | null {
  const written = match?.[1];
  return written === undefined ? null : writtenShare(written);
}

/** A share as written, with half a unit of its last digit on either side. */
export function writtenShare(written: string): Range {
  const [whole = '0', fraction = ''] = written.replace(',', '.').split('.');
  const value = Number(`${whole}.${fraction === '' ? '0' : fraction}`);
  const half = 0.5 / 10 ** fraction.length;
  return { low: value - half, high: value + half, text: `${shortNumber(value)} %` };
}

function shortNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

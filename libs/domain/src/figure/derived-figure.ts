import { BARE_FIGURE, FIGURE, figureOf, textLike, type Range, type WrittenFigure } from './written-figure.js';

/** What a sentence says of a share or an amount that changed. */
export interface FigureChange {
  /** What it was before, where stated. */
  readonly before: WrittenFigure | null;
  readonly after: WrittenFigure | null;
  /** By how much it was multiplied, where said: `fourfold` is 4, `up 50 %` is 1.5, `by a third` down is two thirds. */
  readonly factor: number | null;
  /** How far the factor may be off: a multiple in words more than a percentage. */
  readonly loose: number;
  /** By how many percentage points it rose, where said. */
  readonly points: number | null;
}

/** A share of a whole, with what it is said to come to: `12 % of $14.8 bn, or $1.8 bn`. */
export interface ShareOfWhole {
  readonly implied: WrittenFigure;
  readonly stated: WrittenFigure;
  readonly whole: string;
}

const WORDS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };
const VERBS: Readonly<Record<string, number>> = { doubled: 2, doubling: 2, tripled: 3, tripling: 3, trebled: 3, quadrupled: 4, quadrupling: 4, quintupled: 5, halved: 0.5, halving: 0.5 };
const PARTS: Readonly<Record<string, number>> = { half: 1 / 2, 'a third': 1 / 3, 'one third': 1 / 3, 'two thirds': 2 / 3, 'a quarter': 1 / 4, 'one quarter': 1 / 4, 'three quarters': 3 / 4, 'a fifth': 1 / 5, 'a tenth': 1 / 10 };
const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const PERCENT = String.raw`\s*(?:%|percent\b|per cent\b)`;
const MOVED = 'up|rose|rise|risen|rising|grew|grown|growing|increase|increased|jumped|climbed|gained|down|fell|fall|fallen|falling|dropped|declined|decline|decreased|shrank|lost';
const DOWN = /^(down|fell|fall|fallen|falling|dropped|declined|decline|decreased|shrank|lost)$/i;
const IN_WORDS = 0.1;
const IN_PERCENT = 0.01;

/** Reads a figure that changed; null when the words tell of none. */
export function figureChangeOf(words: string): FigureChange | null {
  const text = words.replace(/[\u00A0\u202F\s]+/gu, ' ');
  const after = figureOf(new RegExp(`\\b(?:to|reached|reaching) ${FIGURE}`, 'iu').exec(text)?.slice(1) ?? []);
  const stated = figureOf(new RegExp(`\\bfrom ${BARE_FIGURE}`, 'iu').exec(text)?.slice(1) ?? [], after);
  const before = after !== null && stated?.unit === after.unit ? stated : null;
  const points = pointsIn(text);
  const { factor, loose } = points === null ? factorIn(text) : NO_FACTOR;
  return after === null || (before === null && factor === null && points === null) ? null : { before, after, factor, loose, points };
}

/** The figure before that follows from the one after: `fourfold to 12 %` gives 3 %, `by 3 percentage points to 12 %` 9 %. */
export function impliedBefore({ after, factor, points, loose }: FigureChange): Range | null {
  if (after === null) return null;
  const middle = (after.low + after.high) / 2;
  if (points !== null) return after.unit !== '%' ? null : { low: after.low - points - 0.5, high: after.high - points + 0.5, text: textLike(middle - points, after) };
  if (factor === null || factor <= 0) return null;
  return { low: (after.low / factor) * (1 - loose), high: (after.high / factor) * (1 + loose), text: textLike(middle / factor, after) };
}

/** Reads a share of a whole and what it comes to; null when the words tell of none. */
export function shareOfWholeIn(words: string): ShareOfWhole | null {
  const text = words.replace(/[\u00A0\u202F\s]+/gu, ' ');
  const match = new RegExp(`${NUMBER}${PERCENT} of (?:the |its |a total of |their )?${FIGURE}[^.;]{0,40}?(?:,|\\(| –| -)? ?(?:or|i\\.e\\.|which is|that is|worth|equal to) ${FIGURE}`, 'iu').exec(text);
  const share = figureOf([undefined, match?.[1], '%']);
  const whole = figureOf(match?.slice(2, 5) ?? []);
  const stated = figureOf(match?.slice(5, 8) ?? [], whole);
  if (share === null || whole === null || stated === null || whole.unit === '%' || stated.unit !== whole.unit) return null;
  const [low, high] = [(share.low * whole.low) / 100, (share.high * whole.high) / 100];
  return { implied: { low, high, unit: whole.unit, text: `${share.text} of ${whole.text}` }, stated, whole: whole.text };
}

export function overlap(first: Range, second: Range): boolean {
  return first.low <= second.high && second.low <= first.high;
}

interface Factor {
  readonly factor: number | null;
  readonly loose: number;
}

const NO_FACTOR: Factor = { factor: null, loose: IN_WORDS };

function pointsIn(text: string): number | null {
  const match = new RegExp(`\\b(${MOVED}) (?:by )?${NUMBER}(?:${PERCENT} points?| percentage points?)`, 'iu').exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const points = Number(match[2].replace(',', '.'));
  return DOWN.test(match[1]) ? -points : points;
}

function factorIn(text: string): Factor {
  const verb = new RegExp(`\\b(${Object.keys(VERBS).join('|')})\\b`, 'iu').exec(text)?.[1]?.toLowerCase();
  if (verb !== undefined) return { factor: VERBS[verb] ?? null, loose: IN_WORDS };
  const count = `(${Object.keys(WORDS).join('|')}|\\d+(?:\\.\\d+)?)`;
  const times = new RegExp(`\\b${count}[ -]?fold\\b|\\b(?:multiplied by|by a factor of) ${count}\\b`, 'iu').exec(text);
  const said = (times?.[1] ?? times?.[2])?.toLowerCase();
  if (said !== undefined) return { factor: WORDS[said] ?? Number(said), loose: IN_WORDS };
  return movedBy(text);
}

/** `up 50 %`, `fell by a third`. */
function movedBy(text: string): Factor {
  const part = new RegExp(`\\b(${MOVED}) by (?:about |around |nearly |almost |more than )?(${Object.keys(PARTS).join('|')})\\b`, 'iu').exec(text.replaceAll('-', ' '));
  const percent = new RegExp(`\\b(${MOVED}) (?:by )?${NUMBER}${PERCENT}(?! points?)`, 'iu').exec(text);
  const share = part === null ? Number(percent?.[2]?.replace(',', '.') ?? NaN) / 100 : (PARTS[part[2]?.toLowerCase() ?? ''] ?? NaN);
  const verb = part?.[1] ?? percent?.[1];
  if (verb === undefined || Number.isNaN(share)) return NO_FACTOR;
  return { factor: DOWN.test(verb) ? 1 - share : 1 + share, loose: part === null ? IN_PERCENT : IN_WORDS };
}

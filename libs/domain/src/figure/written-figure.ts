/** A figure as somebody wrote it, with half a unit of its last digit on either side. */
export interface Range {
  readonly low: number;
  readonly high: number;
  /** As a person reads it: `12 %`, `$4 bn`. */
  readonly text: string;
}

export interface WrittenFigure extends Range {
  /** `%`, or the sign of a currency and nothing where none stands: figures of differing units are not compared. */
  readonly unit: string;
}

const SCALES: Readonly<Record<string, readonly [number, string]>> = {
  thousand: [1e3, 'k'], million: [1e6, 'm'], mn: [1e6, 'm'], m: [1e6, 'm'], billion: [1e9, 'bn'], bn: [1e9, 'bn'], trillion: [1e12, 'tn'],
};
const ABOUT = '(?:about |around |roughly |some |just |only |over |nearly |almost |an estimated )?';
const SIGN = String.raw`(?:(US\$|[$€£]|USD|EUR|MAD) ?)?`;
const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const PERCENT = String.raw`%|percent\b|per cent\b`;
const UNIT = String.raw`(?:\s?(${PERCENT}|thousand\b|million\b|billion\b|trillion\b|bn\b|mn\b|m\b))`;

/** Groups: sign, number, unit. A figure of a change has a unit; what it rose from may leave it to what it rose to. */
export const FIGURE = `${ABOUT}${SIGN}${NUMBER}${UNIT}`;
export const BARE_FIGURE = `${ABOUT}${SIGN}${NUMBER}${UNIT}?`;

/** @param like whose sign and unit are meant where none is written */
export function figureOf([sign, number, unit]: readonly (string | undefined)[], like: WrittenFigure | null = null): WrittenFigure | null {
  if (number === undefined) return null;
  const written = unit?.toLowerCase().replace(/\s+/g, ' ');
  if (written === undefined) return like === null ? null : scaled(number, like.unit, scaleIn(like.text));
  if (/^(%|percent|per cent)$/.test(written)) return scaled(number, '%', [1, '%']);
  return scaled(number, sign === undefined ? (like === null || like.unit === '%' ? '' : like.unit) : SIGNS[sign] ?? sign, SCALES[written] ?? [1, '']);
}

const SIGNS: Readonly<Record<string, string>> = { US$: '$', USD: '$', EUR: '€' };

/** The scale that a figure of ours was written in. */
function scaleIn(text: string): readonly [number, string] {
  const name = /[a-z%]+$/.exec(text)?.[0] ?? '';
  return Object.values(SCALES).find(([, short]) => short === name) ?? [1, name];
}

function scaled(number: string, unit: string, [scale, name]: readonly [number, string]): WrittenFigure {
  const [whole = '0', fraction = ''] = number.replace(',', '.').split('.');
  const value = Number(`${whole}.${fraction === '' ? '0' : fraction}`);
  const half = 0.5 / 10 ** fraction.length;
  const text = unit === '%' ? `${shortNumber(value)} %` : `${unit}${unit.length > 1 ? ' ' : ''}${shortNumber(value)} ${name}`.trim();
  return { low: (value - half) * scale, high: (value + half) * scale, text, unit };
}

/** A figure that was worked out, as people write the one it follows from. */
export function textLike(value: number, like: WrittenFigure): string {
  const [scale, name] = scaleIn(like.text);
  return like.unit === '%' ? `${shortNumber(value)} %` : `${like.unit}${like.unit.length > 1 ? ' ' : ''}${shortNumber(value / scale)} ${name}`.trim();
}

function shortNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

import type { NumberFormat } from './mapping.js';

/** Blanks that separate thousands: space, no-break and thin spaces. */
const BLANKS = /[ \u00a0\u2009\u202f]/g;

/**
 * A number as people write it, as a decimal string; null when it isn't one. Never a JavaScript number: amounts keep
 * every digit.
 * @param scale power of ten it is given in
 */
export function decimalOf(text: string, { decimal = '.', group }: NumberFormat, scale = 0): string | null {
  const plain = text.replace(BLANKS, '');
  const grouped = group === undefined || group.trim() === '' ? plain : withoutGroups(plain, group, decimal);
  const match = grouped === null ? null : /^(-?)([0-9]{1,30})(?:[.,]([0-9]{1,12}))?$/.exec(grouped);
  if (match === null || grouped === null || wrongSign(grouped, decimal)) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  return shifted(sign, whole, fraction, scale);
}

function wrongSign(text: string, decimal: '.' | ','): boolean {
  return text.includes(decimal === '.' ? ',' : '.');
}

/** `1.234.567` with groups of three; anything else is no number, rather than another one. */
function withoutGroups(text: string, group: string, decimal: string): string | null {
  if (!text.includes(group)) return text;
  const [whole = '', ...rest] = text.split(decimal);
  const parts = whole.replace(/^-/, '').split(group);
  const regular = parts.every((part, index) => (index === 0 ? /^[0-9]{1,3}$/ : /^[0-9]{3}$/).test(part));
  return regular && !rest.join('').includes(group) ? text.split(group).join('') : null;
}

function shifted(sign: string, whole: string, fraction: string, scale: number): string {
  const digits = whole + fraction;
  const point = whole.length + scale;
  const padded = point <= 0 ? `${'0'.repeat(1 - point)}${digits}` : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = padded.slice(at).replace(/0+$/, '');
  const value = right === '' ? left : `${left}.${right}`;
  return value === '0' ? value : `${sign}${value}`;
}

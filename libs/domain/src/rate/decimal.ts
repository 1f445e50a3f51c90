const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** An exact decimal: `units` of ten to the power of minus `scale`. */
interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

function decimalOf(text: string): Decimal {
  const match = DECIMAL.exec(text);
  if (match === null) throw new RangeError(`"${text}" is no decimal number. Write digits with at most one point.`);
  const [, sign = '', whole = '0', fraction = ''] = match;
  return { units: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length };
}

/** The amount divided by the rate, to `places` decimals, half away from zero. No binary fraction is involved. */
export function divided(amount: string, rate: string, places: number): string {
  const [a, r] = [decimalOf(amount), decimalOf(rate)];
  if (r.units <= 0n) throw new RangeError(`A rate of ${rate} converts nothing. Load a rate above zero.`);
  return textOf(rounded(a.units * 10n ** BigInt(r.scale + places), r.units * 10n ** BigInt(a.scale)), places);
}

/** The mean to `places` decimals; null of none. */
export function meanOf(numbers: readonly string[], places: number): string | null {
  if (numbers.length === 0) return null;
  const decimals = numbers.map(decimalOf);
  const scale = Math.max(...decimals.map((one) => one.scale));
  const sum = decimals.reduce((total, { units, scale: own }) => total + units * 10n ** BigInt(scale - own), 0n);
  return textOf(rounded(sum * 10n ** BigInt(places), BigInt(numbers.length) * 10n ** BigInt(scale)), places);
}

function rounded(numerator: bigint, denominator: bigint): bigint {
  const half = numerator < 0n ? -denominator : denominator;
  return (2n * numerator + half) / (2n * denominator);
}

/** Without trailing zeros behind the point. */
function textOf(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${digits.slice(0, digits.length - places)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Multiplies decimal text by a power of ten without floating point: ("14.8", 9) → "14800000000". */
export function scaled(number: string, power: number): string {
  const [whole = '0', fraction = ''] = number.split('.');
  const digits = whole + fraction.padEnd(power, '0');
  const point = whole.length + power;
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const right = digits.slice(point).replace(/0+$/, '');
  return right === '' ? left || '0' : `${left || '0'}.${right}`;
}

/** "1,234.5", "1.234.567", "14,8" (comma as decimal point) and "2 000" as plain decimal text. */
export function plainNumber(written: string): string {
  const text = written.replace(/[ '’]/g, '');
  if (/^\d{1,3}(?:,\d{2,3})+(?:\.\d+)?$/.test(text) && !/^\d{1,3},\d{2}$/.test(text)) return text.replace(/,/g, '');
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return text.replace(/\./g, '');
  if (/^\d+,\d{1,2}$/.test(text)) return text.replace(',', '.');
  return text.replace(/,/g, '');
}

/** A number of hundredths as whole units: "470" → "4.70". */
export function hundredth(number: string): string {
  const [whole = '0', fraction = ''] = number.split('.');
  const digits = whole.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`;
}

/** Compares two non-negative decimal texts. */
export function lessThan(a: string, b: string): boolean {
  const [aw = '', af = ''] = a.split('.');
  const [bw = '', bf = ''] = b.split('.');
  if (aw.length !== bw.length) return aw.length < bw.length;
  return aw === bw ? af.padEnd(20, '0') < bf.padEnd(20, '0') : aw < bw;
}

import { type MoneyQualifier } from '@entente/contracts';
import { type Amount } from './money-range.js';

const SIGN: Readonly<Record<MoneyQualifier, string>> = {
  exact: '',
  range: '',
  approx: '~ ',
  estimated: '~ ',
  gt: '> ',
  lt: '< ',
  'at-least': '≥ ',
  'at-most': '≤ ',
};

/** An amount for a reader: `~ EUR 200 m`, `> MAD 2 bn`, `USD 500 m – 560 m`. No digit is rounded away. */
export function moneyText(money: Amount): string {
  const low = money.min === null ? null : shortened(money.min);
  const high = money.max === null ? null : shortened(money.max);
  const amount = low !== null && high !== null && low !== high ? `${low} – ${high}` : (low ?? high ?? '?');
  return `${SIGN[money.qualifier]}${money.currency ?? '?'} ${amount}`;
}

const SCALES = [
  { zeros: 9, name: 'bn' },
  { zeros: 6, name: 'm' },
] as const;

/** A decimal string with its scale in letters where at most three digits follow the point, else in groups of three. */
export function shortened(decimal: string): string {
  const [whole = '0', fraction = ''] = decimal.split('.');
  if (/^0*$/.test(fraction)) {
    for (const { zeros, name } of SCALES) {
      if (whole.length <= zeros) continue;
      const digits = whole.slice(-zeros).replace(/0+$/, '');
      if (digits.length <= 3) return `${whole.slice(0, -zeros)}${digits === '' ? '' : `.${digits}`} ${name}`;
    }
  }
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ' ');
  return fraction === '' ? grouped : `${grouped}.${fraction}`;
}

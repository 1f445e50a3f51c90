import type { DevelopmentItem } from '@entente/contracts';

type ItemMoney = NonNullable<DevelopmentItem['money']>;

const PREFIX: Partial<Record<ItemMoney['qualifier'], string>> = {
  approx: '~ ',
  gt: '> ',
  lt: '< ',
  'at-least': '≥ ',
  'at-most': '≤ ',
  estimated: 'est. ',
};

/** `~ EUR 200 m (est.)`: decimal strings in, no rounding beyond what the digits allow. */
export function moneyWords(money: ItemMoney | null): string {
  if (money === null) return '';
  const low = money.min === null ? null : shorten(money.min);
  const high = money.max === null ? null : shorten(money.max);
  const amount = low !== null && high !== null && low !== high ? `${low} – ${high}` : (low ?? high ?? '?');
  const estimated = money.estimated && money.qualifier !== 'estimated' ? ' (est.)' : '';
  return `${PREFIX[money.qualifier] ?? ''}${money.currency ?? '?'} ${amount}${estimated}`;
}

const SCALES = [
  { zeros: 9, name: 'bn' },
  { zeros: 6, name: 'm' },
] as const;

/** Writes 14800000000 as `14.8 bn` where no digit is lost, else the digits in groups of three. */
export function shorten(decimal: string): string {
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

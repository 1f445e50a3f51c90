import type { Money } from '@entente/contracts';

/** An amount of a comment, with its place in the comment. */
export interface SipriAmount {
  readonly start: number;
  readonly end: number;
  readonly money: Money;
}

/** The register's own abbreviations, old currencies and slips. `$` is always the dollar of the United States. */
const CURRENCY_OF: Readonly<Record<string, string>> = {
  $: 'USD', US$: 'USD', FFR: 'FRF', BFR: 'BEF', DKR: 'DKK', SKR: 'SEK', NKR: 'NOK', ASH: 'ATS', LIT: 'ITL', DFL: 'NLG', HFL: 'NLG', SFR: 'CHF', DM: 'DEM', DMK: 'DEM',
  NTD: 'TWD', NT$: 'TWD', GDP: 'GBP', AUS: 'AUD', MNX: 'MXN', RUR: 'RUB', UKP: 'GBP', RM: 'MYR', NIS: 'ILS', EURO: 'EUR', '€': 'EUR', '£': 'GBP', RMB: 'CNY', YEN: 'JPY', PTS: 'ESP', ESB: 'ESP', A$: 'AUD', C$: 'CAD', S$: 'SGD',
};
/** Abbreviations of which it isn't known what the register means by them: the amount is kept, the currency stays open. */
const OPEN = new Set(['AUP', 'NZP', 'RRS']);
const CODES = new Set([...Intl.supportedValuesOf('currency'), 'FRF', 'BEF', 'ATS', 'ITL', 'NLG', 'DEM', 'ESP', 'FIM', 'GRD', 'PTE', 'IEP', 'SIT', 'SKK', 'EEK', 'LTL', 'LVL', 'CYP', 'MTL', 'HRK', 'YUM', 'CSK', 'SUR', 'ROL', 'TRL', 'PLZ']);
/** Codes that nothing else is called: they mean money without a scale, too. */
const PLAIN = new Set(['EUR', 'USD', 'GBP']);
const SCALE: Readonly<Record<string, number>> = { k: 3, th: 3, t: 3, m: 6, mn: 6, million: 6, b: 9, bn: 9, billion: 9, tr: 12, trillion: 12 };
const AMOUNT = /(US\$|NT\$|A\$|C\$|S\$|[$€£]|\b(?:EURO|[A-Z]{2,3}))\s?(\d[\d,]*(?:\.\d+)?)(\+)?(?:\s?-\s?(?:US\$|[$€£]|[A-Z]{3})?(\d[\d,]*(?:\.\d+)?))?\s?(million|billion|trillion|mn|bn|th|tr|[mbk])?(?![A-Za-z0-9])/g;

/** Every amount of money the comment names. Sums in brackets behind another are the same money in another currency. */
export function sipriAmounts(comment: string): SipriAmount[] {
  const amounts: SipriAmount[] = [];
  for (const match of comment.matchAll(AMOUNT)) {
    const amount = amountOf(match, comment);
    if (amount !== null) amounts.push(amount);
  }
  return amounts;
}

function amountOf(match: RegExpExecArray, comment: string): SipriAmount | null {
  const [text, sign = '', low = '', more, high, own] = match;
  const unit = own ?? unitBehind(comment.slice(match.index + text.length));
  const code = CURRENCY_OF[sign] ?? sign;
  const open = OPEN.has(sign);
  // Three capitals before a number are mostly the name of a thing; without a scale only signs of money count.
  if (!open && !CODES.has(code)) return null;
  if (unit === '' && /^[A-Z]/.test(sign) && !PLAIN.has(sign)) return null;
  const scale = SCALE[unit] ?? 0;
  const min = scaled(low, scale);
  const max = high === undefined ? min : scaled(high, scale);
  const before = clauseBefore(comment, match.index);
  const money: Money = {
    text: text.trimEnd(),
    currency: open ? null : code,
    candidates: open ? [] : [code],
    min: qualified(before) === 'lt' ? null : min,
    max: qualified(before) === 'gt' || more !== undefined ? null : max,
    qualifier: high !== undefined ? 'range' : more !== undefined ? 'at-least' : qualified(before),
    estimated: /\b(probably|possibly|estimated)\b/i.test(before),
    kind: /\b(part of|incl(uding|udes)? in)\b/i.test(before) ? 'bundle' : /\baid\b/i.test(clauseAfter(comment, match.index + text.length)) ? 'aid' : 'contract',
    scope: 'total',
  };
  return { start: match.index, end: match.index + text.trimEnd().length, money };
}

/** `$38 or $90 m`: the scale of the second goes for both. */
function unitBehind(rest: string): string {
  return /^ or (?:US\$|[$€£]|[A-Z]{3})\s?\d[\d,.]*\s?(million|billion|trillion|mn|bn|th|tr|[mbk])(?![A-Za-z0-9])/.exec(rest)?.[1] ?? '';
}

function qualified(before: string): Money['qualifier'] {
  if (/\b(over|more than|at least|min(imum)?)\s*$/i.test(before)) return 'gt';
  if (/\b(up to|less than|under|max(imum)?)\s*$/i.test(before)) return 'lt';
  return /(\b(about|around|approx\w*|ca|c)\.?|~)\s*$/i.test(before) ? 'approx' : 'exact';
}

const clauseBefore = (comment: string, at: number): string => comment.slice(Math.max(comment.lastIndexOf(';', at - 1) + 1, at - 80), at);
const clauseAfter = (comment: string, at: number): string => comment.slice(at, at + 60).split(';')[0] ?? '';

/** Moves the decimal point; a number of JavaScript would round. */
function scaled(digits: string, places: number): string {
  const [whole = '0', fraction = ''] = digits.replaceAll(',', '').split('.');
  const moved = (whole + fraction.slice(0, places).padEnd(places, '0')).replace(/^0+(?=\d)/, '');
  const rest = fraction.slice(places).replace(/0+$/, '');
  return rest === '' ? moved : `${moved}.${rest}`;
}

// Values of the API as a reader wants them. Nothing here makes a JavaScript Date of a date of the world.
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SEASONS = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter', 33: 'Q1', 34: 'Q2', 35: 'Q3', 36: 'Q4' };
const SIGNS = { approx: '~', gt: '>', lt: '<', 'at-least': '≥', 'at-most': '≤', estimated: 'est.' };

/** EDTF as words; what it can't word stays EDTF. */
export function dateWords(edtf) {
  if (edtf === null) return 'undated';
  const [from, to, more] = edtf.split('/');
  if (more !== undefined) return edtf;
  if (to === undefined) return day(from) ?? edtf;
  const [start, end] = [open(from) ? null : day(from), open(to) ? null : day(to)];
  if (start === null && end === null) return edtf;
  if (end === null) return `since ${start}`;
  return start === null ? `until ${end}` : `${start} – ${end}`;
}

const open = (text) => text === '' || text === '..';

function day(text) {
  const [, year, month, dayOfMonth, mark] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%])?$/.exec(text) ?? [];
  if (year === undefined) return null;
  const named = month && (MONTHS[Number(month) - 1] ?? (dayOfMonth ? undefined : SEASONS[month]));
  if (month && named === undefined) return null;
  const date = [dayOfMonth && String(Number(dayOfMonth)), named, year].filter(Boolean).join(' ');
  return mark === undefined ? date : mark === '?' ? `${date} ?` : `~ ${date}`;
}

/** `~ EUR 200 m`, digits kept. */
export function moneyWords(money) {
  if (money === null) return '';
  const low = money.min && shorten(money.min);
  const high = money.max && shorten(money.max);
  const amount = low && high && low !== high ? `${low} – ${high}` : (low ?? high ?? '?');
  return [SIGNS[money.qualifier], money.currency ?? '?', amount].filter(Boolean).join(' ');
}

function shorten(decimal) {
  const [whole, fraction] = decimal.split('.');
  if (!fraction) {
    for (const [zeros, name] of [[9, 'bn'], [6, 'm']]) {
      const rest = whole.slice(-zeros).replace(/0+$/, '');
      if (whole.length > zeros && rest.length <= 3) return `${whole.slice(0, -zeros)}${rest && `.${rest}`} ${name}`;
    }
  }
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ' ') + (fraction ? `.${fraction}` : '');
}

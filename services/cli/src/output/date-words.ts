import type { DevelopmentItem } from '@entente/contracts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** EDTF for a reader: `10 Dec 2020`, `Dec 2020`, `~ Jul 2024`, `Jan 2025 – Jul 2025`, `undated`. What it can't word stays EDTF. */
export function dateWords(valid: DevelopmentItem['valid']): string {
  const { edtf } = valid;
  if (edtf === null) return 'undated';
  const [from = '', to, more] = edtf.split('/');
  if (more !== undefined) return edtf;
  const words = to === undefined ? single(from) : interval(from, to);
  return words ?? edtf;
}

function interval(from: string, to: string): string | null {
  const start = from === '..' || from === '' ? null : single(from);
  const end = to === '..' || to === '' ? null : single(to);
  if (start === null && end === null) return null;
  if (end === null) return `since ${start ?? '?'}`;
  return start === null ? `until ${end}` : `${start} – ${end}`;
}

function single(text: string): string | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?$/.exec(text);
  if (match === null) return null;
  const [, year = '', month, day, mark] = match;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (month !== undefined && name === undefined) return null;
  const date = [day === undefined ? undefined : String(Number(day)), name, year].filter((part) => part !== undefined).join(' ');
  if (mark === undefined) return date;
  return mark === '?' ? `${date} ?` : mark === '~' ? `~ ${date}` : `~ ${date} ?`;
}

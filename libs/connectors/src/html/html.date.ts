const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?$/i;
const NAMED = /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b/;
const NAMED_US = /^([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})\b/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a date as pages write it in their metadata and gives it as EDTF: `2025`, `2025-07`, `2025-07-01` or
 * `2025-07-01T10:00:00+02:00`. The publisher's own offset is kept: moving it to UTC would move the day.
 * @returns null when the text is no date that exists
 */
export function publishedDate(text: string): string | null {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  if (iso !== null) return fromIso(iso);
  const named = NAMED.exec(trimmed);
  if (named !== null) return day(named[3], monthNumber(named[2]), named[1]);
  const american = NAMED_US.exec(trimmed);
  return american === null ? null : day(american[3], monthNumber(american[1]), american[2]);
}

function fromIso(match: RegExpExecArray): string | null {
  const [, year = '', month, dayOfMonth, hour, minute, second = '00', zone = ''] = match;
  if (month === undefined) return year;
  if (dayOfMonth === undefined) return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}` : null;
  const date = day(year, Number(month), dayOfMonth);
  if (date === null || hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return date;
  return `${date}T${hour}:${minute}:${second}${offset(zone)}`;
}

function offset(zone: string): string {
  if (zone === '' || zone.toUpperCase() === 'Z') return zone.toUpperCase();
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function day(year: string | undefined, month: number, dayOfMonth: string | undefined): string | null {
  const number = Number(dayOfMonth);
  if (year === undefined || month < 1 || month > 12 || number < 1 || number > daysIn(Number(year), month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

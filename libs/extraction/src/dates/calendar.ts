/** A day of the proleptic Gregorian calendar, as numbers: dates of the world never pass through a JavaScript Date. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})/;

export function parseDay(text: string | undefined): Day | undefined {
  const match = text === undefined ? null : DAY.exec(text);
  if (match === null) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? day : undefined;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function monthLength(year: number, month: number): number {
  return month === 2 && leap(year) ? 29 : (LENGTHS[month - 1] ?? 31);
}

export function isDay({ year, month, day }: Day): boolean {
  return year >= 0 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** Days since 1970-01-01 (civil-from-days algorithm, all in integers). */
export function ordinal({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

export function fromOrdinal(days: number): Day {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

export const addDays = (day: Day, count: number): Day => fromOrdinal(ordinal(day) + count);

export function addMonths({ year, month, day }: Day, count: number): Day {
  const index = year * 12 + (month - 1) + count;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return { year: y, month: m, day: Math.min(day, monthLength(y, m)) };
}

/** 0 = Monday … 6 = Sunday. */
export const weekday = (day: Day): number => (((ordinal(day) + 3) % 7) + 7) % 7;

const two = (value: number): string => String(value).padStart(2, '0');
export const edtfYear = (year: number): string => String(year).padStart(4, '0');
export const edtfMonth = (day: { year: number; month: number }): string => `${edtfYear(day.year)}-${two(day.month)}`;
export const edtfDay = (day: Day): string => `${edtfMonth(day)}-${two(day.day)}`;

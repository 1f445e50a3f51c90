/**
 * Calendar arithmetic on `YYYY-MM-DD` in the proleptic Gregorian calendar, years 1 to 9999.
 * No JavaScript Date anywhere: time zones have moved dates by a day in every tool that used one.
 */
export type Day = string;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] ?? 0);
}

export function formatDay(year: number, month: number, day: number): Day {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Days since 0001-01-01, which is 0. */
export function dayNumber(day: Day): number {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number);
  const before = year - 1;
  let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  for (let index = 1; index < month; index += 1) days += daysInMonth(year, index);
  return days + date - 1;
}

/** The inverse of dayNumber, held inside 0001-01-01 … 9999-12-31. */
export function dayOf(number: number): Day {
  const bounded = Math.min(Math.max(number, 0), 3_652_058);
  let year = Math.min(Math.floor(bounded / 365.2425) + 1, 9999);
  while (dayNumber(formatDay(year, 1, 1)) > bounded) year -= 1;
  while (year < 9999 && dayNumber(formatDay(year + 1, 1, 1)) <= bounded) year += 1;
  let rest = bounded - dayNumber(formatDay(year, 1, 1));
  let month = 1;
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return formatDay(year, month, rest + 1);
}

export function addDays(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + days);
}

/** The same day some months later or earlier; the last day of the month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number);
  const count = Math.min(Math.max(year * 12 + (month - 1) + months, 12), 9999 * 12 + 11);
  const toYear = Math.floor(count / 12);
  const toMonth = (count % 12) + 1;
  return formatDay(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

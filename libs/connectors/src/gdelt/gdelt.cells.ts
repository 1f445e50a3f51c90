import type { RowProblem } from '../import/import-connector.js';

const MOST_PROBLEMS = 12;
const SHOWN = 40;

/** What a cell must look like, and how a person is told. */
export interface CellRule {
  readonly test: (value: string) => boolean;
  readonly expected: string;
}

const matching = (pattern: RegExp, expected: string): CellRule => ({ test: (value) => pattern.test(value), expected });

export const RULES = {
  id: matching(/^[1-9][0-9]{0,17}$/, 'a whole number'),
  count: matching(/^[0-9]{1,9}$/, 'a whole number'),
  offset: matching(/^-?[0-9]{1,9}$/, 'a whole number'),
  decimal: matching(/^-?[0-9]{1,9}(\.[0-9]{1,25})?([eE]-[0-9]{1,3})?$/, 'a decimal number'),
  degrees: matching(/^(-?[0-9]{1,3}(\.[0-9]{1,12})?)?$/, 'degrees with a decimal point, or nothing'),
  flag: matching(/^[01]$/, '0 or 1'),
  quad: matching(/^[1-4]$/, '1 to 4'),
  geo: matching(/^[0-5]?$/, '0 to 5'),
  year: matching(/^[0-9]{4}$/, 'a year'),
  code: matching(/^[A-Za-z0-9-]{0,30}$/, 'letters and digits'),
  fips: matching(/^([A-Za-z0-9]{2})?$/, 'a FIPS code of two characters, or nothing'),
  day: { test: isDay, expected: 'a day as YYYYMMDD' },
  instant: { test: isInstant, expected: 'a time as YYYYMMDDHHMMSS (a spreadsheet writes 2.02E+13: take the original file)' },
} as const satisfies Record<string, CellRule>;

/** Reads the cells of one row by the names of their columns and notes what is wrong with each. */
export class Cells {
  readonly problems: RowProblem[] = [];

  constructor(
    private readonly values: readonly string[],
    private readonly place: ReadonlyMap<string, number>,
  ) {}

  text(column: string): string {
    return this.values[this.place.get(column) ?? -1] ?? '';
  }

  /** The cell; noted as wrong when it breaks the rule. */
  take(column: string, rule: CellRule): string {
    const value = this.text(column);
    if (!rule.test(value)) this.wrong(column, `"${shown(value)}" stands here; expected ${rule.expected}`);
    return value;
  }

  wrong(column: string, detail: string): void {
    if (this.problems.length >= MOST_PROBLEMS) return;
    const number = this.place.get(column);
    this.problems.push({ column, detail: `Column ${number === undefined ? '?' : number + 1} (${column}): ${detail}.` });
  }
}

export function placesOf(columns: readonly string[]): ReadonlyMap<string, number> {
  return new Map(columns.map((name, index) => [name, index]));
}

function shown(value: string): string {
  return value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(value: string): boolean {
  if (!/^[0-9]{8}$/.test(value)) return false;
  const [year, month, day] = [Number(value.slice(0, 4)), Number(value.slice(4, 6)), Number(value.slice(6))];
  const last = month === 2 && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 28 : DAYS[month - 1];
  return year > 0 && last !== undefined && day >= 1 && day <= last;
}

function isInstant(value: string): boolean {
  return /^[0-9]{14}$/.test(value) && isDay(value.slice(0, 8)) && Number(value.slice(8, 10)) < 24 && Number(value.slice(10, 12)) < 60 && Number(value.slice(12)) < 60;
}

/** `20151027` → `2015-10-27` */
export function dayOfDigits(digits: string): string {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
}

/** `20151027220000` → `2015-10-27T22:00:00Z` */
export function instantOfDigits(digits: string): string {
  return `${dayOfDigits(digits)}T${digits.slice(8, 10)}:${digits.slice(10, 12)}:${digits.slice(12, 14)}Z`;
}

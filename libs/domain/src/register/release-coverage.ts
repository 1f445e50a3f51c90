import { type RegisterRow, spelling } from './register-row.js';

/** What a release was found to hold. Measured over its rows, since its label doesn't tell. */
export interface ReleaseCoverage {
  readonly rows: number;
  readonly firstOrder: string | null;
  readonly lastOrder: string | null;
  readonly firstDelivery: string | null;
  readonly lastDelivery: string | null;
  readonly buyers: readonly string[];
  readonly suppliers: readonly string[];
  /** Orders of which nothing was delivered yet. */
  readonly undelivered: number;
  /** False when the file breaks off, has many unreadable rows, or doesn't say when it was made: nothing is missing from it then. */
  readonly whole: boolean;
  /** The spelling of rows that could not be read: an order named there may be in the release. */
  readonly unreadable: readonly string[];
}

/** Why a row that a release doesn't hold isn't missing from it; null when the release covers it. */
export type Outside = 'undelivered' | 'years' | 'parties' | 'unreadable' | 'not whole';

/** Where an order lies with regard to a release. */
export function outsideOf(coverage: ReleaseCoverage, row: RegisterRow): Outside | null {
  if (!coverage.whole) return 'not whole';
  if (!coverage.buyers.includes(row.buyer) && !coverage.suppliers.includes(row.supplier)) return 'parties';
  if (isNarrow(coverage.buyers) && !coverage.buyers.includes(row.buyer)) return 'parties';
  if (isNarrow(coverage.suppliers) && !coverage.suppliers.includes(row.supplier)) return 'parties';
  if (row.deliveries.length === 0 && coverage.undelivered === 0) return 'undelivered';
  if (!insideYears(coverage, row)) return 'years';
  const name = spelling(row.designation);
  return coverage.unreadable.some((text) => text.includes(name)) ? 'unreadable' : null;
}

/** An export of everything names more than two hundred buyers and a hundred suppliers; a filtered one a handful. */
export function isNarrow(parties: readonly string[]): boolean {
  return parties.length < WIDE;
}

const WIDE = 60;

function insideYears(coverage: ReleaseCoverage, row: RegisterRow): boolean {
  const { firstDelivery, lastDelivery, firstOrder, lastOrder } = coverage;
  if (row.deliveries.length === 0) return firstOrder !== null && lastOrder !== null && row.year >= firstOrder && row.year <= lastOrder;
  return firstDelivery !== null && lastDelivery !== null && row.deliveries.some((year) => year >= firstDelivery && year <= lastDelivery);
}

/**
 * The day an undated release is put at: the register tells a year in the spring of the next one, so nothing newer than the
 * end of that next year can be in it.
 */
export function dayAfterRelease({ lastDelivery, lastOrder }: Pick<ReleaseCoverage, 'lastDelivery' | 'lastOrder'>): string {
  const year = Number(lastDelivery ?? lastOrder ?? '0') + 1;
  return `${String(year).padStart(4, '0')}-12-31`;
}

/** Gathers the coverage of a release row by row; holds years and party names only. */
export class CoverageMeasure {
  private rows = 0;
  private undelivered = 0;
  private readonly orders = new Range();
  private readonly deliveries = new Range();
  private readonly buyers = new Set<string>();
  private readonly suppliers = new Set<string>();

  add(row: RegisterRow): void {
    this.rows += 1;
    this.orders.add(row.year);
    for (const year of row.deliveries) this.deliveries.add(year);
    if (row.deliveries.length === 0) this.undelivered += 1;
    this.buyers.add(row.buyer);
    this.suppliers.add(row.supplier);
  }

  coverage({ whole, unreadable }: { whole: boolean; unreadable: readonly string[] }): ReleaseCoverage {
    return {
      rows: this.rows,
      firstOrder: this.orders.first,
      lastOrder: this.orders.last,
      firstDelivery: this.deliveries.first,
      lastDelivery: this.deliveries.last,
      buyers: [...this.buyers].sort(),
      suppliers: [...this.suppliers].sort(),
      undelivered: this.undelivered,
      whole,
      unreadable: unreadable.map(spelling),
    };
  }
}

class Range {
  first: string | null = null;
  last: string | null = null;

  add(year: string): void {
    if (this.first === null || year < this.first) this.first = year;
    if (this.last === null || year > this.last) this.last = year;
  }
}

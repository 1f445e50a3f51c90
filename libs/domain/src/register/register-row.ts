/** Life-cycle exits a register tells of in its comments. */
export type RegisterExit = 'cancelled' | 'suspended';

/** One order as one row of a register release tells it. Counts are decimal strings, null where the row is silent. */
export interface RegisterRow {
  /** Ids of both sides: `MAR`, `group:houthi-rebels-yemen`, `unknown:supplier`. */
  readonly buyer: string;
  readonly supplier: string;
  /** As the row writes them. */
  readonly buyerName: string;
  readonly supplierName: string;
  /** Year of the order, four digits. */
  readonly year: string;
  readonly yearUncertain: boolean;
  readonly ordered: string | null;
  readonly orderedUncertain: boolean;
  readonly delivered: string | null;
  readonly deliveredUncertain: boolean;
  /** Years of delivery, four digits, rising. */
  readonly deliveries: readonly string[];
  /** The system as the register names it. */
  readonly designation: string;
  /** Class of the system in the register's own words, which change between releases. */
  readonly description: string;
  /** `New`, `Second hand` and the like. */
  readonly condition: string;
  /** Amounts of the comment, each as `EUR 21000000..21000000 exact`. */
  readonly amounts: readonly string[];
  /** Planned years of delivery as EDTF. */
  readonly planned: string | null;
  /** The clause on licensed production. */
  readonly licence: string | null;
  readonly exit: RegisterExit | null;
  readonly comment: string;
  /** SIPRI's volume figures per unit, order and delivery. Volume, never money. */
  readonly volume: readonly (string | null)[];
}

/** What tells two orders of one pair apart even when their names are spelled anew. */
export function spelling(name: string): string {
  return name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]/g, '');
}

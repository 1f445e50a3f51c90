import type { RegisterRow } from '@entente/domain';
import type { SipriAmount } from './sipri.money.js';
import type { SipriColumn } from './sipri.columns.js';
import type { Cell } from './delimited-cells.js';

/** One row of the trade register, read: what it says, and where in its text each cell stands. */
export interface SipriRecord {
  readonly row: RegisterRow;
  readonly amounts: readonly SipriAmount[];
  readonly cells: Readonly<Partial<Record<SipriColumn, Cell>>>;
}

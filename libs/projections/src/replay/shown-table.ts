import type { Slice } from './replay.js';

/** What readers see of a projection: one table, the column that names a row, and the JSON text they get. */
export interface ShownTable {
  readonly table: string;
  readonly key: string;
  readonly item: string;
  /** Columns that hold moments of the log's events. */
  readonly moments: readonly string[];
  /** Rows that belong to a shown row and are found by its key in `owner`: readers see them with it. */
  readonly parts: readonly { readonly table: string; readonly owner: string }[];
  /** SQL over alias `t` that gives the state key of a row, e.g. `'development:' || t.id`. */
  readonly stateKey: string;
  /** SQL conditions over alias `t` that restrict rows to a slice; parameters from `$1` on. */
  restrict(slice: Slice): { readonly sql: string; readonly values: readonly unknown[] };
}

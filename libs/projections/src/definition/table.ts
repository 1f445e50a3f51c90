export type ColumnType = 'text' | 'bigint' | 'integer' | 'numeric' | 'boolean' | 'date' | 'jsonb' | 'text[]';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable?: boolean;
}

/**
 * A table of a read model. Its physical name carries the version: `<name>_v<n>`.
 * `current` keeps one row per key. `revisions` keeps every state a row ever had, each once, with the half-open
 * interval `[known_from, known_to)` of positions in which it held; an open row has `known_to` = {@link OPEN}.
 */
export interface TableDefinition {
  readonly name: string;
  readonly kind: 'current' | 'revisions';
  readonly columns: readonly Column[];
  /** Names of the columns that identify a row at any one position. */
  readonly key: readonly string[];
  /** Whose rows these are: `column` holds the state's key without `prefix`. Lets one component be folded anew. */
  readonly owner: { readonly column: string; readonly prefix: string };
  /** What follows `CREATE INDEX ON <table>`, e.g. `(pair, earliest)` or `USING gin (actors)`. */
  readonly indexes: readonly string[];
}

export type Value = string | number | boolean | null | readonly string[] | { readonly [key: string]: unknown };

/** One row as the fold gives it: a value per column, by column name. */
export interface Row {
  readonly table: string;
  readonly values: Readonly<Record<string, Value>>;
}

/** `known_to` of a revision that still holds. */
export const OPEN = 9_223_372_036_854_775_807n;

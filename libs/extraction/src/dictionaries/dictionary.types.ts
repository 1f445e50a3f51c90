/**
 * One dictionary as data: a table of rows, one entry a line, columns divided by `|`, alternatives by `,`.
 * The comment above each table names its columns. Whoever adds a line changes no code.
 */
export interface DictionarySource {
  readonly id: string;
  readonly version: string;
  /** Where the entries come from and under which licence. */
  readonly source: string;
  /** Years (EDTF) the entries hold for; absent means they are not bound to a time. */
  readonly validity?: string;
  readonly rows: string;
}

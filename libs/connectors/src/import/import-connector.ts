/** Where a row begins: byte offset into the file as received, and the number of lines before it. */
export interface ImportPlace {
  readonly byte: number;
  readonly row: number;
}

export const FILE_BEGIN: ImportPlace = { byte: 0, row: 0 };

/** What is wrong with a row. `column` as the file's header names it, null when the row as a whole is wrong. */
export interface RowProblem {
  readonly column: string | null;
  /** A sentence with the value found and what is expected. */
  readonly detail: string;
}

interface AnyRow {
  /** Line of the file in which the row begins, from 1, as an editor shows it. Strictly increasing. */
  readonly row: number;
  /** The row decoded, without its line end. */
  readonly text: string;
  /** Where the next row begins: reading may go on from there after an interruption. */
  readonly next: ImportPlace;
}

export interface GoodRow<Row> extends AnyRow {
  readonly ok: true;
  readonly record: Row;
}

export interface BadRow extends AnyRow {
  readonly ok: false;
  readonly problems: readonly RowProblem[];
}

export type ImportRow<Row> = GoodRow<Row> | BadRow;

/** What the caller says beside the file. */
export type ImportOptions = Readonly<Record<string, string>>;

export type Detection<Dialect> =
  | { readonly ok: true; readonly dialect: Dialect }
  | { readonly ok: false; readonly detail: string; readonly errors?: readonly { readonly pointer: string; readonly detail: string }[] };

/**
 * Reads one format, row by row and without effects. A file of any size goes through with one row in memory, on any
 * chunking of its bytes, and from any place that an earlier row gave as `next`.
 */
export interface ImportConnector<Row, Dialect = unknown> {
  readonly format: string;
  /** Stands in the line of provenance: `sipri/1`. */
  readonly version: string;
  /**
   * How this file is written, told from its head (up to 256 KiB). The dialect is small and plain JSON: it is kept with
   * the job, so that a resumed import reads on as it began.
   */
  detect(head: Uint8Array, options: ImportOptions): Detection<Dialect>;
  /** @param bytes the file from `at.byte` on; at the beginning whatever precedes the first row is skipped */
  rows(dialect: Dialect, bytes: AsyncIterable<Uint8Array>, at: ImportPlace): AsyncIterable<ImportRow<Row>>;
  /** One row from its text, as somebody fixed it. */
  row(dialect: Dialect, text: string, row: number): ImportRow<Row>;
}

import type { GoodRow, ImportConnector, ImportOptions, RowProblem } from '@entente/connectors';
import type { Caller } from '../commands/command.request.js';

/** Injection token of all formats that can be imported. */
export const IMPORT_FORMATS = Symbol('IMPORT_FORMATS');

/** Added up under their names in the job. */
export type Counts = Readonly<Record<string, number>>;

/** One transaction on the schema `ingest`. */
export interface Transaction {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** What a format needs to know of the import it works for. */
export interface ImportedFile {
  readonly import: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly name: string;
  readonly options: ImportOptions;
  readonly dialect: unknown;
  readonly dryRun: boolean;
  /** On whose behalf: stands in the metadata of every event. */
  readonly caller: Caller;
}

export interface ImportBatch<Row> {
  readonly file: ImportedFile;
  readonly rows: readonly GoodRow<Row>[];
  /** Stable over kills and retries: command key of what goes to the log. */
  readonly key: string;
  /** The rows were in quarantine and somebody mended them: their words are his. */
  readonly fixed: boolean;
  /** Commits together with the place from which reading goes on. */
  readonly tx: Transaction;
  /** A row that reads well and can't be stored for what it says: it goes to the quarantine, the others go in. */
  readonly refuse: (row: RefusedRow, problems: readonly RowProblem[]) => void;
}

export type RefusedRow = Pick<GoodRow<unknown>, 'row' | 'text' | 'next'>;

/** The work after the last row. */
export interface ImportRun {
  readonly file: ImportedFile;
  /** What the last checkpoint kept; null at the beginning. */
  readonly state: unknown;
  /** It was finished before, and is done again for rows that were mended since. */
  readonly again: boolean;
  readonly signal: AbortSignal;
  /**
   * Commits `work` together with a new state, counts and the share done (0 to 1). Throws when the import was paused,
   * cancelled or taken over meanwhile; then nothing of it is committed.
   */
  checkpoint(next: { readonly state: unknown; readonly counts?: Counts; readonly share: number }, work?: (tx: Transaction) => Promise<void>): Promise<void>;
}

export interface Finished {
  readonly counts?: Counts;
  /** Kept with the job: plain JSON. */
  readonly summary?: unknown;
}

export type ResolvedOptions =
  | { readonly ok: true; readonly options: ImportOptions }
  | { readonly ok: false; readonly errors: readonly { readonly pointer: string; readonly detail: string }[] };

/** One kind of file, and where its rows go. The job framework does the rest. */
export interface ImportFormat<Row = unknown, Dialect = unknown> {
  readonly connector: ImportConnector<Row, Dialect>;
  /** Rows given to `store` at once. */
  readonly batchRows: number;
  /** Makes the caller's options such that the job depends on nothing else. */
  resolveOptions?(options: ImportOptions): Promise<ResolvedOptions>;
  /**
   * Takes good rows. Tables are written through `batch.tx`. What goes to the log is appended under `batch.key` before
   * the transaction commits: after a kill the same batch comes again and the log knows it. A dry run only counts.
   */
  store(batch: ImportBatch<Row>): Promise<Counts>;
  finish?(run: ImportRun): Promise<Finished>;
  /** Called once when the import ends without being finished: cancelled or failed for good. */
  abandon?(file: ImportedFile, tx: Transaction): Promise<void>;
}

import type { Principal, Problem } from '@entente/contracts';
import type { ImportOptions, ImportPlace } from '@entente/connectors';
import type { Correlation } from '@entente/observability';
import type { Counts, ImportedFile } from '../import-format.js';

export const IMPORT_STATES = ['waiting', 'running', 'paused', 'completed', 'cancelled', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
export type ImportStage = 'reading' | 'finishing' | 'done';

/** One import as it is kept. */
export interface ImportJob {
  readonly id: string;
  readonly format: string;
  readonly name: string;
  readonly file: { readonly sha256: string; readonly bytes: number };
  readonly connector: string;
  readonly principal: Principal;
  readonly correlation: Correlation;
  readonly options: ImportOptions;
  readonly dryRun: boolean;
  readonly state: ImportState;
  readonly stage: ImportStage;
  readonly wanted: 'pause' | 'cancel' | null;
  readonly dialect: unknown;
  readonly next: ImportPlace;
  /** Rows read, good and bad. */
  readonly rows: number;
  readonly bad: number;
  readonly counts: Counts;
  readonly finishState: unknown;
  readonly finishShare: number;
  /** The last stage was done once, and is done again. */
  readonly finishedBefore: boolean;
  readonly summary: unknown;
  readonly failure: Problem | null;
  readonly workedMs: number;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

export function importedFile(job: ImportJob): ImportedFile {
  const caller = { principal: job.principal, correlation: job.correlation, idempotencyKey: null };
  return { import: job.id, ...job.file, name: job.name, options: job.options, dialect: job.dialect, dryRun: job.dryRun, caller };
}

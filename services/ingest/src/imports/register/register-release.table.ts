import { Injectable } from '@nestjs/common';
import type { ReleaseCoverage } from '@entente/domain';
import { DataSource } from 'typeorm';
import type { Transaction } from '../import-format.js';

export type ReleaseDating = 'stated' | 'given' | 'inferred';

/** A release whose rows are all there. */
export interface StagedRelease {
  /** The import that brought it. */
  readonly import: string;
  readonly report: string;
  /** What releases are ordered by: the day or instant it was made. */
  readonly sequence: string;
  readonly generated: string;
  readonly dating: ReleaseDating;
  readonly coverage: ReleaseCoverage;
  readonly dialect: unknown;
}

interface Row {
  readonly import: string;
  readonly report: string;
  readonly sequence: string;
  readonly generated: string;
  readonly dating: ReleaseDating;
  readonly coverage: ReleaseCoverage;
  readonly dialect: unknown;
}

export interface Staged {
  readonly report: string;
  readonly textHash: string;
  readonly sequence: string;
  readonly generated: string;
  readonly dating: ReleaseDating;
  readonly coverage: ReleaseCoverage;
}

/** Releases of registers. */
@Injectable()
export class RegisterReleaseTable {
  constructor(private readonly database: DataSource) {}

  async begin(tx: Transaction, id: string, register: string, trial: boolean): Promise<void> {
    await tx.query(`INSERT INTO ingest.register_release (import, register, state) VALUES ($1, $2, $3) ON CONFLICT (import) DO NOTHING`, [id, register, trial ? 'trial' : 'staging']);
  }

  /** Takes room in the release's text. @returns where the first of the units begins */
  async extend(tx: Transaction, id: string, units: number): Promise<number> {
    const rows = await tx.query<{ begin: string }>(
      `WITH grown AS (UPDATE ingest.register_release SET units = units + $2 WHERE import = $1 RETURNING units) SELECT (units - $2)::text AS begin FROM grown`,
      [id, units],
    );
    return Number(rows[0]?.begin ?? 0);
  }

  async stage(tx: Transaction, id: string, staged: Staged): Promise<void> {
    await tx.query(
      `UPDATE ingest.register_release SET state = CASE WHEN state = 'trial' THEN state ELSE 'staged' END, report = $2, text_hash = $3, sequence = $4, generated = $5, dating = $6, coverage = $7 WHERE import = $1`,
      [id, staged.report, staged.textHash, staged.sequence, staged.generated, staged.dating, JSON.stringify(staged.coverage)],
    );
  }

  /** An import that says the same of the same day, written otherwise; null when there is none. */
  async twin(id: string, register: string, textHash: string, generated: string): Promise<string | null> {
    const rows = await this.database.query<{ import: string }[]>(
      `SELECT import FROM ingest.register_release WHERE register = $1 AND state = 'staged' AND text_hash = $2 AND generated = $3 AND import <> $4 LIMIT 1`,
      [register, textHash, generated, id],
    );
    return rows[0]?.import ?? null;
  }

  async repeat(tx: Transaction, id: string): Promise<void> {
    await tx.query(`UPDATE ingest.register_release SET state = 'repeated' WHERE import = $1`, [id]);
  }

  /** Length of the text of its rows: each is followed by a line end but the last. */
  async units(id: string): Promise<number> {
    const rows = await this.database.query<{ units: string }[]>('SELECT greatest(units - 1, 0)::text AS units FROM ingest.register_release WHERE import = $1', [id]);
    return Number(rows[0]?.units ?? 0);
  }

  async isStaged(id: string): Promise<boolean> {
    const rows = await this.database.query<unknown[]>(`SELECT 1 FROM ingest.register_release WHERE import = $1 AND state = 'staged'`, [id]);
    return rows.length > 0;
  }

  /** All releases of a register that are there in full, oldest first, with the one on trial. Arrival has no say. */
  async all(register: string, trial: string | null): Promise<StagedRelease[]> {
    return this.database.query<Row[]>(
      `SELECT r.import, r.report, r.sequence, r.generated, r.dating, r.coverage, j.dialect FROM ingest.register_release r JOIN ingest.import_job j ON j.id = r.import
       WHERE r.register = $1 AND (r.state = 'staged' OR (r.state = 'trial' AND r.import = $2)) ORDER BY r.sequence COLLATE "C", r.text_hash, r.import`,
      [register, trial],
    );
  }

  async drop(tx: Transaction, id: string): Promise<void> {
    await tx.query(`DELETE FROM ingest.register_release WHERE import = $1 AND state <> 'staged'`, [id]);
  }
}

import { Injectable } from '@nestjs/common';
import type { ImportPlace } from '@entente/connectors';
import type { Problem } from '@entente/contracts';
import { DataSource } from 'typeorm';
import type { Counts, Transaction } from '../import-format.js';
import type { ImportJob, ImportState } from './import-job.js';

const COLUMNS = `j.id, j.format, j.name, j.file AS sha256, f.bytes::text AS bytes, j.connector, j.principal, j.correlation, j.options, j.dry_run,
  j.state, j.stage, j.wanted, j.dialect, j.next_byte::text, j.next_row::text, j.rows::text, j.bad::text, j.counts, j.finish_state, j.finish_share, j.finished_before,
  j.summary, j.failure, j.worked_ms::text, j.created_at, j.started_at, j.finished_at`;
const FROM = 'ingest.import_job j JOIN ingest.import_file f ON f.sha256 = j.file';

interface Row extends Pick<ImportJob, 'id' | 'format' | 'name' | 'connector' | 'principal' | 'correlation' | 'options' | 'state' | 'stage' | 'wanted' | 'dialect' | 'counts' | 'summary' | 'failure'> {
  readonly sha256: string;
  readonly bytes: string;
  readonly dry_run: boolean;
  readonly next_byte: string;
  readonly next_row: string;
  readonly rows: string;
  readonly bad: string;
  readonly finish_state: unknown;
  readonly finish_share: number;
  readonly finished_before: boolean;
  readonly worked_ms: string;
  readonly created_at: Date;
  readonly started_at: Date | null;
  readonly finished_at: Date | null;
}

export type NewJob = Pick<ImportJob, 'id' | 'format' | 'name' | 'file' | 'connector' | 'principal' | 'correlation' | 'options' | 'dryRun' | 'dialect'>;

export interface JobQuery {
  readonly limit: number;
  readonly after: { readonly createdAt: string; readonly id: string } | null;
  readonly state: ImportState | null;
  readonly format: string | null;
}

/** What one portion of work came to. */
export interface Portion {
  readonly next?: ImportPlace;
  readonly rows?: number;
  readonly bad?: number;
  readonly counts?: Counts;
  readonly finishState?: unknown;
  readonly finishShare?: number;
  readonly workedMs: number;
}

/** Import jobs and who works on each: a job is written only by the holder of its lease. */
@Injectable()
export class ImportJobTable {
  constructor(private readonly database: DataSource) {}

  /** @returns the job, or the one that is there already under the same id and was not cancelled or failed */
  async enter(job: NewJob): Promise<{ readonly job: ImportJob; readonly repeated: boolean }> {
    const rows = await this.database.query<{ id: string }[]>(
      `INSERT INTO ingest.import_job (id, format, file, name, connector, principal, correlation, options, dry_run, dialect, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting') ON CONFLICT (id) DO NOTHING RETURNING id`,
      [job.id, job.format, job.file.sha256, job.name, job.connector, ...[job.principal, job.correlation, job.options].map((value) => JSON.stringify(value)), job.dryRun, JSON.stringify(job.dialect)],
    );
    const entered = await this.find(job.id);
    if (entered === null) throw new Error(`Import ${job.id} was entered and is not there.`);
    return { job: entered, repeated: rows.length === 0 };
  }

  async find(id: string): Promise<ImportJob | null> {
    const rows = await this.database.query<Row[]>(`SELECT ${COLUMNS} FROM ${FROM} WHERE j.id = $1`, [id]);
    return rows[0] === undefined ? null : jobOf(rows[0]);
  }

  /** Newest first. */
  async list({ limit, after, state, format }: JobQuery): Promise<ImportJob[]> {
    const rows = await this.database.query<Row[]>(
      `SELECT ${COLUMNS} FROM ${FROM}
       WHERE ($1::timestamptz IS NULL OR (date_trunc('milliseconds', j.created_at), j.id) < ($1, $2)) AND ($3::text IS NULL OR j.state = $3) AND ($4::text IS NULL OR j.format = $4)
       ORDER BY date_trunc('milliseconds', j.created_at) DESC, j.id DESC LIMIT $5`,
      [after?.createdAt ?? null, after?.id ?? null, state, format, limit],
    );
    return rows.map(jobOf);
  }

  /** Takes the oldest job that waits, or whose worker is gone. */
  async take(lease: string, seconds: number): Promise<ImportJob | null> {
    const rows = changed<{ id: string }>(
      await this.database.query(
        `UPDATE ingest.import_job SET state = 'running', lease = $1, lease_until = clock_timestamp() + make_interval(secs => $2), started_at = coalesce(started_at, clock_timestamp())
         WHERE id = (SELECT id FROM ingest.import_job WHERE state = 'waiting' OR (state = 'running' AND lease_until < clock_timestamp())
                     ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id`,
        [lease, seconds],
      ),
    );
    return rows[0] === undefined ? null : this.find(rows[0].id);
  }

  /** @returns what somebody wants of the job meanwhile; `lost` when it is another's */
  async renew(id: string, lease: string, seconds: number): Promise<'pause' | 'cancel' | 'lost' | null> {
    const rows = changed<{ wanted: 'pause' | 'cancel' | null }>(
      await this.database.query(
        `UPDATE ingest.import_job SET lease_until = clock_timestamp() + make_interval(secs => $3) WHERE id = $1 AND lease = $2 AND state = 'running' RETURNING wanted`,
        [id, lease, seconds],
      ),
    );
    return rows[0] === undefined ? 'lost' : rows[0].wanted;
  }

  /** Adds a portion inside the caller's transaction. @returns false when the lease is another's: roll back then */
  async advance(tx: Transaction, id: string, lease: string, portion: Portion): Promise<boolean> {
    const rows = await tx.query<unknown>(
      `WITH moved AS (UPDATE ingest.import_job SET next_byte = coalesce($3, next_byte), next_row = coalesce($4, next_row), rows = rows + $5, bad = bad + $6,
         counts = (SELECT coalesce(jsonb_object_agg(key, total), '{}') FROM (SELECT key, sum(value::numeric) AS total FROM (
           SELECT * FROM jsonb_each_text(counts) UNION ALL SELECT * FROM jsonb_each_text($7::jsonb)) both_counts GROUP BY key) summed),
         finish_state = coalesce($8::json, finish_state), finish_share = coalesce($9, finish_share), worked_ms = worked_ms + $10
       WHERE id = $1 AND lease = $2 AND state = 'running' RETURNING 1) SELECT * FROM moved`,
      [id, lease, portion.next?.byte ?? null, portion.next?.row ?? null, portion.rows ?? 0, portion.bad ?? 0, JSON.stringify(portion.counts ?? {}),
        portion.finishState === undefined ? null : JSON.stringify(portion.finishState), portion.finishShare ?? null, portion.workedMs],
    );
    return rows.length > 0;
  }

  /** Goes over to the last stage. */
  async read(id: string, lease: string): Promise<void> {
    await this.database.query(`UPDATE ingest.import_job SET stage = 'finishing' WHERE id = $1 AND lease = $2`, [id, lease]);
  }

  /** Lets go of a job in its final or resting state. */
  async leave(id: string, lease: string, left: { readonly state: ImportState; readonly summary?: unknown; readonly failure?: Problem; readonly done?: boolean }): Promise<void> {
    await this.database.query(
      `UPDATE ingest.import_job SET state = $3, wanted = NULL, lease = NULL, lease_until = NULL, summary = coalesce($4::json, summary), failure = $5,
         stage = CASE WHEN $6 THEN 'done' ELSE stage END, finish_share = CASE WHEN $6 THEN 1 ELSE finish_share END,
         finished_at = CASE WHEN $3 IN ('completed', 'cancelled', 'failed') THEN clock_timestamp() END
       WHERE id = $1 AND lease = $2`,
      [id, lease, left.state, left.summary === undefined ? null : JSON.stringify(left.summary), left.failure === undefined ? null : JSON.stringify(left.failure), left.done ?? false],
    );
  }

  /** A running job is asked; one at rest changes at once. @returns whether the job was in one of the states */
  async ask(id: string, wanted: 'pause' | 'cancel', atRest: ImportState): Promise<boolean> {
    const states = wanted === 'pause' ? ['waiting', 'running'] : ['waiting', 'running', 'paused', 'failed'];
    const rows = changed(
      await this.database.query(
        `UPDATE ingest.import_job SET wanted = CASE WHEN state = 'running' THEN $2 END, state = CASE WHEN state = 'running' THEN state ELSE $3 END,
           finished_at = CASE WHEN state <> 'running' AND $3 = 'cancelled' THEN clock_timestamp() END
         WHERE id = $1 AND state = ANY ($4) RETURNING id`,
        [id, wanted, atRest, states],
      ),
    );
    return rows.length > 0;
  }

  /** Goes on where it stopped. With `anew` the last stage is done again, for rows that were mended since. */
  async resume(id: string, from: readonly ImportState[], anew = false): Promise<boolean> {
    const rows = changed(
      await this.database.query(
        `UPDATE ingest.import_job SET state = 'waiting', wanted = NULL, failure = NULL, finished_at = NULL,
           stage = CASE WHEN $3 AND stage = 'done' THEN 'finishing' ELSE stage END, finished_before = finished_before OR $3, finish_state = CASE WHEN $3 THEN NULL ELSE finish_state END
         WHERE id = $1 AND state = ANY ($2) RETURNING id`,
        [id, from, anew],
      ),
    );
    return rows.length > 0;
  }
}

/** TypeORM answers an UPDATE with rows and their number. */
function changed<Found>(answer: unknown): Found[] {
  const [rows] = answer as [Found[], number];
  return rows;
}

function jobOf(row: Row): ImportJob {
  const { sha256, bytes, dry_run, next_byte, next_row, finish_state, finish_share, finished_before, worked_ms, created_at, started_at, finished_at, ...same } = row;
  return {
    ...same,
    file: { sha256, bytes: Number(bytes) },
    dryRun: dry_run,
    next: { byte: Number(next_byte), row: Number(next_row) },
    rows: Number(row.rows),
    bad: Number(row.bad),
    finishState: finish_state,
    finishShare: finish_share,
    finishedBefore: finished_before,
    workedMs: Number(worked_ms),
    createdAt: created_at.toISOString(),
    startedAt: started_at?.toISOString() ?? null,
    finishedAt: finished_at?.toISOString() ?? null,
  };
}

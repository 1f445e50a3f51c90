import { Injectable } from '@nestjs/common';
import type { Problem } from '@entente/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import type { SubmissionAnswer } from '../submissions/submission.js';
import type { Settled } from './inbox.outcome.js';

/** What became of an asynchronous submission. */
export interface SubmissionRow {
  readonly id: string;
  readonly subject: string;
  readonly status: Settled['status'];
  readonly answer: SubmissionAnswer | null;
  readonly problem: Problem | null;
  readonly settledAt: string;
}

export interface SettledSubmission {
  readonly id: string;
  readonly subject: string;
  readonly principal: string;
  readonly digest: string;
  readonly settled: Settled;
}

/** A refused message with all that is needed to try it again. */
export interface RejectedMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Uint8Array;
}

const COLUMNS = `id, subject, status, answer, problem, to_char(settled_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "settledAt"`;

/** The outcome of each message of the inbox. Written after the log and before the acknowledgement, so a repetition may write it again. */
@Injectable()
export class SubmissionTable {
  constructor(private readonly database: DataSource) {}

  async find(id: string): Promise<SubmissionRow | null> {
    const rows = await this.database.query<SubmissionRow[]>(`SELECT ${COLUMNS} FROM ingest.submission WHERE id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Submissions in the order they were settled, after a place in that order. */
  async page(options: { status: Settled['status'] | null; after: { settledAt: string; id: string } | null; limit: number }): Promise<SubmissionRow[]> {
    const { status, after, limit } = options;
    return this.database.query<SubmissionRow[]>(
      `SELECT ${COLUMNS} FROM ingest.submission
       WHERE ($1::text IS NULL OR status = $1)
         AND ($2::timestamptz IS NULL OR (settled_at, id) > ($2::timestamptz, $3::text))
       ORDER BY settled_at, id LIMIT $4`,
      [status, after?.settledAt ?? null, after?.id ?? null, limit],
    );
  }

  /** Keeps the outcome. What was stored once stays so; what was refused may be stored when it comes again, corrected. */
  async settle(submission: SettledSubmission): Promise<void> {
    await this.write(this.database.manager, submission);
  }

  /** Keeps a refusal with the message itself, in one transaction: after it the message may be let go. */
  async reject(submission: SettledSubmission, message: RejectedMessage): Promise<void> {
    await this.database.transaction(async (manager) => {
      await this.write(manager, submission);
      await manager.query(
        `INSERT INTO ingest.rejected (submission, digest, subject, headers, payload, problem)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (submission, digest) DO UPDATE SET problem = excluded.problem, rejected_at = clock_timestamp(), resolved_at = NULL`,
        [submission.id, submission.digest, submission.subject, JSON.stringify(message.headers), Buffer.from(message.payload), problemText(submission)],
      );
    });
  }

  /** The message behind a refused submission; null when it wasn't refused or has been resolved. */
  async rejected(id: string): Promise<{ subject: string; digest: string; headers: Record<string, string>; payload: Buffer } | null> {
    const rows = await this.database.query<{ subject: string; digest: string; headers: Record<string, string>; payload: Buffer }[]>(
      'SELECT subject, digest, headers, payload FROM ingest.rejected WHERE submission = $1 AND resolved_at IS NULL ORDER BY rejected_at DESC LIMIT 1',
      [id],
    );
    return rows[0] ?? null;
  }

  /** Keeps what came of trying a refused message again. */
  async retried(submission: SettledSubmission): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query(
        'UPDATE ingest.rejected SET retries = retries + 1, problem = coalesce($3, problem) WHERE submission = $1 AND digest = $2',
        [submission.id, submission.digest, problemText(submission)],
      );
      await this.write(manager, submission);
    });
  }

  private async write(manager: EntityManager, { id, subject, principal, digest, settled }: SettledSubmission): Promise<void> {
    await manager.query(
      `WITH resolved AS (
         UPDATE ingest.rejected SET resolved_at = clock_timestamp() WHERE submission = $1 AND resolved_at IS NULL AND $5 <> 'rejected'
       )
       INSERT INTO ingest.submission AS kept (id, subject, principal, digest, status, answer, problem)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (id) DO UPDATE SET (subject, principal, digest, status, answer, problem, settled_at) =
         (excluded.subject, excluded.principal, excluded.digest, excluded.status, excluded.answer, excluded.problem, clock_timestamp())
       WHERE kept.status = 'rejected'`,
      [id, subject, principal, digest, settled.status, 'answer' in settled ? JSON.stringify(settled.answer) : null, problemText({ settled })],
    );
  }
}

function problemText({ settled }: Pick<SettledSubmission, 'settled'>): string | null {
  return settled.status === 'rejected' ? JSON.stringify(settled.problem) : null;
}

import type { ClientBase, Pool } from 'pg';
import { registryTable } from '../definition/names.js';
import { Refused } from '../errors.js';
import type { Job, JobRequest, JobType } from './job.js';

export const JOB_COLUMNS = `id, type, projection, version, state, phase, spec, done::text, total::text, rate, reason, result, cursor, principal,
  to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt",
  to_char(updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "updatedAt"`;

export type JobRow = Omit<Job, 'done' | 'total' | 'percent' | 'etaSeconds'> & { done: string; total: string };

export function toJob(row: JobRow): Job {
  const [done, total] = [BigInt(row.done), BigInt(row.total)];
  const over = row.state === 'done';
  const percent = over || total === 0n ? (over ? 100 : 0) : Math.min(100, Number((done * 10_000n) / total) / 100);
  const left = Number(total > done ? total - done : 0n);
  const etaSeconds = row.state !== 'running' || row.rate <= 0 ? (over ? 0 : null) : Math.round((left / row.rate) * 10) / 10;
  return { ...row, done, total, percent, etaSeconds };
}

export interface NewJob {
  readonly id: string;
  readonly type: JobType;
  readonly projection: string;
  readonly version: number | null;
  readonly spec: unknown;
  readonly total: bigint;
  readonly principal: string;
}

/** Puts a job on the board; with a client, in its transaction. */
export async function createJob(db: ClientBase | Pool, schema: string, job: NewJob): Promise<void> {
  await db.query(
    `INSERT INTO ${registryTable(schema, 'job')} (id, type, projection, version, state, spec, total, principal) VALUES ($1, $2, $3, $4, 'queued', $5, $6, $7)`,
    [job.id, job.type, job.projection, job.version, JSON.stringify(job.spec), job.total.toString(), job.principal],
  );
}

/** The list of long operations: any process may add to it, ask of it, and interrupt what is on it. */
export class JobBoard {
  private readonly table: string;

  constructor(
    private readonly pool: Pool,
    readonly schema: string,
  ) {
    this.table = registryTable(schema, 'job');
  }

  create(job: NewJob): Promise<void> {
    return createJob(this.pool, this.schema, job);
  }

  async get(id: string): Promise<Job | null> {
    const { rows } = await this.pool.query<JobRow>(`SELECT ${JOB_COLUMNS} FROM ${this.table} WHERE id::text = $1`, [id]);
    return rows[0] === undefined ? null : toJob(rows[0]);
  }

  /** The newest first. */
  async list(type: JobType, limit: number): Promise<Job[]> {
    const { rows } = await this.pool.query<JobRow>(`SELECT ${JOB_COLUMNS} FROM ${this.table} WHERE type = $1 ORDER BY created_at DESC, id LIMIT $2`, [type, limit]);
    return rows.map(toJob);
  }

  /** Jobs that have not ended, and those that failed within so many milliseconds; the oldest first. */
  async unsettled(failedWithinMs: number): Promise<Job[]> {
    const { rows } = await this.pool.query<JobRow>(
      `SELECT ${JOB_COLUMNS} FROM ${this.table}
       WHERE state IN ('queued', 'running', 'paused') OR (state = 'failed' AND updated_at > clock_timestamp() - $1 * interval '1 millisecond') ORDER BY created_at, id`,
      [failedWithinMs],
    );
    return rows.map(toJob);
  }

  /** @throws Refused when the job is in no state for it */
  async request(id: string, request: JobRequest): Promise<void> {
    const { rowCount } = await this.pool.query(REQUESTS[request].replaceAll('JOB', this.table), [id]);
    if (rowCount === 1) return;
    const job = await this.get(id);
    throw new Refused(job === null ? `There is no job ${id}.` : `A job that is ${job.state} can't be asked to ${request}.`);
  }
}

/** A running job hears of it at its next report; one that no worker holds changes at once. */
const REQUESTS: Readonly<Record<JobRequest, string>> = {
  pause: `UPDATE JOB SET request = CASE state WHEN 'running' THEN 'pause' END, state = CASE state WHEN 'queued' THEN 'paused' ELSE state END
    WHERE id::text = $1 AND state IN ('queued', 'running')`,
  resume: `UPDATE JOB SET state = 'queued', request = NULL WHERE id::text = $1 AND state = 'paused'`,
  cancel: `UPDATE JOB SET request = 'cancel', state = CASE state WHEN 'paused' THEN 'queued' ELSE state END
    WHERE id::text = $1 AND state IN ('queued', 'running', 'paused')`,
};

import type { Pool } from 'pg';
import { registryTable } from '../definition/names.js';
import { JobInterrupted, type Job, type JobContext, type JobState, type Progress } from './job.js';

interface HeldJobOptions {
  readonly pool: Pool;
  readonly schema: string;
  readonly job: Job;
  readonly token: bigint;
  readonly leaseMs: number;
  readonly signal: AbortSignal;
}

const WRITE_EVERY_MS = 250;

/** A job this worker holds: reports its progress and hears what operators ask of it. */
export class HeldJob implements JobContext {
  readonly job: Job;
  readonly signal: AbortSignal;
  private done: bigint;
  private total: bigint;
  private phase: string;
  private written = -Infinity;
  private rateFrom: { at: number; done: bigint } | null = null;
  private rate = 0;

  constructor(private readonly options: HeldJobOptions) {
    this.job = options.job;
    this.signal = options.signal;
    this.done = options.job.done;
    this.total = options.job.total;
    this.phase = options.job.phase;
  }

  async report(progress: Progress): Promise<void> {
    const important = progress.cursor !== undefined || (progress.phase !== undefined && progress.phase !== this.phase);
    this.take(progress);
    if (this.signal.aborted) throw new JobInterrupted('stop');
    if (!important && performance.now() - this.written < WRITE_EVERY_MS) return;
    await this.write(progress.cursor);
  }

  /** Renews the lease while a long statement runs. @returns how to stop */
  keepLease(): () => void {
    const timer = setInterval(() => {
      // A failure is heard by the next report, which writes the same row.
      this.renew().catch(() => undefined);
    }, this.options.leaseMs / 3);
    return () => clearInterval(timer);
  }

  async end(state: JobState, { result, reason }: { result?: unknown; reason?: string }): Promise<void> {
    const done = state === 'done' ? this.total : this.done;
    const { rowCount } = await this.options.pool.query(
      `UPDATE ${registryTable(this.options.schema, 'job')} SET state = $3, result = $4, reason = $5, request = NULL, done = $6, phase = $7,
         lease_until = '-infinity', holder = NULL, updated_at = clock_timestamp() WHERE id = $1 AND token = $2`,
      [this.job.id, this.options.token.toString(), state, result === undefined ? null : JSON.stringify(result), reason ?? null, done.toString(), state === 'done' ? 'done' : this.phase],
    );
    if (rowCount !== 1) throw new JobInterrupted('lost');
  }

  /** Something it needs is away: it is tried again when the lease has run out, or sooner where another cause ends the worker. */
  async waits(reason: string): Promise<void> {
    await this.options.pool.query(`UPDATE ${registryTable(this.options.schema, 'job')} SET reason = $3, rate = 0 WHERE id = $1 AND token = $2 AND state = 'running'`, [
      ...[this.job.id, this.options.token.toString(), reason],
    ]);
  }

  /** The worker stops: another may go on at once. */
  async giveBack(): Promise<void> {
    await this.options.pool.query(
      `UPDATE ${registryTable(this.options.schema, 'job')} SET state = 'queued', lease_until = '-infinity', holder = NULL WHERE id = $1 AND token = $2`,
      [this.job.id, this.options.token.toString()],
    );
  }

  private take({ phase, done, total }: Progress): void {
    const now = performance.now();
    if (phase !== undefined && phase !== this.phase) {
      // Each phase counts what it works on: another unit, another pace.
      this.phase = phase;
      this.rateFrom = null;
      this.rate = 0;
    }
    this.total = total ?? this.total;
    if (done === undefined) return;
    this.rateFrom ??= { at: now, done };
    this.done = done;
    if (now > this.rateFrom.at) this.rate = (Number(done - this.rateFrom.done) * 1_000) / (now - this.rateFrom.at);
  }

  private async write(cursor: unknown): Promise<void> {
    const { rows } = await this.options.pool.query<{ request: 'pause' | 'cancel' | null }>(
      `UPDATE ${registryTable(this.options.schema, 'job')} SET phase = $3, reason = CASE WHEN done < $4 THEN NULL ELSE reason END, done = $4, total = $5, rate = $6, cursor = coalesce($7::jsonb, cursor),
         lease_until = clock_timestamp() + $8 * interval '1 millisecond', updated_at = clock_timestamp()
       WHERE id = $1 AND token = $2 AND state = 'running' RETURNING request`,
      [
        ...[this.job.id, this.options.token.toString(), this.phase, this.done.toString(), this.total.toString(), Math.round(this.rate)],
        ...[cursor === undefined ? null : JSON.stringify(cursor), this.options.leaseMs],
      ],
    );
    this.written = performance.now();
    const row = rows[0];
    if (row === undefined) throw new JobInterrupted('lost');
    if (row.request !== null) throw new JobInterrupted(row.request);
  }

  private async renew(): Promise<void> {
    await this.options.pool.query(
      `UPDATE ${registryTable(this.options.schema, 'job')} SET lease_until = clock_timestamp() + $3 * interval '1 millisecond'
       WHERE id = $1 AND token = $2 AND state = 'running'`,
      [this.job.id, this.options.token.toString(), this.options.leaseMs],
    );
  }
}

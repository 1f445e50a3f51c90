import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { registryTable } from '../definition/names.js';
import { BackOff } from '../runner/back-off.js';
import { WakeUp } from '../runner/wake-up.js';
import { JOB_COLUMNS, toJob, type JobRow } from './job.board.js';
import { JobInterrupted, type Job, type JobHandler, type JobType } from './job.js';
import { HeldJob } from './held-job.js';
import { isTransient } from './transient.js';

export interface JobWorkerOptions {
  readonly pool: Pool;
  readonly schema: string;
  readonly handlers: Readonly<Record<JobType, JobHandler>>;
  readonly pollMs?: number;
  readonly leaseMs?: number;
  readonly onFailure?: (error: unknown, job: Job | null) => void;
}

/**
 * Carries out jobs one at a time. A job whose worker died is taken over once its lease has run out, and goes on from
 * where it was: its handler is called again.
 */
export class JobWorker {
  private readonly abort = new AbortController();
  private readonly bell = new WakeUp();
  private readonly holder = randomUUID();
  private readonly backOff = new BackOff();
  private running: Promise<void> | null = null;

  constructor(private readonly options: JobWorkerOptions) {}

  run(): Promise<void> {
    this.running ??= this.loop();
    return this.running;
  }

  /** Stops at the next place where the running job can go on later. */
  async stop(): Promise<void> {
    this.abort.abort();
    await this.running;
  }

  ring(): void {
    this.bell.ring();
  }

  private async loop(): Promise<void> {
    const { signal } = this.abort;
    while (!signal.aborted) {
      try {
        const held = await this.take();
        if (held === null) await this.bell.sleep(this.options.pollMs ?? 1_000, signal);
        else await this.carryOut(held);
        this.backOff.reset();
      } catch (error) {
        this.options.onFailure?.(error, null);
        await this.bell.sleep(this.backOff.next(), signal);
      }
    }
  }

  private async take(): Promise<HeldJob | null> {
    const { pool, schema, leaseMs = 5_000 } = this.options;
    const table = registryTable(schema, 'job');
    const { rows } = await pool.query<JobRow & { token: string }>(
      `UPDATE ${table} SET state = 'running', holder = $1, token = token + 1, lease_until = clock_timestamp() + $2 * interval '1 millisecond'
       WHERE id = (SELECT id FROM ${table} WHERE state IN ('queued', 'running') AND lease_until < clock_timestamp()
         ORDER BY created_at FOR UPDATE SKIP LOCKED LIMIT 1)
       RETURNING ${JOB_COLUMNS}, token::text`,
      [this.holder, leaseMs],
    );
    const row = rows[0];
    if (row === undefined) return null;
    const { token, ...job } = row;
    return new HeldJob({ pool, schema, job: toJob(job), token: BigInt(token), leaseMs, signal: this.abort.signal });
  }

  private async carryOut(held: HeldJob): Promise<void> {
    const handler = this.options.handlers[held.job.type];
    const keeping = held.keepLease();
    try {
      await held.report({});
      const result = await handler.run(held);
      await held.end('done', { result });
    } catch (error) {
      await this.settle(held, handler, error);
    } finally {
      keeping();
    }
  }

  private async settle(held: HeldJob, handler: JobHandler, error: unknown): Promise<void> {
    const interrupted = error instanceof JobInterrupted ? error.why : null;
    if (interrupted === 'lost') return;
    if (interrupted === 'stop') return held.giveBack();
    if (interrupted === 'pause') return held.end('paused', {});
    // The job stays ours until its lease has run out, and then goes on from where it was.
    if (interrupted === null && isTransient(error)) throw error;
    if (interrupted === null) this.options.onFailure?.(error, held.job);
    await handler.cleanUp?.(held.job);
    if (interrupted === 'cancel') return held.end('cancelled', { reason: 'cancelled by an operator' });
    await held.end('failed', { reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  }
}

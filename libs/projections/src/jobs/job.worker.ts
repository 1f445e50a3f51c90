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
  /** What this program can fold: jobs over another definition are left to the program that has it. Every job when not given. */
  readonly definitions?: readonly { readonly name: string; readonly definition: string }[];
  /** Most jobs of a type at once; one each when not given. So a replay at a slow pace holds up no rebuild. */
  readonly atOnce?: Partial<Readonly<Record<JobType, number>>>;
  readonly pollMs?: number;
  readonly leaseMs?: number;
  readonly onFailure?: (error: unknown, job: Job | null) => void;
}

/**
 * Carries out jobs, a few at a time. A job whose worker died is taken over once its lease has run out, and goes on from
 * where it was: its handler is called again.
 */
export class JobWorker {
  private readonly abort = new AbortController();
  private readonly bell = new WakeUp();
  private readonly holder = randomUUID();
  private readonly backOff = new BackOff();
  private readonly held = new Map<HeldJob, Promise<void>>();
  private running: Promise<void> | null = null;

  constructor(private readonly options: JobWorkerOptions) {}

  run(): Promise<void> {
    this.running ??= this.loop();
    return this.running;
  }

  /** Stops at the next place where the running jobs can go on later. */
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
        const types = this.open();
        const held = types.length === 0 ? null : await this.take(types);
        if (held === null) await this.bell.sleep(this.options.pollMs ?? 1_000, signal);
        else this.begin(held);
        this.backOff.reset();
      } catch (error) {
        this.options.onFailure?.(error, null);
        await this.bell.sleep(this.backOff.next(), signal);
      }
    }
    await Promise.all(this.held.values());
  }

  /** Types of which another job may begin. */
  private open(): JobType[] {
    const count = (type: JobType): number => [...this.held.keys()].filter(({ job }) => job.type === type).length;
    return (Object.keys(this.options.handlers) as JobType[]).filter((type) => count(type) < (this.options.atOnce?.[type] ?? 1));
  }

  private begin(held: HeldJob): void {
    const work = this.carryOut(held)
      .catch((error: unknown) => this.options.onFailure?.(error, held.job))
      .finally(() => {
        this.held.delete(held);
        this.bell.ring();
      });
    this.held.set(held, work);
  }

  private async take(types: readonly JobType[]): Promise<HeldJob | null> {
    const { pool, schema, leaseMs = 5_000 } = this.options;
    const table = registryTable(schema, 'job');
    const { rows } = await pool.query<JobRow & { token: string }>(
      `UPDATE ${table} SET state = 'running', holder = $1, token = token + 1, lease_until = clock_timestamp() + $2 * interval '1 millisecond'
       WHERE id = (SELECT id FROM ${table} WHERE state IN ('queued', 'running') AND lease_until < clock_timestamp() AND type = ANY($3::text[])
           AND ($4::text[] IS NULL OR coalesce(projection || ' ' || coalesce(spec ->> 'definition', spec -> 'target' ->> 'definition') = ANY($4::text[]), true))
         ORDER BY created_at FOR UPDATE SKIP LOCKED LIMIT 1)
       RETURNING ${JOB_COLUMNS}, token::text`,
      [this.holder, leaseMs, types, this.options.definitions?.map(({ name, definition }) => `${name} ${definition}`) ?? null],
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
    if (interrupted === null) this.options.onFailure?.(error, held.job);
    // The job stays ours until its lease has run out, and then goes on from where it was.
    if (interrupted === null && isTransient(error)) return held.waits(`waits and tries again: ${wordsOf(error)}`);
    await handler.cleanUp?.(held.job);
    if (interrupted === 'cancel') return held.end('cancelled', { reason: 'cancelled by an operator' });
    await held.end('failed', { reason: wordsOf(error) });
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { problemOfError } from '@entente/http';
import type { Logger } from '@entente/observability';
import { isTransient, problemOf } from '../../edge/ingest.problems.js';
import { LOGGER } from '../../ingest.names.js';
import { ImportFileTable } from '../files/import-file.table.js';
import { ImportStopped } from '../import.errors.js';
import type { ImportJob } from './import-job.js';
import { ImportJobTable } from './import-job.table.js';
import { ImportRunner } from './import.runner.js';

export const IMPORT_WORK = Symbol('IMPORT_WORK');

export interface ImportWork {
  /** Jobs worked on at the same time by this process. */
  readonly concurrency: number;
  readonly leaseSeconds: number;
}

/** How long an idle worker sleeps: another process may have taken a job in. */
const IDLE_MS = 2_000;
const AFTER_FAILURE_MS = 2_000;

/** Takes jobs one after the other while the service runs. Two replicas never hold one job: the lease says whose it is. */
@Injectable()
export class ImportWorker implements OnApplicationBootstrap {
  private readonly stopping = new AbortController();
  private readonly wakers = new Set<() => void>();
  private loops: Promise<void>[] = [];

  constructor(
    private readonly jobs: ImportJobTable,
    private readonly runner: ImportRunner,
    private readonly files: ImportFileTable,
    @Inject(IMPORT_WORK) private readonly work: ImportWork,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.loops = Array.from({ length: this.work.concurrency }, () => this.loop());
  }

  /** Gives back the jobs it holds, each where its last portion was committed. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await Promise.all(this.loops);
  }

  /** A job waits: look at once. */
  wake(): void {
    for (const waker of this.wakers) waker();
  }

  private async loop(): Promise<void> {
    await this.files.sweep().catch((error: unknown) => this.log.warn({ err: error }, 'left uploads were not swept'));
    while (!this.stopping.signal.aborted) {
      const lease = randomUUID();
      try {
        const job = await this.jobs.take(lease, this.work.leaseSeconds);
        if (job === null) await this.sleep(IDLE_MS);
        else await this.workOn(job, lease);
      } catch (error) {
        // Nothing is lost: the job stays where its last portion was committed, and is taken again when its lease ends.
        if (!isTransient(error)) this.log.error({ err: error }, 'work on imports failed; it is tried again');
        await this.sleep(AFTER_FAILURE_MS);
      }
    }
  }

  private async workOn(job: ImportJob, lease: string): Promise<void> {
    const renewing = setInterval(() => void this.jobs.renew(job.id, lease, this.work.leaseSeconds).catch(() => undefined), (this.work.leaseSeconds * 1_000) / 3);
    try {
      const { summary } = await this.runner.run({ job, lease, signal: this.stopping.signal });
      await this.jobs.leave(job.id, lease, { state: 'completed', done: true, ...(summary === undefined ? {} : { summary }) });
    } catch (error) {
      await this.ended(job, lease, error);
    } finally {
      clearInterval(renewing);
    }
  }

  private async ended(job: ImportJob, lease: string, error: unknown): Promise<void> {
    if (error instanceof ImportStopped) {
      if (error.why === 'pause') return this.jobs.leave(job.id, lease, { state: 'paused' });
      if (error.why === 'shutdown') return this.jobs.leave(job.id, lease, { state: 'waiting' });
      if (error.why === 'lost') return;
      await this.runner.abandon(job);
      return this.jobs.leave(job.id, lease, { state: 'cancelled' });
    }
    if (isTransient(error) && problemOf(error) !== null) {
      await this.jobs.leave(job.id, lease, { state: 'waiting' });
      throw error;
    }
    this.log.error({ err: error, import: job.id }, 'an import failed');
    const failure = problemOfError(problemOf(error) ?? error, () => null, job.correlation.correlationId);
    await this.jobs.leave(job.id, lease, { state: 'failed', failure });
  }

  private sleep(ms: number): Promise<void> {
    if (this.stopping.signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const awake = (): void => {
        clearTimeout(timer);
        this.wakers.delete(awake);
        resolve();
      };
      const timer = setTimeout(awake, ms);
      this.wakers.add(awake);
    });
  }
}

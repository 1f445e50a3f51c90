import { Injectable } from '@nestjs/common';
import { ImportStateError, UnknownImportError } from '../import.errors.js';
import type { ImportJob, ImportState } from './import-job.js';
import { ImportJobTable } from './import-job.table.js';
import { ImportRunner } from './import.runner.js';
import { ImportWorker } from './import.worker.js';

/** Pauses, resumes and cancels. A running job hears of it after its present portion. */
@Injectable()
export class ImportControl {
  constructor(
    private readonly jobs: ImportJobTable,
    private readonly runner: ImportRunner,
    private readonly worker: ImportWorker,
  ) {}

  pause(id: string): Promise<ImportJob> {
    return this.changed(id, 'paused', () => this.jobs.ask(id, 'pause', 'paused'));
  }

  async cancel(id: string): Promise<ImportJob> {
    const before = await this.jobs.find(id);
    const job = await this.changed(id, 'cancelled', () => this.jobs.ask(id, 'cancel', 'cancelled'));
    if (before?.state !== 'running' && job.state === 'cancelled') await this.runner.abandon(job);
    return job;
  }

  /** Also a failed one, once what it failed on is put right. */
  async resume(id: string): Promise<ImportJob> {
    const job = await this.changed(id, 'resumed', () => this.jobs.resume(id, ['paused', 'failed']));
    this.worker.wake();
    return job;
  }

  private async changed(id: string, wanted: ImportState | 'resumed', change: () => Promise<boolean>): Promise<ImportJob> {
    const done = await change();
    const job = await this.jobs.find(id);
    if (job === null) throw new UnknownImportError('import', id);
    if (!done) throw new ImportStateError(id, job.state, wanted);
    return job;
  }
}

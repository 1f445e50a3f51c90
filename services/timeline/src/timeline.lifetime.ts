import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { StopSignal } from '@entente/http';
import { ViewEraser } from './erasure/view.eraser.js';
import { JobRunner } from './jobs/job.runner.js';
import { Projector } from './projector/projector.js';

/** Ends the work behind the HTTP edge: jobs go to another replica at once, views are kept up to date while requests are answered. */
@Injectable()
export class TimelineLifetime implements BeforeApplicationShutdown {
  constructor(
    private readonly jobs: JobRunner,
    private readonly projector: Projector,
    private readonly eraser: ViewEraser,
    private readonly stop: StopSignal,
  ) {
    stop.announced.addEventListener('abort', () => void jobs.stop());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([
      this.stop.end('projector', () => this.projector.stop()),
      this.stop.end('jobs', () => this.jobs.stop()),
      this.stop.end('erasure', () => this.eraser.stop()),
    ]);
  }
}

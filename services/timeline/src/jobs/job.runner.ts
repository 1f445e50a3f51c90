import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { join } from 'node:path';
import { formatLanePosition } from '@entente/contracts';
import type { EventStore } from '@entente/event-store';
import type { NatsLink } from '@entente/messaging';
import { logger } from '@entente/observability';
import { FileSink, JobWorker, RebuildHandler, ReplayHandler, scanningLog, type EventSink, type Job, type Projection, type ReplaySpec } from '@entente/projections';
import type pg from 'pg';
import { LOG, WORK_POOL } from '../database/database.tokens.js';
import { NATS } from '../nats/nats.tokens.js';
import { DEFINITIONS } from '../projector/definitions.js';
import { Projector } from '../projector/projector.js';
import { NatsSink } from '../replays/nats.sink.js';
import { shownTimeline } from '../replays/shown-timeline.js';
import { traitsOf } from '../replays/event-traits.js';
import { EVENT_STORE_SCHEMA, MAIN_LANE, TIMELINE_SCHEMA } from '../timeline.names.js';
import { TimelineConfig } from '../timeline.config.js';

/** Carries out rebuilds and replays in this process, one at a time. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly worker: JobWorker;

  constructor(
    @Inject(WORK_POOL) pool: pg.Pool,
    @Inject(LOG) log: EventStore,
    @Inject(DEFINITIONS) definitions: readonly Projection[],
    @Inject(NATS) private readonly nats: NatsLink,
    private readonly config: TimelineConfig,
    projector: Projector,
  ) {
    const given = { pool, log: scanningLog(log, pool, { schema: EVENT_STORE_SCHEMA, lane: MAIN_LANE }), schema: TIMELINE_SCHEMA, definitions, maxParked: config.maxParked };
    const lines = logger('timeline', { level: config.logLevel });
    const sinkOf = (job: Job, target: Exclude<ReplaySpec['target'], { type: 'diff' }>): EventSink => this.sinkOf(job, target);
    const rebuild = new RebuildHandler({ ...given, onReady: () => projector.refresh() });
    const replay = new ReplayHandler({ ...given, traitsOf, sinkOf, shown: shownTimeline, formatPosition: (position) => formatLanePosition(MAIN_LANE, position) });
    this.worker = new JobWorker({
      ...{ pool, schema: TIMELINE_SCHEMA, handlers: { rebuild, replay } },
      onFailure: (error, job) => lines.error({ err: error, job: job?.id }, 'job failed'),
    });
  }

  onApplicationBootstrap(): void {
    if (this.config.project) void this.worker.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.stop();
  }

  /** A job waits. */
  ring(): void {
    this.worker.ring();
  }

  private sinkOf(job: Job, target: Exclude<ReplaySpec['target'], { type: 'diff' }>): EventSink {
    if (target.type === 'nats') return new NatsSink(this.nats, job.id);
    return new FileSink(join(this.config.replayFolder, target.name));
  }
}

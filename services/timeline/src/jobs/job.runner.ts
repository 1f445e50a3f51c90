import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { resolve } from 'node:path';
import { formatLanePosition } from '@entente/contracts';
import { logger } from '@entente/observability';
import { FileSink, JobWorker, RebuildHandler, ReplayHandler, type EventSink, type Job, type Projection, type SentTarget } from '@entente/projections';
import type pg from 'pg';
import { WORK_POOL } from '../database/database.tokens.js';
import { LaneLogs } from '../database/lane.logs.js';
import { Broker } from '../nats/broker.js';
import { DEFINITIONS } from '../projector/definitions.js';
import { Projector } from '../projector/projector.js';
import { NatsSink } from '../replays/nats.sink.js';
import { shownTimeline } from '../replays/shown-timeline.js';
import { traitsOf } from '../replays/event-traits.js';
import { MAIN_LANE, TIMELINE_SCHEMA } from '../timeline.names.js';
import { TimelineConfig } from '../timeline.config.js';

/** Jobs started in this process ring; those of other replicas, and of dead ones, are looked for this often. */
const POLL_MS = 2_000;

/** Carries out rebuilds, one at a time, and beside them two replays. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap {
  private readonly worker: JobWorker;

  constructor(
    @Inject(WORK_POOL) pool: pg.Pool,
    logs: LaneLogs,
    @Inject(DEFINITIONS) definitions: readonly Projection[],
    private readonly broker: Broker,
    private readonly config: TimelineConfig,
    projector: Projector,
  ) {
    const given = { pool, log: logs.folded, schema: TIMELINE_SCHEMA, definitions, maxParked: config.maxParked };
    const lines = logger('timeline', { level: config.logLevel });
    const sinkOf = (job: Job, target: SentTarget): EventSink => this.sinkOf(job, target);
    const rebuild = new RebuildHandler({ ...given, onReady: () => projector.refresh() });
    const replay = new ReplayHandler({ ...given, sent: logs.sent, traitsOf, sinkOf, shown: shownTimeline, formatPosition: (position) => formatLanePosition(MAIN_LANE, position) });
    this.worker = new JobWorker({
      ...{ pool, schema: TIMELINE_SCHEMA, definitions, handlers: { rebuild, replay }, atOnce: { replay: 2 }, pollMs: POLL_MS },
      onFailure: (error, job) => lines.error({ err: error, job: job?.id }, 'job failed'),
    });
  }

  onApplicationBootstrap(): void {
    if (this.config.project) void this.worker.run();
  }

  async stop(): Promise<void> {
    await this.worker.stop();
  }

  /** A job waits. */
  ring(): void {
    this.worker.ring();
  }

  private sinkOf(job: Job, target: SentTarget): EventSink {
    if (target.type === 'nats') return new NatsSink(() => this.broker.link, job.id);
    return new FileSink(resolve(this.config.replayFolder, target.name), job.id);
  }
}

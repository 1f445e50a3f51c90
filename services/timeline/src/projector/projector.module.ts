import { Global, Inject, Injectable, Module, type DynamicModule, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { Readiness } from '@entente/http';
import { listen } from '@entente/messaging';
import { logger } from '@entente/observability';
import type { Projection } from '@entente/projections';
import type pg from 'pg';
import { LIVE_POOL, READ_POOL } from '../database/database.tokens.js';
import { LaneLogs } from '../database/lane.logs.js';
import { Broker } from '../nats/broker.js';
import type { TimelineConfig } from '../timeline.config.js';
import { MAIN_LANE } from '../timeline.names.js';
import { DEFINITIONS } from './definitions.js';
import { Progress } from './progress.js';
import { Projector } from './projector.js';

/** Rings the projector when the log grows, and tells by readiness what it waits for. */
@Injectable()
class ProjectorEdges implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private off: () => void = () => undefined;

  constructor(
    private readonly projector: Projector,
    private readonly progress: Progress,
    private readonly readiness: Readiness,
    @Inject(READ_POOL) private readonly pool: pg.Pool,
    private readonly broker: Broker,
  ) {}

  onApplicationBootstrap(): void {
    this.broker.begin((link) => {
      this.off = listen(link, MAIN_LANE, (position) => this.projector.ring(position));
    });
    this.readiness.add('database', async () => void (await this.pool.query('SELECT 1')));
    // Without NATS the projector looks once a second and requests are answered: later, but ready.
    this.readiness.add('nats', async () => ({ ...(await this.broker.state(1_000)) }));
    this.readiness.add('projection', () => this.check());
  }

  beforeApplicationShutdown(): void {
    this.off();
  }

  private async check(): Promise<Record<string, unknown>> {
    const obstacle = this.projector.obstacle();
    if (obstacle !== null) throw new Error(obstacle);
    const standing = await this.progress.standing();
    if (standing === null) throw new Error('no projection version is active yet');
    return { version: standing.version, position: `${MAIN_LANE}-${String(standing.position)}`, stopped: standing.stopped };
  }
}

/** Keeps the views up to date. */
@Global()
@Module({})
export class ProjectorModule {
  static with(config: Readonly<TimelineConfig>, definitions: readonly Projection[]): DynamicModule {
    return {
      module: ProjectorModule,
      providers: [
        Progress,
        { provide: DEFINITIONS, useValue: definitions },
        {
          provide: Projector,
          inject: [LIVE_POOL, LaneLogs, Progress, DEFINITIONS],
          useFactory: (pool: pg.Pool, logs: LaneLogs, progress: Progress, defined: readonly Projection[]) =>
            new Projector({
              ...{ pool, progress, log: logs.folded },
              definitions: config.project ? defined : [],
              logger: logger('timeline', { level: config.logLevel }),
              batchSize: config.projectionBatch,
              maxParked: config.maxParked,
              rebuildOutdated: config.rebuildOutdated,
            }),
        },
        ProjectorEdges,
      ],
      exports: [Progress, Projector, DEFINITIONS],
    };
  }
}

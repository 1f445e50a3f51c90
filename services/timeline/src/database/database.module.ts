import { Global, Inject, Injectable, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { PersonalKeys, openEventStore, servicePool, type EventStore } from '@entente/event-store';
import { StopSignal } from '@entente/http';
import type pg from 'pg';
import { EVENT_STORE_SCHEMA, MAIN_LANE } from '../timeline.names.js';
import { LaneLogs } from './lane.logs.js';
import { LIVE_POOL, LOG, PERSONAL_KEYS, READ_POOL, WORK_POOL } from './database.tokens.js';


/** Closes what was opened, after everything that uses it has stopped. */
@Injectable()
class DatabaseLifetime implements OnApplicationShutdown {
  constructor(
    @Inject(LOG) private readonly log: EventStore,
    @Inject(READ_POOL) private readonly readPool: pg.Pool,
    @Inject(LIVE_POOL) private readonly livePool: pg.Pool,
    @Inject(WORK_POOL) private readonly workPool: pg.Pool,
    private readonly stop: StopSignal,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.log.close();
    await this.stop.end('connections for reading', () => this.readPool.end());
    await this.stop.end('connections for projecting', () => this.livePool.end());
    await this.stop.end('connections for jobs', () => this.workPool.end());
  }
}

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
  /** Folder with the archives of detached partitions. */
  readonly archives: string | undefined;
  readonly personalKeys?: string | undefined;
  readonly personalMasterKeyFile?: string | undefined;
  /** After so long a statement without an answer counts as lost, milliseconds. */
  readonly answerWithinMs: number;
}

/** The schema `timeline` and, for reading, the log. */
@Global()
@Module({})
export class DatabaseModule {
  static with({ url, poolSize, archives, answerWithinMs, personalKeys, personalMasterKeyFile }: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: READ_POOL, useFactory: () => servicePool({ url, max: poolSize, applicationName: 'entente-timeline', answerWithinMs }) },
        { provide: LIVE_POOL, useFactory: () => servicePool({ url, max: 6, applicationName: 'entente-timeline-live', answerWithinMs }) },
        { provide: WORK_POOL, useFactory: () => servicePool({ url, max: 8, applicationName: 'entente-timeline-work', answerWithinMs: null }) },
        { provide: PERSONAL_KEYS, useFactory: () => (personalKeys === undefined ? null : PersonalKeys.open(personalKeys, personalMasterKeyFile)) },
        {
          provide: LaneLogs,
          inject: [LIVE_POOL, PERSONAL_KEYS],
          useFactory: (pool: pg.Pool, keys: PersonalKeys | null) => {
            const stored = openEventStore({ pool, schema: EVENT_STORE_SCHEMA, lane: MAIN_LANE, ...(archives === undefined ? {} : { archives }) });
            return new LaneLogs(stored, pool, keys);
          },
        },
        { provide: LOG, inject: [LaneLogs], useFactory: ({ store }: LaneLogs): EventStore => store },
        DatabaseLifetime,
      ],
      exports: [READ_POOL, LIVE_POOL, WORK_POOL, LOG, LaneLogs, PERSONAL_KEYS],
    };
  }
}

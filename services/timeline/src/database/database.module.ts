import { Global, Inject, Injectable, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { PersonalKeys, openEventStore, type EventStore } from '@entente/event-store';
import pg from 'pg';
import { EVENT_STORE_SCHEMA, MAIN_LANE } from '../timeline.names.js';
import { LaneLogs } from './lane.logs.js';
import { LOG, PERSONAL_KEYS, READ_POOL, WORK_POOL } from './database.tokens.js';

const CONNECT_WITHIN_MS = 5_000;

/** Closes what was opened, after everything that uses it has stopped. */
@Injectable()
class DatabaseLifetime implements OnApplicationShutdown {
  constructor(
    @Inject(LOG) private readonly log: EventStore,
    @Inject(READ_POOL) private readonly readPool: pg.Pool,
    @Inject(WORK_POOL) private readonly workPool: pg.Pool,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.log.close();
    await this.readPool.end();
    await this.workPool.end();
  }
}

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
  /** Folder with the archives of detached partitions. */
  readonly archives: string | undefined;
  readonly personalKeys?: string | undefined;
  readonly personalMasterKeyFile?: string | undefined;
}

/** The schema `timeline` and, for reading, the log. */
@Global()
@Module({})
export class DatabaseModule {
  static with({ url, poolSize, archives, personalKeys, personalMasterKeyFile }: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: READ_POOL, useFactory: () => poolOf(url, poolSize, 'entente-timeline') },
        { provide: WORK_POOL, useFactory: () => poolOf(url, 8, 'entente-timeline-work') },
        { provide: PERSONAL_KEYS, useFactory: () => (personalKeys === undefined ? null : PersonalKeys.open(personalKeys, personalMasterKeyFile)) },
        {
          provide: LaneLogs,
          inject: [WORK_POOL, PERSONAL_KEYS],
          useFactory: (pool: pg.Pool, keys: PersonalKeys | null) => {
            const stored = openEventStore({ pool, schema: EVENT_STORE_SCHEMA, lane: MAIN_LANE, ...(archives === undefined ? {} : { archives }) });
            return new LaneLogs(stored, pool, keys);
          },
        },
        { provide: LOG, inject: [LaneLogs], useFactory: ({ store }: LaneLogs): EventStore => store },
        DatabaseLifetime,
      ],
      exports: [READ_POOL, WORK_POOL, LOG, LaneLogs, PERSONAL_KEYS],
    };
  }
}

function poolOf(connectionString: string, max: number, application_name: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, connectionTimeoutMillis: CONNECT_WITHIN_MS, application_name });
  // An idle connection that breaks is replaced when next needed; whoever needs it then hears of it.
  pool.on('error', () => undefined);
  return pool;
}

import { Global, Inject, Injectable, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { openEventStore, sealingStore, servicePool, type EventStore, type HoldPlace, type PersonalKeys } from '@entente/event-store';
import { StopSignal } from '@entente/http';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { EVENT_STORE } from '../commands/event-log.js';
import { EVENT_STORE_SCHEMA, MAIN_LANE } from '../ingest.names.js';
import { openKeys, type KeyPlace } from '../forget/open-keys.js';
import { PersonalIndex } from '../forget/personal.index.js';
import { LOG_HOLD, PERSONAL_KEYS, SEALED_STORE } from './database.tokens.js';
import { ingestDataSource } from './ingest.data-source.js';

const LOG_POOL = Symbol('LOG_POOL');

/** Closes what was opened, after everything that uses it has stopped: the batcher first, so that nothing is left half told. */
@Injectable()
class DatabaseLifetime implements OnApplicationShutdown {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(LOG_POOL) private readonly pool: pg.Pool,
    private readonly source: DataSource,
    private readonly stop: StopSignal,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.stop.end('appends under way', () => this.store.close());
    await this.stop.end('connections to the log', () => this.pool.end());
    if (this.source.isInitialized) await this.stop.end('connections to the database', () => this.source.destroy());
  }
}

export interface DatabaseOptions extends KeyPlace {
  readonly url: string;
  readonly poolSize: number;
  /** Folder with the archives of detached partitions. */
  readonly archives: string | undefined;
  /** After so long a statement without an answer counts as lost, milliseconds. */
  readonly answerWithinMs: number;
}

/** The log of lane `main` and the schema `ingest`. */
@Global()
@Module({})
export class DatabaseModule {
  static with({ url, poolSize, archives, answerWithinMs, ...keyPlace }: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: DataSource,
          useFactory: () => ingestDataSource({ url, poolSize, applicationName: 'entente-ingest', queryTimeoutMs: answerWithinMs }).initialize(),
        },
        { provide: LOG_POOL, useFactory: () => servicePool({ url, max: poolSize, applicationName: 'entente-ingest-log', answerWithinMs }) },
        {
          provide: SEALED_STORE,
          inject: [LOG_POOL],
          useFactory: (pool: pg.Pool) => openEventStore({ pool, schema: EVENT_STORE_SCHEMA, lane: MAIN_LANE, ...(archives === undefined ? {} : { archives }), batching: { answerTimeout: answerWithinMs } }),
        },
        { provide: PERSONAL_KEYS, inject: [DataSource], useFactory: (source: DataSource) => openKeys(keyPlace, source) },
        PersonalIndex,
        {
          provide: EVENT_STORE,
          inject: [SEALED_STORE, PERSONAL_KEYS, PersonalIndex],
          useFactory: (store: EventStore, keys: PersonalKeys | null, index: PersonalIndex) =>
            keys === null ? store : sealingStore(store, { keys, beforeAppend: (sealed) => index.noteEvents(sealed) }),
        },
        {
          provide: LOG_HOLD,
          inject: [LOG_POOL],
          useFactory: (pool: pg.Pool): HoldPlace => ({ pool, schema: EVENT_STORE_SCHEMA, lane: MAIN_LANE }),
        },
        DatabaseLifetime,
      ],
      exports: [DataSource, EVENT_STORE, SEALED_STORE, PERSONAL_KEYS, PersonalIndex, LOG_HOLD],
    };
  }
}

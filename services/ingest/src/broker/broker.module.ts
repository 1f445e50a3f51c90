import { Global, Injectable, Module, type BeforeApplicationShutdown, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { EventStore, HoldPlace } from '@entente/event-store';
import { StopSignal } from '@entente/http';
import type { Logger } from '@entente/observability';
import { LOG_HOLD, SEALED_STORE } from '../database/database.tokens.js';
import type { IngestConfig } from '../ingest.config.js';
import { LOGGER } from '../ingest.names.js';
import { Broker } from './broker.js';
import { RelayWork } from './relay.work.js';

/** Ends work over NATS while its handlers still have their database, then closes the connection. */
@Injectable()
class BrokerLifetime implements BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(
    private readonly broker: Broker,
    private readonly stop: StopSignal,
  ) {
    stop.announced.addEventListener('abort', () => broker.announced());
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.broker.stop((stage, work) => this.stop.end(stage, work));
  }

  onApplicationShutdown(): Promise<void> {
    return this.stop.end('NATS', () => this.broker.close());
  }
}

/** The connection to NATS, the relay and the doorbell. */
@Global()
@Module({})
export class BrokerModule {
  static with(config: Readonly<IngestConfig>): DynamicModule {
    const { natsUrl, natsToken, streamPrefix, subjectPrefix } = config;
    return {
      module: BrokerModule,
      providers: [
        {
          provide: Broker,
          inject: [LOGGER],
          useFactory: (log: Logger) => new Broker({ url: natsUrl, token: natsToken, name: 'entente-ingest', streamPrefix, subjectPrefix }, log),
        },
        {
          provide: RelayWork,
          inject: [SEALED_STORE, LOG_HOLD, LOGGER],
          useFactory: (store: EventStore, hold: HoldPlace, log: Logger) => new RelayWork(store, hold, log),
        },
        BrokerLifetime,
      ],
      exports: [Broker, RelayWork],
    };
  }
}

import { Global, Injectable, Module, type DynamicModule, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { StopSignal } from '@entente/http';
import { logger } from '@entente/observability';
import type { TimelineConfig } from '../timeline.config.js';
import { Broker } from './broker.js';

@Injectable()
class NatsLifetime implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly broker: Broker,
    private readonly stop: StopSignal,
  ) {}

  onApplicationBootstrap(): void {
    this.broker.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.stop.end('NATS', () => this.broker.close());
  }
}

/** One connection to NATS: doorbell, requests, replays. */
@Global()
@Module({})
export class NatsModule {
  static with({ natsUrl: url, natsToken: token, streamPrefix, subjectPrefix, logLevel: level }: Readonly<TimelineConfig>): DynamicModule {
    const broker = new Broker({ url, name: 'entente-timeline', token, streamPrefix, subjectPrefix }, logger('timeline', { level }));
    return { module: NatsModule, providers: [{ provide: Broker, useValue: broker }, NatsLifetime], exports: [Broker] };
  }
}

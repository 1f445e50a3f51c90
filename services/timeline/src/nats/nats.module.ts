import { Global, Inject, Injectable, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { connectNats, type NatsLink } from '@entente/messaging';
import type { TimelineConfig } from '../timeline.config.js';
import { NATS } from './nats.tokens.js';

@Injectable()
class NatsLifetime implements OnApplicationShutdown {
  constructor(@Inject(NATS) private readonly link: NatsLink) {}

  async onApplicationShutdown(): Promise<void> {
    await this.link.close();
  }
}

/** One connection to NATS: doorbell, requests, replays. */
@Global()
@Module({})
export class NatsModule {
  static with({ natsUrl, natsToken, streamPrefix, subjectPrefix }: Readonly<TimelineConfig>): DynamicModule {
    const connect = (): Promise<NatsLink> => connectNats({ url: natsUrl, name: 'timeline', token: natsToken, streamPrefix, subjectPrefix });
    return { module: NatsModule, providers: [{ provide: NATS, useFactory: connect }, NatsLifetime], exports: [NATS] };
  }
}

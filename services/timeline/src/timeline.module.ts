import { Module, type DynamicModule } from '@nestjs/common';
import { DatabaseModule } from './database/database.module.js';
import { DevelopmentController } from './developments/development.controller.js';
import { DevelopmentReader } from './developments/development.reader.js';
import { NatsModule } from './nats/nats.module.js';
import { ProjectorModule } from './projector/projector.module.js';
import type { TimelineConfig } from './timeline.config.js';
import { TimelineController } from './timelines/timeline.controller.js';
import { TimelineReader } from './timelines/timeline.reader.js';
import { KnownAt } from './view/known-at.js';
import { TimelineConfigToken } from './view/limits.js';
import { ViewReader } from './view/view.reader.js';

/** The service: its slices and what they stand on. */
@Module({})
export class TimelineModule {
  static with(config: Readonly<TimelineConfig>): DynamicModule {
    return {
      module: TimelineModule,
      imports: [DatabaseModule.with({ url: config.databaseUrl, poolSize: config.databasePool }), NatsModule.with(config), ProjectorModule.with(config)],
      controllers: [TimelineController, DevelopmentController],
      providers: [{ provide: TimelineConfigToken, useValue: { waitForMs: config.waitForMs } }, ViewReader, KnownAt, TimelineReader, DevelopmentReader],
    };
  }
}

import { Module, type DynamicModule } from '@nestjs/common';
import type { Projection } from '@entente/projections';
import { ConflictController } from './conflicts/conflict.controller.js';
import { ConflictReader } from './conflicts/conflict.reader.js';
import { DatabaseModule } from './database/database.module.js';
import { DevelopmentController } from './developments/development.controller.js';
import { DevelopmentReader } from './developments/development.reader.js';
import { ErasureController } from './erasure/erasure.controller.js';
import { ViewEraser } from './erasure/view.eraser.js';
import { ExportController } from './exports/export.controller.js';
import { ExportReader } from './exports/export.reader.js';
import { FacetController } from './facets/facet.controller.js';
import { FacetReader } from './facets/facet.reader.js';
import { NatsModule } from './nats/nats.module.js';
import { ProjectorModule } from './projector/projector.module.js';
import { JobRunner } from './jobs/job.runner.js';
import { DiscardedController } from './projections/discarded.controller.js';
import { DiscardedService } from './projections/discarded.service.js';
import { ProjectionController } from './projections/projection.controller.js';
import { ProjectionList } from './projections/projection.list.js';
import { ProjectionService } from './projections/projection.service.js';
import { ReplayController } from './replays/replay.controller.js';
import { ReplayService } from './replays/replay.service.js';
import { StatusController } from './status/status.controller.js';
import { StatusReader } from './status/status.reader.js';
import { ChangeFeed } from './stream/change.feed.js';
import { StreamController } from './stream/stream.controller.js';
import { TimelineConfig } from './timeline.config.js';
import { TimelineLifetime } from './timeline.lifetime.js';
import { TimelineController } from './timelines/timeline.controller.js';
import { TimelineMessages } from './timelines/timeline.messages.js';
import { TimelineReader } from './timelines/timeline.reader.js';
import { KnownAt } from './view/known-at.js';
import { TimelineConfigToken } from './view/limits.js';
import { ViewReader } from './view/view.reader.js';

/** The service: its slices and what they stand on. */
@Module({})
export class TimelineModule {
  static with(config: Readonly<TimelineConfig>, definitions: readonly Projection[]): DynamicModule {
    return {
      module: TimelineModule,
      imports: [DatabaseModule.with({ url: config.databaseUrl, poolSize: config.databasePool, archives: config.archiveFolder, answerWithinMs: config.databaseAnswerMs, personalKeys: config.personalKeys, personalMasterKeyFile: config.personalMasterKeyFile }), NatsModule.with(config), ProjectorModule.with(config, definitions)],
      controllers: [TimelineController, TimelineMessages, DevelopmentController, ConflictController, FacetController, StreamController, StatusController, ProjectionController, DiscardedController, ReplayController, ExportController, ErasureController],
      providers: [
        { provide: TimelineConfigToken, useValue: { waitForMs: config.waitForMs } },
        ViewEraser,
        TimelineLifetime,
        { provide: TimelineConfig, useValue: config },
        ...[JobRunner, ProjectionService, ProjectionList, DiscardedService, ReplayService, ExportReader],
        ...[ViewReader, KnownAt, TimelineReader, DevelopmentReader, ConflictReader, FacetReader, ChangeFeed, StatusReader],
      ],
    };
  }
}

import { Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { BatchController } from './batches/batch.controller.js';
import { BATCH_CONCURRENCY, BatchIntake } from './batches/batch.intake.js';
import { ClaimController } from './claims/claim.controller.js';
import { ClaimPreparer } from './claims/claim.preparer.js';
import { ClaimReader } from './claims/claim.reader.js';
import { ClaimSubmission } from './claims/claim.submission.js';
import { CommandModule } from './commands/command.module.js';
import { ClaimCorrector } from './curation/claim.corrector.js';
import { ClaimCurationController } from './curation/claim-curation.controller.js';
import { DevelopmentCurator } from './curation/development.curator.js';
import { DevelopmentCurationController } from './curation/development-curation.controller.js';
import { DatabaseModule } from './database/database.module.js';
import { IngestProblemsInterceptor } from './edge/ingest-problems.interceptor.js';
import type { IngestConfig } from './ingest.config.js';
import { ClaimExtractor } from './reports/claim.extractor.js';
import { ReportController } from './reports/report.controller.js';
import { ReportPreparer } from './reports/report.preparer.js';
import { ReportReader } from './reports/report.reader.js';
import { ReportSubmission } from './reports/report.submission.js';
import { ReportTextTable } from './reports/report-text.table.js';
import { Intake } from './submissions/intake.js';
import { Submitter } from './submissions/submitter.js';

const SUBMITTING = [
  Submitter,
  Intake,
  ReportTextTable,
  ReportPreparer,
  ReportSubmission,
  ClaimExtractor,
  ClaimPreparer,
  ClaimSubmission,
  BatchIntake,
];
const READING = [ReportReader, ClaimReader];
const CURATING = [ClaimCorrector, DevelopmentCurator];

/** The service: its slices and what they stand on. */
@Module({})
export class IngestModule {
  static with(config: Readonly<IngestConfig>): DynamicModule {
    return {
      module: IngestModule,
      imports: [
        DatabaseModule.with({ url: config.databaseUrl, poolSize: config.databasePool }),
        CommandModule.with({ resolveAttempts: config.resolveAttempts }),
      ],
      controllers: [ReportController, ClaimController, BatchController, ClaimCurationController, DevelopmentCurationController],
      providers: [
        { provide: APP_INTERCEPTOR, useClass: IngestProblemsInterceptor },
        ...SUBMITTING,
        ...READING,
        ...CURATING,
        { provide: BATCH_CONCURRENCY, useValue: config.batchConcurrency },
      ],
    };
  }
}

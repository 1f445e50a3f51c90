import { Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { ClaimController } from './claims/claim.controller.js';
import { ClaimPreparer } from './claims/claim.preparer.js';
import { ClaimSubmission } from './claims/claim.submission.js';
import { CommandModule } from './commands/command.module.js';
import { DatabaseModule } from './database/database.module.js';
import { IngestProblemsInterceptor } from './edge/ingest-problems.interceptor.js';
import type { IngestConfig } from './ingest.config.js';
import { ClaimExtractor } from './reports/claim.extractor.js';
import { ReportController } from './reports/report.controller.js';
import { ReportPreparer } from './reports/report.preparer.js';
import { ReportReader } from './reports/report.reader.js';
import { ReportSubmission } from './reports/report.submission.js';
import { ReportTextTable } from './reports/report-text.table.js';
import { Submitter } from './submissions/submitter.js';

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
      controllers: [ReportController, ClaimController],
      providers: [
        { provide: APP_INTERCEPTOR, useClass: IngestProblemsInterceptor },
        Submitter,
        ReportTextTable,
        ReportPreparer,
        ReportReader,
        ReportSubmission,
        ClaimExtractor,
        ClaimPreparer,
        ClaimSubmission,
      ],
    };
  }
}

import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import type { Logger } from '@entente/observability';
import { BatchController } from './batches/batch.controller.js';
import { BATCH_CONCURRENCY, BatchIntake } from './batches/batch.intake.js';
import { BrokerModule } from './broker/broker.module.js';
import { ClaimController } from './claims/claim.controller.js';
import { ClaimPreparer } from './claims/claim.preparer.js';
import { ClaimSubmission } from './claims/claim.submission.js';
import { CommandModule } from './commands/command.module.js';
import { ClaimCorrector } from './curation/claim.corrector.js';
import { CurationModule } from './curation/curation.module.js';
import { ClaimCurationController } from './curation/claim-curation.controller.js';
import { DevelopmentCurationController } from './curation/development-curation.controller.js';
import { EventsReader } from './events-read/events.reader.js';
import { DatabaseModule } from './database/database.module.js';
import { ForgetModule } from './forget/forget.module.js';
import { IngestProblemsInterceptor } from './edge/ingest-problems.interceptor.js';
import { InboxHandler } from './inbox/inbox.handler.js';
import { SubmissionController } from './inbox/submission.controller.js';
import { SubmissionReader } from './inbox/submission.reader.js';
import { SubmissionRetry } from './inbox/submission.retry.js';
import { SubmissionTable } from './inbox/submission.table.js';
import { ImportsModule } from './imports/imports.module.js';
import type { IngestConfig } from './ingest.config.js';
import { LOGGER } from './ingest.names.js';
import { LEAD_FORMATS } from './leads/lead.formats.js';
import { LeadController } from './leads/lead.controller.js';
import { LeadCurator } from './leads/lead.curator.js';
import { LeadDecisionTable } from './leads/lead-decision.table.js';
import { LeadEvidence } from './leads/lead.evidence.js';
import { LeadReader } from './leads/lead.reader.js';
import { LeadTable } from './leads/lead.table.js';
import { CloudEventController } from './cloudevents/cloud-event.controller.js';
import { CLOUD_EVENT_FORMATS } from './cloudevents/cloud-event.formats.js';
import { CloudEventIntake } from './cloudevents/cloud-event.intake.js';
import { MAPPED_FORMATS } from './mappings/mapped.formats.js';
import { MappingController } from './mappings/mapping.controller.js';
import { MappingDeclarer } from './mappings/mapping.declarer.js';
import { MappingTable } from './mappings/mapping.table.js';
import { ClaimExtractor } from './reports/claim.extractor.js';
import { DICTIONARIES_FOLDER } from './reports/own-dictionaries.js';
import { DocumentController } from './reports/document.controller.js';
import { ReportChangesReader } from './reports/report.changes.js';
import { ReportController } from './reports/report.controller.js';
import { ReportDater } from './reports/report.dater.js';
import { ReportPreparer } from './reports/report.preparer.js';
import { PromotedClaims } from './reports/promoted.claims.js';
import { ReportReader } from './reports/report.reader.js';
import { ReportSubmission } from './reports/report.submission.js';
import { ReportTextTable } from './reports/report-text.table.js';
import { RequestController } from './requests/request.controller.js';
import { ReadinessChecks } from './status/readiness.checks.js';
import { StatusController } from './status/status.controller.js';
import { StatusReader } from './status/status.reader.js';
import { Intake } from './submissions/intake.js';
import { DocumentVersions } from './submissions/document.versions.js';
import { SubmissionText } from './submissions/submission.text.js';
import { Submitter } from './submissions/submitter.js';

const SUBMITTING = [
  Submitter,
  SubmissionText,
  DocumentVersions,
  Intake,
  ReportTextTable,
  ReportPreparer,
  ReportSubmission,
  ClaimExtractor,
  ClaimPreparer,
  ClaimSubmission,
  BatchIntake,
];
const READING = [ReportReader, PromotedClaims, ReportChangesReader, EventsReader, StatusReader, ReadinessChecks];
const INBOX = [InboxHandler, SubmissionTable, SubmissionReader, SubmissionRetry];
const CONTROLLERS = [
  ReportController,
  DocumentController,
  ClaimController,
  BatchController,
  ClaimCurationController,
  DevelopmentCurationController,
  SubmissionController,
  LeadController,
  MappingController,
  CloudEventController,
  StatusController,
  RequestController,
];
const MAPPINGS = [MappingTable, MappingDeclarer, CloudEventIntake];
const LEADS = [LeadReader, LeadTable, LeadDecisionTable, LeadEvidence, LeadCurator];
const CURATING = [ClaimCorrector, ReportDater];

/** One logger for all that logs. */
@Global()
@Module({})
class LogModule {
  static with(log: Logger): DynamicModule {
    return { module: LogModule, providers: [{ provide: LOGGER, useValue: log }], exports: [LOGGER] };
  }
}

/** Whatever hands in reports and claims: the routes, the inbox, imports. */
@Global()
@Module({})
class SubmissionModule {
  /** @param needs modules that what is handed in is judged by */
  static with({ batchConcurrency, dictionaries }: Readonly<IngestConfig>, needs: readonly DynamicModule[]): DynamicModule {
    const given = [
      { provide: BATCH_CONCURRENCY, useValue: batchConcurrency },
      { provide: DICTIONARIES_FOLDER, useValue: dictionaries ?? null },
    ];
    return { module: SubmissionModule, imports: [...needs], providers: [...SUBMITTING, ...given], exports: SUBMITTING };
  }
}

/** The service: its slices and what they stand on. */
@Module({})
export class IngestModule {
  static with(config: Readonly<IngestConfig>, log: Logger): DynamicModule {
    const curation = CurationModule.with({ reviewBelow: config.reviewBelow / 100 });
    return {
      module: IngestModule,
      imports: [
        LogModule.with(log),
        BrokerModule.with(config),
        DatabaseModule.with({ url: config.databaseUrl, poolSize: config.databasePool, archives: config.archiveFolder, answerWithinMs: config.databaseAnswerMs, personalKeys: config.personalKeys, personalMasterKeyFile: config.personalMasterKeyFile }),
        CommandModule.with({ resolveAttempts: config.resolveAttempts }),
        SubmissionModule.with(config, [curation]),
        curation,
        ForgetModule,
        ImportsModule.with({ fileLimit: config.importFileLimit, concurrency: config.importConcurrency, leaseSeconds: config.importLeaseSeconds, needs: [curation], formats: [...LEAD_FORMATS, ...MAPPED_FORMATS, ...CLOUD_EVENT_FORMATS] }),
      ],
      controllers: CONTROLLERS,
      providers: [
        { provide: APP_INTERCEPTOR, useClass: IngestProblemsInterceptor },
        ...READING,
        ...CURATING,
        ...INBOX,
        ...LEADS,
        ...MAPPINGS,
      ],
    };
  }
}

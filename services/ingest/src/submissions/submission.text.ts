import { Injectable } from '@nestjs/common';
import type { ReportReceived } from '@entente/contracts';
import { CopyFinder } from '../origins/copy.finder.js';
import { ReportTextTable } from '../reports/report-text.table.js';
import { ClaimAssessor, type Assessed } from '../review/claim.assessor.js';
import { DocumentVersions } from './document.versions.js';
import type { PreparedSubmission } from './submission.js';

/** A submission whose text has been read and whose claims were measured. */
export interface ReadSubmission {
  readonly prepared: PreparedSubmission;
  readonly assessed: Assessed;
  readonly duplicateOf: ReportReceived['duplicateOf'] | null;
}

/** Reads the claims of a new text, measures them and keeps the text. */
@Injectable()
export class SubmissionText {
  constructor(
    private readonly texts: ReportTextTable,
    private readonly assessor: ClaimAssessor,
    private readonly copies: CopyFinder,
    private readonly documents: DocumentVersions,
  ) {}

  async read(prepared: PreparedSubmission): Promise<ReadSubmission> {
    const { report, text, raw } = prepared;
    const earlier = report.publishedAt === null ? await this.documents.publishedBefore(prepared) : null;
    const assessed = await this.assessor.assess(report, text, await prepared.claims(earlier));
    const duplicateOf = await this.copies.copied(report, assessed.sketch);
    await Promise.all([this.texts.keep(report.textHash, { text, raw }), this.copies.keep(report, assessed.sketch)]);
    return { prepared, assessed, duplicateOf };
  }
}


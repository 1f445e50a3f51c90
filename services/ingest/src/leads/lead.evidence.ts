import { Injectable } from '@nestjs/common';
import type { Report } from '@entente/contracts';
import type { Caller } from '../commands/command.request.js';
import { InvalidSubmissionError } from '../ingest.errors.js';
import { ReportReader } from '../reports/report.reader.js';
import { ReportSubmission } from '../reports/report.submission.js';
import type { PromoteLeadDto } from './lead.dto.js';

/** Finds the report that is to bear a lead out, or takes it in like any other. */
@Injectable()
export class LeadEvidence {
  constructor(
    private readonly reader: ReportReader,
    private readonly reports: ReportSubmission,
  ) {}

  async of({ report, evidence }: PromoteLeadDto, caller: Caller): Promise<{ report: Report; text: string }> {
    if ((report === undefined) === (evidence === undefined)) {
      throw new InvalidSubmissionError([{ pointer: '/report', detail: 'give "report" or "evidence", one of them' }]);
    }
    // The caller's key stands for the promotion; the report is known by its content.
    const id = report ?? (evidence === undefined ? '' : (await this.reports.submit(evidence, { ...caller, idempotencyKey: null })).answer.report);
    const { text } = await this.reader.text(id);
    return { report: await this.reader.report(id), text };
  }
}

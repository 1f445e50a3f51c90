import { Injectable } from '@nestjs/common';
import { ClaimDto } from '../claims/claim.dto.js';
import { ClaimSubmission } from '../claims/claim.submission.js';
import type { Caller } from '../commands/command.request.js';
import { checkedBody } from '../edge/checked-body.js';
import { InvalidSubmissionError } from '../ingest.errors.js';
import { ReportDto } from '../reports/report.dto.js';
import { ReportSubmission } from '../reports/report.submission.js';
import type { Answered, SubmissionAnswer } from './submission.js';

/** Takes a report or a claim that came as bare JSON: a line of a batch, a message. */
@Injectable()
export class Intake {
  constructor(
    private readonly reports: ReportSubmission,
    private readonly claims: ClaimSubmission,
  ) {}

  async report(body: unknown, caller: Caller): Promise<Answered<SubmissionAnswer>> {
    return this.reports.submit(await checkedBody(ReportDto, body), caller);
  }

  async claim(body: unknown, caller: Caller): Promise<Answered<SubmissionAnswer>> {
    return this.claims.submit(await checkedBody(ClaimDto, body), caller);
  }

  /** What has words is a report, what names a kind is a claim. */
  async either(body: unknown, caller: Caller): Promise<Answered<SubmissionAnswer>> {
    const members = Object(body) as object;
    if ('text' in members || 'html' in members) return this.report(body, caller);
    if ('kind' in members) return this.claim(body, caller);
    throw new InvalidSubmissionError([{ pointer: '', detail: 'is neither a report (with "text" or "html") nor a claim (with "kind")' }]);
  }
}

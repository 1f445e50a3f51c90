import { Injectable } from '@nestjs/common';
import { contentRequest, type Caller } from '../commands/command.request.js';
import type { Answered, SubmissionAnswer } from '../submissions/submission.js';
import { Submitter } from '../submissions/submitter.js';
import type { ReportDto } from './report.dto.js';
import { ReportPreparer } from './report.preparer.js';

/** Takes one report, whichever way it came: HTTP, a batch, the inbox or a request. */
@Injectable()
export class ReportSubmission {
  constructor(
    private readonly preparer: ReportPreparer,
    private readonly submitter: Submitter,
  ) {}

  async submit(dto: ReportDto, caller: Caller): Promise<Answered<SubmissionAnswer>> {
    return this.submitter.submit(await this.preparer.prepare(dto), contentRequest(caller, 'reports', dto));
  }
}

import { Injectable } from '@nestjs/common';
import { contentRequest, type Caller } from '../commands/command.request.js';
import type { Answered, SubmissionAnswer } from '../submissions/submission.js';
import { Submitter } from '../submissions/submitter.js';
import type { ClaimDto } from './claim.dto.js';
import { ClaimPreparer } from './claim.preparer.js';

/** Takes one structured claim, whichever way it came: HTTP, a batch, the inbox or a request. */
@Injectable()
export class ClaimSubmission {
  constructor(
    private readonly preparer: ClaimPreparer,
    private readonly submitter: Submitter,
  ) {}

  async submit(dto: ClaimDto, caller: Caller): Promise<Answered<SubmissionAnswer>> {
    return this.submitter.submit(this.preparer.prepare(dto), contentRequest(caller, 'claims', dto));
  }
}

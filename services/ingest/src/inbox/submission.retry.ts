import { Injectable } from '@nestjs/common';
import { correlationOrNew } from '@entente/observability';
import { contextOf } from '@entente/messaging';
import { RefusedError, UnknownIdError } from '../ingest.errors.js';
import { InboxHandler, callerOf } from './inbox.handler.js';
import { inboxMessage } from './inbox.message.js';
import { failureOf, rejection, type Settled } from './inbox.outcome.js';
import { SubmissionReader, type SubmissionView } from './submission.reader.js';
import { SubmissionTable } from './submission.table.js';

/** Tries a refused message again, as it came, for its own sender: after a rule, a limit or a dictionary has changed. */
@Injectable()
export class SubmissionRetry {
  constructor(
    private readonly submissions: SubmissionTable,
    private readonly handler: InboxHandler,
    private readonly reader: SubmissionReader,
  ) {}

  async retry(id: string): Promise<SubmissionView> {
    const rejected = await this.submissions.rejected(id);
    if (rejected === null) {
      if ((await this.submissions.find(id)) === null) throw new UnknownIdError('submission', id);
      throw new RefusedError('not-rejected', 'This submission is stored. There is nothing to try again.');
    }
    const header = (name: string): string | undefined => rejected.headers[name];
    const message = { ...inboxMessage({ subject: rejected.subject, data: rejected.payload, header }), id };
    const caller = callerOf(message, { principal: contextOf(header).principal, correlation: correlationOrNew() });
    const settled = await this.handler.store(message, { data: rejected.payload, header }, caller).catch((error: unknown): Settled => {
      if (failureOf(error) === 'later') throw error;
      return rejection(error, caller.correlation.correlationId);
    });
    await this.submissions.retried({ id, digest: rejected.digest, subject: rejected.subject, principal: caller.principal.id, settled });
    return this.reader.submission(id);
  }
}

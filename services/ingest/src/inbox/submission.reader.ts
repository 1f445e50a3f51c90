import { Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor } from '@entente/http';
import { UnknownIdError } from '../ingest.errors.js';
import type { SubmissionPageQuery } from './submission.query.js';
import { SubmissionTable, type SubmissionRow } from './submission.table.js';

/** What became of an asynchronous submission, as it is told: with its answer or its problem. */
export interface SubmissionView {
  readonly id: string;
  readonly subject: string;
  readonly status: SubmissionRow['status'];
  readonly settledAt: string;
  readonly answer?: SubmissionRow['answer'];
  readonly problem?: SubmissionRow['problem'];
}

export interface SubmissionPage {
  readonly items: readonly SubmissionView[];
  readonly next: string | null;
}

const LIST = 'submissions';

@Injectable()
export class SubmissionReader {
  constructor(private readonly submissions: SubmissionTable) {}

  async submission(id: string): Promise<SubmissionView> {
    const row = await this.submissions.find(id);
    if (row === null) throw new UnknownIdError('submission', id);
    return viewOf(row);
  }

  async page({ status, limit, cursor }: SubmissionPageQuery): Promise<SubmissionPage> {
    const after = cursor === undefined ? null : decodeCursor(LIST, cursor, ['settledAt', 'id']);
    const place = after === null ? null : { settledAt: String(after.settledAt), id: String(after.id) };
    const rows = await this.submissions.page({ status: status ?? null, after: place, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next = rows.length > limit && last !== undefined ? encodeCursor(LIST, { settledAt: last.settledAt, id: last.id }) : null;
    return { items: page.map(viewOf), next };
  }
}

function viewOf({ id, subject, status, settledAt, answer, problem }: SubmissionRow): SubmissionView {
  return { id, subject, status, settledAt, ...(answer === null ? {} : { answer }), ...(problem === null ? {} : { problem }) };
}

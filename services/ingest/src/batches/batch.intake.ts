import { Inject, Injectable } from '@nestjs/common';
import type { Problem } from '@entente/contracts';
import { parseJsonBody, problemOfError } from '@entente/http';
import type { Caller } from '../commands/command.request.js';
import { problemOf } from '../edge/ingest.problems.js';
import { SubmissionTooLargeError } from '../ingest.errors.js';
import { LIMITS } from '../ingest.limits.js';
import { Intake } from '../submissions/intake.js';
import type { Answered, SubmissionAnswer } from '../submissions/submission.js';
import { inOrder } from './in-order.js';
import { ndjsonLines, type NdjsonLine } from './ndjson-lines.js';

export const BATCH_CONCURRENCY = Symbol('BATCH_CONCURRENCY');

/** The answer to one line of a batch. */
export type BatchAnswer =
  | { readonly line: number; readonly status: 201; readonly answer: SubmissionAnswer; readonly replayed?: true }
  | { readonly line: number; readonly status: number; readonly problem: Problem };

/** Takes batches line by line: each line is a submission of its own, a bad one spoils no other. */
@Injectable()
export class BatchIntake {
  constructor(
    private readonly intake: Intake,
    @Inject(BATCH_CONCURRENCY) private readonly concurrency: number,
  ) {}

  /** One answer for each line that isn't blank, in the order of the lines, as soon as it and all before it are known. */
  answers(chunks: AsyncIterable<Buffer>, caller: Caller): AsyncIterable<BatchAnswer> {
    return inOrder(ndjsonLines(chunks, LIMITS.batchLineBytes), this.concurrency, (line) => this.answer(line, caller));
  }

  private async answer({ line, bytes }: NdjsonLine, caller: Caller): Promise<BatchAnswer> {
    try {
      if (bytes === null) throw new SubmissionTooLargeError(`Line ${line}`, LIMITS.batchLineBytes);
      return stored(line, await this.intake.either(parseJsonBody(bytes), ofLine(caller, line)));
    } catch (error) {
      const problem = problemOfError(problemOf(error) ?? error, () => null, caller.correlation.correlationId);
      return { line, status: problem.status, problem };
    }
  }
}

function stored(line: number, { answer, replayed }: Answered<SubmissionAnswer>): BatchAnswer {
  return { line, status: 201, answer, ...(replayed ? { replayed } : {}) };
}

/** A key given for the batch stands for each line with its number. */
function ofLine(caller: Caller, line: number): Caller {
  const key = caller.idempotencyKey;
  return key === null ? caller : { ...caller, idempotencyKey: `${key}#${line}` };
}

import type { Problem } from '@entente/contracts';
import { problemOfError } from '@entente/http';
import { problemOf } from '../edge/ingest.problems.js';
import { ConflictError } from '../ingest.errors.js';
import type { SubmissionAnswer } from '../submissions/submission.js';

/** How a submission ended. */
export type Settled =
  | { readonly status: 'stored' | 'duplicate'; readonly answer: SubmissionAnswer }
  | { readonly status: 'rejected'; readonly problem: Problem };

/** How a failure is to be met: deliver again without limit, a few times, or never. */
export type Failure = 'later' | 'unforeseen' | 'never';

export function failureOf(error: unknown): Failure {
  const problem = problemOf(error);
  if (problem === null) return 'unforeseen';
  return problem.problem.status >= 500 || error instanceof ConflictError ? 'later' : 'never';
}

export function rejection(error: unknown, correlationId: string): Settled {
  return { status: 'rejected', problem: problemOfError(problemOf(error) ?? error, () => null, correlationId) };
}

const LONGEST_MS = 15_000;

/** Longer each time a message comes back, up to a quarter of a minute: that much later than the database a submission may be. */
export function retryAfterMs(deliveries: number): number {
  return Math.min(LONGEST_MS, 250 * 2 ** Math.min(deliveries, 10));
}

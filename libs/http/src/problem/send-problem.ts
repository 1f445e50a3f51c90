import type { FastifyReply } from 'fastify';
import type { Problem } from '@entente/contracts';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** When to ask again, seconds, where nobody knows better. */
const RETRY_AFTER: Readonly<Record<number, string>> = { 503: '2', 507: '10' };

/** Sends a problem as the whole answer. */
export function sendProblem(reply: FastifyReply, problem: Problem, headers: Readonly<Record<string, string>> = {}): void {
  void reply
    .code(problem.status)
    .headers({ ...retryAfter(problem.status), ...headers, 'content-type': PROBLEM_MEDIA_TYPE, 'cache-control': 'no-store' })
    // As bytes: for a text Fastify would add a charset, which JSON media types don't have.
    .send(Buffer.from(JSON.stringify(problem)));
}

function retryAfter(status: number): Record<string, string> {
  const seconds = RETRY_AFTER[status];
  return seconds === undefined ? {} : { 'retry-after': seconds };
}

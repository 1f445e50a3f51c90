import type { FastifyReply } from 'fastify';
import type { Problem } from '@entente/contracts';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** Sends a problem as the whole answer. */
export function sendProblem(reply: FastifyReply, problem: Problem, headers: Readonly<Record<string, string>> = {}): void {
  void reply
    .code(problem.status)
    .headers({ ...headers, 'content-type': PROBLEM_MEDIA_TYPE, 'cache-control': 'no-store' })
    // As bytes: for a text Fastify would add a charset, which JSON media types don't have.
    .send(Buffer.from(JSON.stringify(problem)));
}

import type { FastifyReply } from 'fastify';
import type { Answered } from '../submissions/submission.js';

export const REPLAYED_HEADER = 'idempotent-replayed';

/** Sends an answer; one that was given before is the same in body and status and says so in a header. */
export function answered<Answer>(reply: FastifyReply, { answer, replayed }: Answered<Answer>, status: number): Answer {
  void reply.status(status);
  if (replayed) void reply.header(REPLAYED_HEADER, 'true');
  return answer;
}

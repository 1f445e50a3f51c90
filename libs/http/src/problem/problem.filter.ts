import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { currentCorrelation, type Logger } from '@entente/observability';
import { ProblemException } from './problem.exception.js';
import { problemOfError, type ProblemMapper } from './problem-of-error.js';
import { sendProblem } from './send-problem.js';

/** Answers every error, whoever threw it, as `application/problem+json`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Logger,
    private readonly map: ProblemMapper,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    // Message handlers have a filter of their own: rethrowing lets the transport's edge answer.
    if (host.getType() !== 'http') throw error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOfError(error, this.map, currentCorrelation()?.correlationId ?? request.id);
    const expected = error instanceof ProblemException && error.expected;
    if (problem.status >= 500) this.log[expected ? 'info' : 'error']({ err: error, method: request.method, url: request.url }, expected ? 'answered' : 'request failed');
    if (reply.sent || reply.raw.headersSent) return;
    sendProblem(reply, problem, error instanceof ProblemException ? error.headers : {});
  }
}

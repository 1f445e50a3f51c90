import proxy from '@fastify/http-proxy';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '@entente/http';
import { problemType } from '@entente/contracts';
import { correlationHeaders, correlationOrNew } from '@entente/observability';
import type { Owner } from '../owners/owners.js';

const RETRY_AFTER_SECONDS = '2';

/**
 * Passes an owner's resources through, both ways as they stream: batches of any size go in, events come out.
 * Authentication, limits and validation are the owner's own; an owner that is away is answered for with 503.
 */
export async function registerOwnerProxy(server: FastifyInstance, owner: Owner): Promise<void> {
  for (const resource of owner.resources) {
    await server.register(async (scope) => {
      // Bodies go through unread; the parsers of the gateway's own routes would read them.
      scope.removeAllContentTypeParsers();
      await scope.register(proxy, {
        upstream: owner.url,
        prefix: `/v1/${resource}`,
        rewritePrefix: `/v1/${resource}`,
        undici: { headersTimeout: 0, bodyTimeout: 0, connections: 256 },
        replyOptions: {
          rewriteRequestHeaders: (_request, headers) => ({ ...headers, ...correlationHeaders(correlationOrNew()) }),
          onError: (reply, { error }) => answerForOwner(reply as unknown as FastifyReply, owner, error),
        },
      });
    });
  }
}

function answerForOwner(reply: FastifyReply, owner: Owner, error: Error): void {
  const request: FastifyRequest = reply.request;
  request.log.warn({ err: error, owner: owner.name }, 'the owner did not answer');
  sendProblem(
    reply,
    {
      type: problemType('owner-unreachable'),
      title: 'Service Unavailable',
      status: 503,
      detail: `The ${owner.name} service does not answer. What it acknowledged is stored; send the request again in a moment, writes with the same Idempotency-Key. Operators: GET /v1/status tells which services are up.`,
      owner: owner.name,
    },
    { 'retry-after': RETRY_AFTER_SECONDS },
  );
}

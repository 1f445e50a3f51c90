import { problemType } from '@entente/contracts';
import { sendProblem } from '@entente/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ALL_RESOURCES } from '../owners/owners.js';

/** Answers for what nobody owns: 404 with the list of what there is. */
export function registerUnknown(server: FastifyInstance): void {
  server.all('/v1', answer);
  server.all('/v1/*', answer);
}

function answer(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const asked = (request.url.split('?')[0] ?? '').split('/').slice(0, 3).join('/').slice(0, 100);
  sendProblem(reply, {
    type: problemType('not-found'),
    title: 'No such resource',
    status: 404,
    detail: `There is no resource ${asked}. "resources" lists all there are; GET /openapi.json describes them.`,
    resources: ALL_RESOURCES.map((resource) => `/v1/${resource}`),
  });
  return reply;
}

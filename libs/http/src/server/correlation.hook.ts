import type { FastifyInstance } from 'fastify';
import { CORRELATION_HEADER, correlationFrom, withCorrelation } from '@entente/observability';
import { headerText } from './entente.adapter.js';

/** Runs every request under its correlation, and answers with it. */
export function registerCorrelation(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const correlation = correlationFrom((name) => headerText(request, name));
    void reply.header(CORRELATION_HEADER, correlation.correlationId);
    withCorrelation(correlation, done);
  });
}

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CORRELATION_HEADER, correlationFrom, withCorrelation, type Correlation } from '@entente/observability';
import { headerText } from './entente.adapter.js';

/**
 * Gives every request its correlation and answers with it. Entered twice: reading a body continues on the
 * socket's events, which lose the asynchronous context that `onRequest` set.
 */
export function registerCorrelation(server: FastifyInstance): void {
  const correlations = new WeakMap<FastifyRequest, Correlation>();
  server.addHook('onRequest', (request, reply, done) => {
    const correlation = correlationFrom((name) => headerText(request, name));
    correlations.set(request, correlation);
    void reply.header(CORRELATION_HEADER, correlation.correlationId);
    withCorrelation(correlation, done);
  });
  server.addHook('preValidation', (request, _reply, done) => {
    const correlation = correlations.get(request);
    if (correlation === undefined) done();
    else withCorrelation(correlation, done);
  });
}

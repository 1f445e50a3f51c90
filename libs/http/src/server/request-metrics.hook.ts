import type { FastifyInstance } from 'fastify';
import { histogram, type Logger } from '@entente/observability';

/** One measurement and, at level debug, one line for each request. */
export function registerRequestMetrics(server: FastifyInstance, log: Logger): void {
  const seconds = histogram({
    name: 'entente_http_request_seconds',
    help: 'Time from the first byte of a request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 60],
  });
  server.addHook('onResponse', (request, reply, done) => {
    const { method } = request;
    const route = request.routeOptions.url ?? 'unknown';
    const elapsed = reply.elapsedTime / 1_000;
    seconds.observe({ method, route, status: String(reply.statusCode) }, elapsed);
    log.debug({ method, url: request.url, status: reply.statusCode, seconds: elapsed }, 'request');
    done();
  });
}

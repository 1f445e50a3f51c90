import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { correlationFrom } from '@entente/observability';
import { problemOfError } from '../problem/problem-of-error.js';
import { sendProblem } from '../problem/send-problem.js';

/** Fastify under Nest, with our limits, and with its own errors left whole for the problem filter. */
export class EntenteAdapter extends FastifyAdapter {
  constructor(options: { bodyLimit: number }) {
    super({
      bodyLimit: options.bodyLimit,
      // Batches of any size may take long to arrive; headers still have a deadline of a minute.
      requestTimeout: 0,
      keepAliveTimeout: 75_000,
      return503OnClosing: false,
      routerOptions: { maxParamLength: 512, ignoreTrailingSlash: true },
      frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
        sendProblem(reply, problemOfError(error, () => null, correlationOf(request)));
      },
    });
  }

  /** Nest would keep status and message only; the filter also wants Fastify's error code. */
  override mapException(error: unknown): unknown {
    return error;
  }
}

function correlationOf(request: FastifyRequest): string {
  return correlationFrom((name) => headerText(request, name)).correlationId;
}

/** A header as one text; of several the first. */
export function headerText(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

import type { Socket } from 'node:net';
import { problemType } from '@entente/contracts';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { correlationFrom } from '@entente/observability';
import { problemOfError } from '../problem/problem-of-error.js';
import { PROBLEM_MEDIA_TYPE, sendProblem } from '../problem/send-problem.js';

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
      clientErrorHandler: answerBrokenRequest,
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

/** What isn't HTTP, or has headers beyond all measure, never becomes a request: it is answered on the socket itself. */
function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, title, detail] = brokenRequest(error.code);
  const body = JSON.stringify({ type: problemType('http'), title, status, detail });
  const head = [`HTTP/1.1 ${status} ${title}`, `content-type: ${PROBLEM_MEDIA_TYPE}`, `content-length: ${Buffer.byteLength(body)}`, 'connection: close'];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function brokenRequest(code: string | undefined): [status: number, title: string, detail: string] {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return [431, 'Request Header Fields Too Large', 'The headers are over 16 KiB. Send fewer or shorter ones.'];
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return [408, 'Request Timeout', 'The headers took too long to arrive. Send the request again.'];
    default:
      return [400, 'Bad Request', 'This is not a valid HTTP/1.1 request. Use an HTTP client, and look at what stands between it and us.'];
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

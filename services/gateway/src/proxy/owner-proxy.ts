import httpProxy from '@fastify/http-proxy';
import { problemOfError, ProblemException, sendProblem, stopSignalOf, type Authenticator } from '@entente/http';
import { correlationHeaders, correlationOrNew } from '@entente/observability';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ownerDown } from '../owners/owner-down.js';
import type { Owner } from '../owners/owners.js';

type ReplyOptions = NonNullable<Parameters<typeof httpProxy.fastifyHttpProxy>[1]['replyOptions']>;

const RETRY_AFTER_SECONDS = '2';
/** Below the time an owner that stops gives its connections (SHUTDOWN_DELAY_MS): none is used again at the moment it closes. */
const UNUSED_FOR_MS = 1_000;
/** An owner that lets a request hang without a byte this long is as good as away: frozen, or cut off. Above its own limits. */
const SILENT_FOR_MS = 60_000;

/**
 * Passes an owner's resources through, both ways as they stream: batches of any size go in, events come out. Limits and
 * validation are the owner's own. In mode `token` only known principals get through here already, so that an owner
 * without authentication of its own is not laid open. An owner that is away is answered for with 503.
 */
export async function registerOwnerProxy(server: FastifyInstance, owner: Owner, authenticate: Authenticator): Promise<void> {
  for (const { resource, methods } of routesOf(owner)) {
    await server.register(async (scope) => {
      // Bodies go through unread; the parsers of the gateway's own routes would read them.
      scope.removeAllContentTypeParsers();
      await scope.register(httpProxy, {
        upstream: owner.url,
        prefix: `/v1/${resource}`,
        rewritePrefix: `/v1/${resource}`,
        httpMethods: methods,
        // Node's own client: an answer may begin while the body is still coming in, and neither has a limit as long as it flows.
        http: { agentOptions: { keepAlive: true, timeout: UNUSED_FOR_MS }, requestOptions: { timeout: SILENT_FOR_MS } },
        disableRequestLogging: true,
        preHandler: (request, reply, done) => {
          if (admitted(request, reply, authenticate)) done();
        },
        replyOptions: replyOptionsFor(owner),
      });
    });
  }
}

const READS = ['GET', 'HEAD'];
const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE'];
/** Shown by one owner, written by another: see `Owner.writes`. */
const SHARED: readonly string[] = ['conflicts'];

function routesOf({ resources, writes }: Owner): { resource: string; methods: string[] }[] {
  return [
    ...resources.map((resource) => ({ resource, methods: SHARED.includes(resource) ? READS : [...READS, ...WRITES] })),
    ...writes.map((resource) => ({ resource, methods: WRITES })),
  ];
}

function replyOptionsFor(owner: Owner): ReplyOptions {
  return {
    // An owner's 503 is an answer; whether to ask again is up to whoever asks us.
    retryDelay: () => null,
    rewriteRequestHeaders: (_request, headers) => ({ ...headers, ...correlationHeaders(correlationOrNew()) }),
    rewriteHeaders: ({ connection: _theirs, 'keep-alive': _too, ...headers }) => headers,
    onResponse: (request, reply, response) => passOn(request as FastifyRequest, reply as unknown as FastifyReply, response.stream),
    onError: (reply, { error }) => {
      if (reply.raw.headersSent) reply.raw.destroy();
      else sendProblem(reply as unknown as FastifyReply, ownerDown(owner, reasonOf(error)), { 'retry-after': RETRY_AFTER_SECONDS });
    },
  };
}

/** An endless answer ends when we stop: its client then comes again with its Last-Event-ID. A torn one is torn for the client too. */
function passOn(request: FastifyRequest, reply: FastifyReply, answer: NodeJS.ReadableStream & { destroy(): unknown }): void {
  if (String(reply.getHeader('content-type')).startsWith('text/event-stream')) {
    const stop = stopSignalOf(request.server.server);
    const end = (): void => void answer.destroy();
    stop.addEventListener('abort', end, { once: true });
    answer.once('close', () => stop.removeEventListener('abort', end));
  }
  answer.once('error', () => reply.raw.destroy());
  void reply.send(answer);
}

function admitted(request: FastifyRequest, reply: FastifyReply, authenticate: Authenticator): boolean {
  try {
    authenticate(request.headers.authorization);
    return true;
  } catch (error) {
    const headers = error instanceof ProblemException ? error.headers : {};
    sendProblem(reply, problemOfError(error, () => null, correlationOrNew().correlationId), headers);
    return false;
  }
}

function reasonOf(error: Error): string {
  const code: unknown = Reflect.get(Object(error.cause ?? error) as object, 'code');
  return typeof code === 'string' ? code : error.message;
}

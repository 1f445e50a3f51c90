import { problemType } from '@entente/contracts';
import { sendProblem } from '@entente/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PAGE_FOLDER, readPageFiles } from './page-files.js';

/** Scripts and styles from here only, nothing inline, nothing embedded, no frames around it. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cache-control': 'no-cache',
};

/**
 * Serves the page at `/`, the API's own words at `/docs` and their files under `/page/`, to anybody: it holds no data, and asks the API for them with the
 * reader's own token.
 */
export function registerPage(server: FastifyInstance): void {
  const files = readPageFiles(PAGE_FOLDER);
  const send = (name: string, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const file = files.get(name);
    if (file === undefined) return missing(name, reply);
    void reply.headers({ ...HEADERS, etag: file.etag });
    if (request.headers['if-none-match'] === file.etag) return reply.code(304).send();
    return reply.type(file.mediaType).send(file.content);
  };
  server.get('/', (request, reply) => send('index.html', request, reply));
  server.get('/docs', (request, reply) => send('docs.html', request, reply));
  server.get<{ Params: { file: string } }>('/page/:file', (request, reply) => send(request.params.file, request, reply));
}

function missing(name: string, reply: FastifyReply): FastifyReply {
  const detail = `The page has no file ${name.slice(0, 100)}. Open / instead.`;
  sendProblem(reply, { type: problemType('not-found'), title: 'Not Found', status: 404, detail });
  return reply;
}

import { fileURLToPath } from 'node:url';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url));

/** The page loads nothing from elsewhere and runs no inline script. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

/** Serves the page at `/` and its files under `/page/`. */
export async function registerPage(server: FastifyInstance): Promise<void> {
  await server.register(files, { root: PUBLIC, prefix: '/page/', index: false, setHeaders: (reply) => void reply.headers(HEADERS) });
  server.get('/', (_request, reply) => reply.sendFile('index.html'));
}

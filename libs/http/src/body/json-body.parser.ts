import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemException } from '../problem/problem.exception.js';
import { collectBody } from './collect-body.js';
import { JsonFaultFinder } from './json-fault.js';

/** Media types whose body is handed to the route as a stream, unread and without a size limit. */
export const NDJSON_MEDIA_TYPES = ['application/x-ndjson', 'application/ndjson', 'application/jsonl'] as const;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads JSON strictly, up to `limit` bytes, NDJSON as a stream, and nothing else. */
export function registerBodyParsers(server: FastifyInstance, limit: number): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    /^application\/(?:[\w.-]+\+)?json(?:;|$)/,
    async (_request: FastifyRequest, body: Readable) => parseJsonBody(await collectBody(body, limit)),
  );
  server.addContentTypeParser([...NDJSON_MEDIA_TYPES], (_request, stream, done) => done(null, stream));
}

/**
 * @returns the value of a JSON text in UTF-8
 * @throws ProblemException 400 naming the byte at which the body goes wrong
 */
export function parseJsonBody(body: Buffer): unknown {
  if (body.length === 0) throw refused('The body is empty. Send a JSON object.', 0);
  let text: string;
  try {
    text = utf8.decode(body);
  } catch (error) {
    throw refused('The body is not UTF-8. Encode it as UTF-8 and send it again.', firstWrongByte(body), error);
  }
  const fault = new JsonFaultFinder(text).find();
  if (fault === null) return JSON.parse(text);
  const offset = Buffer.byteLength(text.slice(0, fault.offset), 'utf8') + (body.length - Buffer.byteLength(text, 'utf8'));
  throw refused(`The body is not valid JSON: at byte ${offset}, ${fault.detail}. Correct it and send it again.`, offset);
}

function refused(detail: string, offset: number, cause?: unknown): ProblemException {
  return new ProblemException(
    { name: 'json', status: 400, title: 'The body is not valid JSON', detail, extensions: { offset } },
    { cause },
  );
}

/** The decoder doesn't tell where it failed: bytes before the first difference survive a lenient round trip. */
function firstWrongByte(body: Buffer): number {
  const again = Buffer.from(body.toString('utf8'), 'utf8');
  const end = Math.min(again.length, body.length);
  for (let at = 0; at < end; at += 1) {
    if (again[at] !== body[at]) return at;
  }
  return end;
}

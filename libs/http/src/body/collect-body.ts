import type { Readable } from 'node:stream';
import { ProblemException } from '../problem/problem.exception.js';

/** How much of a body that is too large is read and thrown away, so that the client gets to hear why. */
const DISCARD_LIMIT = 256 * 1_024 * 1_024;

/**
 * Reads a body whole. One over the limit is read on and thrown away before the refusal: a client that is cut off while
 * sending sees a broken connection instead of the answer.
 * @throws ProblemException 413
 */
export async function collectBody(body: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
    else chunks.length = 0;
    if (length > DISCARD_LIMIT) break;
  }
  if (length > limit) throw tooLarge(limit);
  return Buffer.concat(chunks, length);
}

function tooLarge(limit: number): ProblemException {
  const detail = `The body is larger than ${limit} bytes. Send less at once, or many records as NDJSON to /v1/batches, which has no limit.`;
  return new ProblemException({ name: 'too-large', status: 413, title: 'Payload Too Large', detail, extensions: { limit } });
}

import { Readable } from 'node:stream';
import { structuredOf } from '@entente/connectors';
import { ProblemException } from '@entente/http';
import type { FastifyRequest } from 'fastify';

const BATCH = /^application\/cloudevents-batch\+json\s*(;|$)/i;
const STRUCTURED = /^application\/cloudevents\+json\s*(;|$)/i;
const MOST_BYTES = 1_048_576;

/** The events of a request, as they were sent: one in the structured or binary mode, or a batch. */
export type SentEvents = { readonly mode: 'one'; readonly event: unknown } | { readonly mode: 'batch'; readonly events: readonly unknown[] };

/** @throws ProblemException when the request is in none of the three modes */
export async function sentEvents({ headers, body }: Pick<FastifyRequest, 'headers' | 'body'>): Promise<SentEvents> {
  const type = headers['content-type'] ?? '';
  if (BATCH.test(type)) {
    if (!Array.isArray(body)) throw refused('validation', 400, 'A batch of CloudEvents is a JSON list of events.');
    return { mode: 'batch', events: body as unknown[] };
  }
  if (STRUCTURED.test(type)) return { mode: 'one', event: body };
  if (headers['ce-specversion'] === undefined && headers['ce-id'] === undefined) {
    throw refused('media-type', 415, 'Send application/cloudevents+json, application/cloudevents-batch+json, or the attributes in headers that begin with "ce-".');
  }
  const plain = Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])));
  return { mode: 'one', event: structuredOf(plain, body instanceof Readable ? await collected(body) : (body ?? undefined)) };
}

async function collected(body: Readable): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) throw refused('too-large', 413, `The data are over ${MOST_BYTES} bytes. Send less.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function refused(name: string, status: number, detail: string): ProblemException {
  return new ProblemException({ name, status, title: status === 415 ? 'Unsupported Media Type' : status === 413 ? 'Content Too Large' : 'The request is not valid', detail });
}

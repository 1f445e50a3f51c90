import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import { stopSignalOf } from '../server/drain.js';

/** One event of a stream. `data` is written as JSON. */
export interface StreamedEvent {
  /** What a client sends back as Last-Event-ID. */
  readonly id?: string;
  readonly event?: string;
  readonly data: unknown;
}

export interface StreamOptions {
  /** A comment line keeps proxies and clients from giving up; 15,000 ms when not given. */
  readonly heartbeatMs?: number;
  /** How long a client waits before it comes again; 2,000 ms when not given. */
  readonly retryMs?: number;
}

/**
 * Sends server-sent events until the source ends, the client leaves or the service stops. A slow client slows the
 * source down: the next event is asked for only when the last one left. The source's `signal` ends with the stream,
 * whatever ended it. Refuse a wrong request before calling this: once opened, an error only ends the stream, and the
 * client comes again with its Last-Event-ID.
 */
export async function streamEvents(
  reply: FastifyReply,
  source: (signal: AbortSignal) => AsyncIterable<StreamedEvent>,
  options: StreamOptions = {},
): Promise<void> {
  const ended = new AbortController();
  const end = (): void => ended.abort();
  const stop = stopSignalOf(reply.server.server);
  stop.addEventListener('abort', end, { once: true });
  reply.raw.once('close', end);
  if (stop.aborted) end();
  const heartbeat = setInterval(() => beat(reply.raw), options.heartbeatMs ?? 15_000);
  const iterator = source(ended.signal)[Symbol.asyncIterator]();
  try {
    open(reply, options.retryMs ?? 2_000);
    await pump(reply.raw, iterator, ended.signal);
  } finally {
    clearInterval(heartbeat);
    stop.removeEventListener('abort', end);
    end();
    endAnswer(reply.raw, stop.aborted);
    await iterator.return?.();
  }
}

/** @param last whether its connection ends with it: a client of a service that stops shall come again on one to somebody else */
function endAnswer(raw: ServerResponse, last: boolean): void {
  const { socket } = raw;
  raw.end(() => {
    if (last) socket?.destroySoon();
  });
}

function open(reply: FastifyReply, retryMs: number): void {
  const headers = reply.getHeaders() as OutgoingHttpHeaders;
  reply.hijack();
  reply.raw.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  reply.raw.write(`retry: ${retryMs}\n\n`);
}

async function pump(raw: ServerResponse, iterator: AsyncIterator<StreamedEvent>, signal: AbortSignal): Promise<void> {
  const aborted = whenAborted(signal);
  while (!signal.aborted) {
    const next = await Promise.race([iterator.next(), aborted]);
    if (next === null || next.done === true) return;
    if (!raw.write(frame(next.value))) await Promise.race([drained(raw), aborted]);
  }
}

/** @returns the event as it goes over the wire */
export function frame({ id, event, data }: StreamedEvent): string {
  const head = `${id === undefined ? '' : `id: ${oneLine(id)}\n`}${event === undefined ? '' : `event: ${oneLine(event)}\n`}`;
  return `${head}data: ${JSON.stringify(data)}\n\n`;
}

/** Skipped while the client is behind: it still has something to read, and the buffer must not grow. */
function beat(raw: ServerResponse): void {
  if (raw.headersSent && !raw.writableNeedDrain && !raw.writableEnded) raw.write(': still here\n\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\0]/g, ' ');
}

function drained(raw: ServerResponse): Promise<null> {
  return new Promise((resolve) => raw.once('drain', () => resolve(null)));
}

function whenAborted(signal: AbortSignal): Promise<null> {
  if (signal.aborted) return Promise.resolve(null);
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }));
}

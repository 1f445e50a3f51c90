import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { parseTraceParent } from './trace-parent.js';

/** What ties together all that one request led to, in every service. */
export interface Correlation {
  readonly correlationId: string;
  /** W3C trace context, as received. */
  readonly traceparent?: string;
}

/** Names under which a correlation travels, in HTTP and in NATS headers alike. */
export const CORRELATION_HEADER = 'x-correlation-id';
export const TRACE_HEADER = 'traceparent';

const ACCEPTED = /^[A-Za-z0-9._:-]{1,128}$/;
const storage = new AsyncLocalStorage<Correlation>();

/** Runs `work` so that logs, messages and events made inside carry the correlation. */
export function withCorrelation<Result>(correlation: Correlation, work: () => Result): Result {
  return storage.run(correlation, work);
}

/** The correlation of the running request, if there is one. */
export function currentCorrelation(): Correlation | undefined {
  return storage.getStore();
}

/** The correlation of the running request, or a fresh one for work that nobody asked for (a poll, a timer). */
export function correlationOrNew(): Correlation {
  return storage.getStore() ?? { correlationId: randomUUID() };
}

/**
 * Reads a correlation from headers: the given id when it is acceptable, else the trace id, else a fresh one.
 * An id that isn't `[A-Za-z0-9._:-]{1,128}` is replaced, never refused: it must not break a request, nor a log line.
 */
export function correlationFrom(header: (name: string) => string | undefined): Correlation {
  const trace = parseTraceParent(header(TRACE_HEADER));
  const given = header(CORRELATION_HEADER);
  const correlationId = given !== undefined && ACCEPTED.test(given) ? given : (trace?.traceId ?? randomUUID());
  return trace === null ? { correlationId } : { correlationId, traceparent: trace.traceparent };
}

/** The headers that carry a correlation on. */
export function correlationHeaders(correlation: Correlation): Record<string, string> {
  const { correlationId, traceparent } = correlation;
  return { [CORRELATION_HEADER]: correlationId, ...(traceparent === undefined ? {} : { [TRACE_HEADER]: traceparent }) };
}

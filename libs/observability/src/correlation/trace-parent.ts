const TRACE_PARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;

/**
 * Checks a W3C `traceparent` header.
 * @returns the header as received and its trace id, or null when it isn't one (then the header is dropped, as the W3C asks)
 */
export function parseTraceParent(text: string | undefined): { traceparent: string; traceId: string } | null {
  const match = text === undefined ? null : TRACE_PARENT.exec(text);
  const traceId = match?.[1];
  if (text === undefined || traceId === undefined || text.startsWith('ff')) return null;
  return /^0+$/.test(traceId) || /^0+$/.test(match?.[2] ?? '') ? null : { traceparent: text, traceId };
}

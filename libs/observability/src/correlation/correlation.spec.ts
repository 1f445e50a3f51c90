import { describe, expect, it } from '@jest/globals';
import { correlationFrom, correlationHeaders, correlationOrNew, currentCorrelation, withCorrelation } from './correlation.js';
import { parseTraceParent } from './trace-parent.js';

const TRACE = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const from = (headers: Record<string, string>) => correlationFrom((name) => headers[name]);

describe('correlationFrom', () => {
  it('keeps a given id and the trace', () => {
    expect(from({ 'x-correlation-id': 'desk-7', traceparent: TRACE })).toEqual({ correlationId: 'desk-7', traceparent: TRACE });
  });

  it('falls back to the trace id', () => {
    expect(from({ traceparent: TRACE }).correlationId).toBe('0af7651916cd43dd8448eb211c80319c');
  });

  it.each(['', 'a b', 'x'.repeat(129), 'line\nbreak', '{"a":1}'])('replaces the unacceptable id %j', (given) => {
    expect(from({ 'x-correlation-id': given }).correlationId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('survives a round through headers', () => {
    const correlation = { correlationId: 'desk-7', traceparent: TRACE };
    expect(from(correlationHeaders(correlation))).toEqual(correlation);
  });
});

describe('parseTraceParent', () => {
  it.each([
    'nonsense',
    `ff${TRACE.slice(2)}`,
    '00-00000000000000000000000000000000-b7ad6b7169203331-01',
    '00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01',
    undefined,
  ])('drops %j', (text) => {
    expect(parseTraceParent(text)).toBeNull();
  });
});

describe('withCorrelation', () => {
  it('reaches across awaits and ends with the work', async () => {
    const seen = await withCorrelation({ correlationId: 'one' }, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return correlationOrNew().correlationId;
    });
    expect(seen).toBe('one');
    expect(currentCorrelation()).toBeUndefined();
    expect(correlationOrNew().correlationId).not.toBe(correlationOrNew().correlationId);
  });
});

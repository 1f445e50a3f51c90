import { expect, it } from '@jest/globals';
import { sampleEvent } from '../testing/conformance/sample.js';
import { BATCH } from './append.limits.js';
import { pickBatch } from './batch.picker.js';
import { prepareCommand } from './prepare-command.js';

function large(stream: string, events: number): { readonly prepared: Extract<ReturnType<typeof prepareCommand>, { ok: true }>['command'] } {
  const many = Array.from({ length: events }, () => sampleEvent({ data: 'x'.repeat(250_000) }));
  const preparation = prepareCommand({ key: stream, digest: 'd', writes: [{ stream, expected: 'any', events: many }] });
  if (!preparation.ok) throw new Error(preparation.reason);
  return { prepared: preparation.command };
}

it('a batch holds no more bytes than it may, and a command that is larger goes alone', () => {
  const [small, huge] = [large('a', 1), large('b', 40)];
  expect(huge.prepared.bytes).toBeGreaterThan(BATCH.bytes);
  expect(pickBatch([huge, small]).batch).toEqual([huge]);
  expect(pickBatch([small, huge, large('c', 1)]).batch.map(({ prepared }) => prepared.key)).toEqual(['a', 'c']);
  const tens = Array.from({ length: 5 }, (_, index) => large(`t-${index}`, 10));
  expect(pickBatch(tens).batch).toHaveLength(3);
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ndjsonLines } from './ndjson-lines.js';

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function linesOf(text: string, options: { chunk?: number; max?: number } = {}): Promise<[number, string | null][]> {
  const lines: [number, string | null][] = [];
  for await (const { line, bytes } of ndjsonLines(chunksOf(Buffer.from(text), options.chunk ?? 7), options.max ?? 1_000)) {
    lines.push([line, bytes === null ? null : bytes.toString('utf8')]);
  }
  return lines;
}

describe('lines of a stream', () => {
  it('are numbered as an editor does, blank ones counted but not given', async () => {
    expect(await linesOf('{"a":1}\r\n\n  \n{"b":"é"}\n{"c":3}')).toEqual([[1, '{"a":1}'], [4, '{"b":"é"}'], [5, '{"c":3}']]);
  });

  it('are none in an empty stream', async () => {
    expect(await linesOf('')).toEqual([]);
    expect(await linesOf('\n\n')).toEqual([]);
  });

  it('over the limit are named and skipped, those around them kept', async () => {
    expect(await linesOf(`short\n${'x'.repeat(21)}\n${'y'.repeat(20)}\n${'z'.repeat(99)}`, { max: 20 })).toEqual([
      [1, 'short'],
      [2, null],
      [3, 'y'.repeat(20)],
      [4, null],
    ]);
  });

  it('are the same however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('{"é":1}', '', ' ', '\r', 'x'.repeat(12), '€'), { maxLength: 12 }), fc.integer({ min: 1, max: 40 }), async (parts, chunk) => {
        const text = parts.join('\n');
        expect(await linesOf(text, { chunk, max: 10 })).toEqual(await linesOf(text, { chunk: 10_000, max: 10 }));
      }),
    );
  });
});

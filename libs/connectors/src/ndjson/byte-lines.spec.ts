import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FILE_BEGIN } from '../import/import-connector.js';
import { byteLines, lineText, type ByteLine } from './byte-lines.js';

async function* chunked(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Buffer, size: number, at = FILE_BEGIN, max = 1_000): Promise<ByteLine[]> {
  const lines: ByteLine[] = [];
  for await (const line of byteLines(chunked(bytes.subarray(at.byte), size), at, max)) lines.push(line);
  return lines;
}

describe('lines of a file', () => {
  it('are ended by LF or CRLF; the last one needs no end', async () => {
    const lines = await read(Buffer.from('a\r\n\nb\rc\nd'), 3);
    expect(lines.map((line) => [line.row, lineText(line.bytes)])).toEqual([[1, 'a'], [2, ''], [3, 'b\rc'], [4, 'd']]);
    expect(lines.map((line) => line.next.byte)).toEqual([3, 4, 8, 9]);
  });

  it('are cut off at the limit and said to be too long', async () => {
    const lines = await read(Buffer.from(`${'x'.repeat(10)}\n${'y'.repeat(11)}\r\n${'z'.repeat(500)}\nend`), 7, FILE_BEGIN, 10);
    expect(lines.map((line) => [line.tooLong, line.bytes.length])).toEqual([[false, 10], [true, 10], [true, 10], [false, 3]]);
  });

  it('are the same on any chunking and from any line on', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('a', '\n', '\r\n', '\u00e9', '\t', ''), { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), async (parts, size) => {
        const bytes = Buffer.from(parts.join(''));
        const whole = await read(bytes, 1_000);
        expect(await read(bytes, size)).toEqual(whole);
        for (const [index, line] of whole.entries()) expect(await read(bytes, size, line.next)).toEqual(whole.slice(index + 1));
      }),
      { numRuns: 150 },
    );
  });

  it('that are not UTF-8 are read as Windows-1252', () => {
    expect([lineText(Buffer.from('Rés')), lineText(Buffer.from([0x52, 0xe9, 0x73, 0x80, 0x9f]))]).toEqual(['Rés', 'Rés€Ÿ']);
  });
});

/** One line of a stream of lines, numbered from 1 as an editor does; `bytes` is null when it was over the limit. */
export interface NdjsonLine {
  readonly line: number;
  readonly bytes: Buffer | null;
}

const NEWLINE = 0x0a;

/**
 * Splits a byte stream into lines. Blank lines are counted but not given. A line over the limit is skipped without
 * being held in memory: at any time at most one line of `maxBytes` and one chunk are held.
 */
export async function* ndjsonLines(chunks: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<NdjsonLine> {
  const reader = new LineReader(maxBytes);
  for await (const chunk of chunks) yield* reader.push(chunk);
  yield* reader.end();
}

class LineReader {
  private parts: Buffer[] = [];
  private size = 0;
  private line = 1;

  constructor(private readonly maxBytes: number) {}

  *push(chunk: Buffer): Generator<NdjsonLine> {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      this.take(chunk.subarray(from, at));
      yield* this.finish();
      from = at + 1;
    }
    this.take(chunk.subarray(from));
  }

  *end(): Generator<NdjsonLine> {
    yield* this.finish();
  }

  private take(part: Buffer): void {
    if (part.length === 0) return;
    this.size += part.length;
    if (this.size > this.maxBytes) this.parts = [];
    // A copy: a part of the socket's chunk would keep the whole chunk alive.
    else this.parts.push(Buffer.from(part));
  }

  private *finish(): Generator<NdjsonLine> {
    const { line, size } = this;
    const bytes = Buffer.concat(this.parts);
    this.line += 1;
    this.size = 0;
    this.parts = [];
    if (size > this.maxBytes) yield { line, bytes: null };
    else if (!isBlank(bytes)) yield { line, bytes: bytes.at(-1) === 0x0d ? bytes.subarray(0, -1) : bytes };
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

/**
 * Reads a source on while nobody asks for it yet, until `most` bytes wait. It begins when it is made; close it also when
 * nobody has asked.
 */
export class ReadAhead<T> implements AsyncIterable<T> {
  private readonly waiting: T[] = [];
  private bytes = 0;
  private filling: Promise<void> | null = null;
  private closed = false;
  private ended = false;
  private failure: { readonly error: unknown } | null = null;
  private heard: () => void = () => undefined;

  constructor(
    private readonly source: AsyncGenerator<T, unknown>,
    private readonly most: number,
    private readonly bytesOf: (item: T) => number,
  ) {
    this.fill();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, undefined> {
    try {
      for (let item = await this.take(); item !== null; item = await this.take()) yield item.value;
      return undefined;
    } finally {
      await this.close();
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.source.return(undefined);
    await this.filling;
  }

  private fill(): void {
    if (this.filling !== null || this.ended || this.bytes >= this.most) return;
    this.filling = this.pull().finally(() => {
      this.filling = null;
      this.heard();
    });
  }

  private async take(): Promise<{ readonly value: T } | null> {
    for (;;) {
      const value = this.waiting.shift();
      if (value !== undefined) {
        this.bytes -= this.bytesOf(value);
        this.fill();
        return { value };
      }
      if (this.failure !== null) throw this.failure.error;
      if (this.ended) return null;
      this.fill();
      await new Promise<void>((resolve) => (this.heard = resolve));
    }
  }

  /** Never rejects: a failure is told to whoever has taken all that came before it. */
  private async pull(): Promise<void> {
    try {
      while (this.bytes < this.most && !this.closed) {
        const next = await this.source.next();
        if (next.done === true) break;
        this.waiting.push(next.value);
        this.bytes += this.bytesOf(next.value);
        this.heard();
      }
      if (this.bytes >= this.most && !this.closed) return;
    } catch (error) {
      this.failure = { error };
    }
    this.ended = true;
  }
}

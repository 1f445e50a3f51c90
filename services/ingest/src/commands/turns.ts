/**
 * Lets work on the same keys follow one another inside this process. It only spares conflicts that the store would
 * find anyway: correctness rests on expected versions, and other processes are met there.
 */
export class Turns {
  private readonly tails = new Map<string, Promise<void>>();

  /** Runs `work` after all earlier work on any of the keys. All keys are taken at once, so two can't wait for each other. */
  async take<Result>(keys: readonly string[], work: () => Promise<Result>): Promise<Result> {
    const before = Promise.all(keys.map((key) => this.tails.get(key) ?? Promise.resolve()));
    let done = (): void => undefined;
    const mine = new Promise<void>((resolve) => {
      done = resolve;
    });
    for (const key of keys) this.tails.set(key, mine);
    try {
      await before;
      return await work();
    } finally {
      done();
      for (const key of keys) if (this.tails.get(key) === mine) this.tails.delete(key);
    }
  }

  /** Keys that somebody works on or waits for. */
  get size(): number {
    return this.tails.size;
  }
}

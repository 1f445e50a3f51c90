/** Growing pauses between tries: doubles from `firstMs` to `mostMs`, spread by up to a quarter so that workers don't march in step. */
export class BackOff {
  private tries = 0;

  constructor(
    private readonly firstMs = 100,
    private readonly mostMs = 5_000,
  ) {}

  next(): number {
    const pause = Math.min(this.mostMs, this.firstMs * 2 ** Math.min(this.tries, 20));
    this.tries += 1;
    return pause * (0.75 + Math.random() / 4);
  }

  reset(): void {
    this.tries = 0;
  }
}

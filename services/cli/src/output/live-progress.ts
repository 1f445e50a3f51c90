import { progressLine } from './progress.js';

/** Shows how far a long operation is on the terminal's error stream; says nothing where that is a file. */
export class LiveProgress {
  private readonly begin = performance.now();
  private told = 0;
  private first: bigint | null = null;

  show(state: string, done: bigint, total: bigint): void {
    if (!process.stderr.isTTY) return;
    const now = performance.now();
    if (now - this.told < 100 && done < total) return;
    this.told = now;
    this.first ??= done;
    const rate = Number(done - this.first) / Math.max(0.001, (now - this.begin) / 1_000);
    const percent = total === 0n ? 100 : Number((done * 100n) / total);
    const left = rate > 0 ? Number(total - done) / rate : null;
    process.stderr.write(`\r${progressLine({ state, done: String(done), total: String(total), percent, rate, etaSeconds: left })}\u001b[K`);
  }

  end(): void {
    if (process.stderr.isTTY && this.told > 0) process.stderr.write('\n');
  }
}

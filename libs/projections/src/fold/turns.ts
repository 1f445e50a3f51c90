import { setImmediate } from 'node:timers/promises';

/** What a request may wait for without anybody noticing. */
const TURN_MS = 8;

/** Divides long work among the turns of the event loop: the process that folds a whole log also answers readers. */
export class Turns {
  private since = performance.now();

  /** Whether this turn has been long enough. */
  due(): boolean {
    return performance.now() - this.since > TURN_MS;
  }

  /** Lets everything that waits run first. */
  async give(): Promise<void> {
    await setImmediate();
    this.since = performance.now();
  }
}

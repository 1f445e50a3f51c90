/** Lets a loop sleep until a bell rings, a time passes, or it is stopped. A ring while awake is kept for the next sleep. */
export class WakeUp {
  private rung = false;
  private wake: (() => void) | null = null;

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  /** Forgets a ring that waits: what it told of is done. */
  hush(): void {
    this.rung = false;
  }

  /** Sleeps at most `ms`; at once when a ring is waiting or the signal is aborted. */
  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.rung && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          this.wake = null;
          resolve();
        };
        const timer = setTimeout(done, ms);
        signal.addEventListener('abort', done, { once: true });
        this.wake = done;
      });
    }
    this.rung = false;
  }
}

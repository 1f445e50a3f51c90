/** Pauses of a loop that a nudge or the end of the work cuts short. A nudge while nobody waits is kept for the next pause. */
export class Pacer {
  private nudged = false;
  private wake: () => void = () => undefined;

  constructor(private readonly signal: AbortSignal) {
    signal.addEventListener('abort', () => this.wake(), { once: true });
  }

  nudge(): void {
    this.nudged = true;
    this.wake();
  }

  async pause(ms: number): Promise<void> {
    if (!this.nudged && !this.signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.nudged = false;
  }
}

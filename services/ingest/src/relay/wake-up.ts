/** Lets a loop sleep until there is news, a time has passed, or it is to stop. */
export class WakeUp {
  private news = false;
  private resume: (() => void) | null = null;

  constructor(private readonly stop: AbortSignal) {
    stop.addEventListener('abort', () => this.ring(), { once: true });
  }

  ring(): void {
    this.news = true;
    this.resume?.();
  }

  async wait(ms: number): Promise<void> {
    if (this.news || this.stop.aborted) {
      this.news = false;
      return;
    }
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.resume = resolve;
      timer = setTimeout(resolve, ms);
    });
    clearTimeout(timer);
    this.resume = null;
    this.news = false;
  }
}

import { PublishError, type PublishFault } from './publish.errors.js';

/** What windows have in common: whoever waits is woken by progress, and the first fault is the last word. */
export class WindowState {
  private broken: PublishError | null = null;
  private waiting: (() => void)[] = [];

  constructor(private readonly stream: string) {}

  get fault(): PublishError | null {
    return this.broken;
  }

  /** @throws PublishError once the window is broken */
  async until(holds: () => boolean): Promise<void> {
    while (this.broken === null && !holds()) await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.broken !== null) throw this.broken;
  }

  break(fault: PublishFault, detail: string): void {
    this.broken ??= new PublishError(fault, this.stream, detail);
    this.wake();
  }

  wake(): void {
    const woken = this.waiting;
    this.waiting = [];
    for (const resolve of woken) resolve();
  }
}

import { setTimeout as sleep } from 'node:timers/promises';

/** Holds a loop to so many events a second over any stretch longer than a batch. */
export class Pace {
  private dueAt = 0;

  constructor(private readonly perSecond: number | null) {}

  /** Waits as long as `events` should have taken. */
  async keep(events: number, signal: AbortSignal): Promise<void> {
    if (this.perSecond === null) return;
    const now = performance.now();
    this.dueAt = Math.max(this.dueAt, now) + (events * 1_000) / this.perSecond;
    if (this.dueAt > now) await sleep(this.dueAt - now, undefined, { signal }).catch(() => undefined);
  }

  /** Events to read at once, so that a slow pace is even: a quarter of a second's worth. */
  batch(most: number): number {
    return this.perSecond === null ? most : Math.max(1, Math.min(most, Math.floor(this.perSecond / 4)));
  }
}

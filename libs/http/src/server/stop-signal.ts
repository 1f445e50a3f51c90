import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@entente/observability';

/** Least time that a stage gets, however long those before it took. */
const LEAST_MS = 100;
/** What the stages together may take above their time. */
const LAST_MS = 500;
/** No timer runs longer. */
const LONGEST_MS = 2 ** 31 - 1;

/** Injectable: how the service stops, for work that has an end of its own. */
export class StopSignal {
  private readonly announcing = new AbortController();
  private endBy = Infinity;

  constructor(
    /** Fires when the port has closed. For work that would otherwise never end. */
    readonly signal: AbortSignal,
    private readonly log: Logger,
  ) {}

  /** Fires when the end is announced, while requests still come: take up nothing that a replica can do as well. */
  get announced(): AbortSignal {
    return this.announcing.signal;
  }

  announce(): void {
    this.announcing.abort();
  }

  /** Ends the service: every stage of `work` that goes through `end` within the time given, milliseconds, and all of it soon after. */
  async endAll(withinMs: number, work: () => Promise<unknown>): Promise<void> {
    this.endBy = performance.now() + withinMs;
    await this.endWithin('service', withinMs + LAST_MS, work);
  }

  /**
   * Ends one stage of the service. One that takes longer than there is time is left to the end of the process, and named
   * in the log: what was acknowledged is stored, and what was not is done again.
   */
  end(stage: string, work: () => Promise<unknown>): Promise<void> {
    return this.endWithin(stage, Math.max(LEAST_MS, this.endBy - performance.now()), work);
  }

  private async endWithin(stage: string, ms: number, work: () => Promise<unknown>): Promise<void> {
    const ended = new AbortController();
    const late = sleep(Math.min(ms, LONGEST_MS), 'late', { signal: ended.signal }).catch(() => 'ended');
    try {
      if ((await Promise.race([work(), late])) === 'late') this.log.warn({ stage, afterMs: Math.round(ms) }, 'a stage of the stop was cut: it took longer than SHUTDOWN_DRAIN_MS and SHUTDOWN_END_MS allow');
    } finally {
      ended.abort();
    }
  }
}

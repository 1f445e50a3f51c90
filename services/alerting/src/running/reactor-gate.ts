import { untilReleased, type HoldPlace, type LaneHold } from '@entente/event-store';
import type { Logger } from '@entente/observability';

const LOOK_AGAIN_MS = 1_000;

/**
 * Closed while the own lane is held: after a restore nothing is matched and nobody is told of anything before an operator
 * has said from where.
 */
export class ReactorGate {
  /** Why it is closed; null once it is open. */
  held: LaneHold | null = null;
  private readonly stopping = new AbortController();
  private opening: Promise<boolean> | null = null;

  constructor(
    private readonly place: HoldPlace,
    private readonly log: Logger,
  ) {}

  /** Resolves once: true when open, false when the service stops first. */
  opened(): Promise<boolean> {
    this.opening ??= this.wait();
    return this.opening;
  }

  stop(): void {
    this.stopping.abort();
  }

  private async wait(): Promise<boolean> {
    const { signal } = this.stopping;
    const onHeld = (hold: LaneHold): void => {
      this.held = hold;
      this.log.warn({ hold }, 'lane alerting is held: nothing is matched or delivered until `entente reactors resume`');
    };
    await untilReleased(this.place, { pollMs: LOOK_AGAIN_MS, signal, onHeld });
    this.held = null;
    return !signal.aborted;
  }
}

import type { AlertQuery, AlertReader } from './alert.reader.js';
import type { AlertView } from './alert.view.js';

export interface AlertFeedOptions {
  readonly reader: AlertReader;
  /** Calls back when there may be more alerts; returns how to stop that. */
  readonly onAdvanced: (listener: () => void) => () => void;
  /** Another replica's alerts are seen at the latest after this long, milliseconds. */
  readonly pollMs: number;
}

const PAGE = 100;

/** Endless reading of alerts behind a position, oldest first, each once. */
export class AlertFeed {
  constructor(private readonly options: AlertFeedOptions) {}

  async *follow(
    from: bigint,
    filter: Pick<AlertQuery, 'rule' | 'pair'>,
    signal: AbortSignal,
  ): AsyncGenerator<AlertView, void, undefined> {
    let beyond = from;
    const bell = new Bell(this.options, signal);
    try {
      while (!signal.aborted) {
        const query = { limit: PAGE, order: 'oldest' as const, beyond, development: null, ...filter };
        const alerts = await this.options.reader.list(query);
        for (const alert of alerts) {
          beyond = BigInt(alert.position.replace(/^alerting-/, ''));
          yield alert;
        }
        if (alerts.length < PAGE) await bell.wait();
      }
    } finally {
      bell.close();
    }
  }
}

/** Remembers a ring that came while nobody waited, so that none is missed. */
class Bell {
  private rung = false;
  private wake: () => void = () => undefined;
  private readonly unlisten: () => void;
  private readonly ring = (): void => {
    this.rung = true;
    this.wake();
  };

  constructor(
    private readonly options: AlertFeedOptions,
    private readonly signal: AbortSignal,
  ) {
    this.unlisten = options.onAdvanced(this.ring);
    signal.addEventListener('abort', this.ring);
  }

  async wait(): Promise<void> {
    if (!this.rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, this.options.pollMs);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.rung = this.signal.aborted;
  }

  close(): void {
    this.unlisten();
    this.signal.removeEventListener('abort', this.ring);
  }
}

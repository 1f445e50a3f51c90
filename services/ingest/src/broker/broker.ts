import { setTimeout as sleep } from 'node:timers/promises';
import { connectNats, type ConnectOptions, type NatsLink } from '@entente/messaging';
import type { Logger } from '@entente/observability';

/** Short, since stopping waits for it. */
const TRY_FOR_MS = 1_000;
const PAUSE_MS = 1_000;

/** Work over NATS: begun with a connection, ended before it closes. */
export interface BrokerWork {
  /** What the log calls it when its end was cut. */
  readonly name: string;
  begin(link: NatsLink): Promise<void> | void;
  /** The service is about to stop: what others can do as well need not be taken up any more. */
  announced?(): void;
  end(): Promise<void> | void;
}

/**
 * The connection to NATS. It is looked for in the background: whoever only uses HTTP need not wait for it, nor miss it.
 * Once found it comes back by itself; all work over it begins then, in the order it was added.
 */
export class Broker {
  private readonly stopping = new AbortController();
  private readonly works: BrokerWork[] = [];
  private connecting: Promise<void> | null = null;
  private found: NatsLink | null = null;

  constructor(
    private readonly options: ConnectOptions,
    private readonly log: Logger,
  ) {}

  /** The link, or null before the first connection. */
  get link(): NatsLink | null {
    return this.found;
  }

  /** To be called before `start()`. */
  add(work: BrokerWork): void {
    this.works.push(work);
  }

  start(): void {
    this.connecting ??= this.connect().catch((error: unknown) => {
      if (!this.stopping.signal.aborted) this.log.error({ err: error }, 'work over NATS did not begin');
    });
  }

  announced(): void {
    for (const work of this.works) work.announced?.();
  }

  /**
   * Ends all work, newest first. The link stays open until `close()`.
   * @param end waits for one of them, no longer than there is time
   */
  async stop(end: (stage: string, work: () => Promise<unknown>) => Promise<void>): Promise<void> {
    this.stopping.abort();
    await end('connecting to NATS', async () => this.connecting);
    for (const work of [...this.works].reverse()) await end(work.name, async () => work.end());
  }

  async close(): Promise<void> {
    await this.found?.close();
  }

  private async connect(): Promise<void> {
    let told = false;
    while (this.found === null && !this.stopping.signal.aborted) {
      try {
        this.found = await connectNats({ ...this.options, connectWithinMs: TRY_FOR_MS });
      } catch (error) {
        if (!told) this.log.warn({ err: error }, 'NATS is away; HTTP works without it, and it is looked for');
        told = true;
        await sleep(PAUSE_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
    if (this.found === null) return;
    for (const work of this.works) if (!this.stopping.signal.aborted) await work.begin(this.found);
  }
}

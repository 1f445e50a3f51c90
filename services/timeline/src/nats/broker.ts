import { setTimeout as sleep } from 'node:timers/promises';
import { connectNats, type ConnectOptions, type NatsLink } from '@entente/messaging';
import type { Logger } from '@entente/observability';

/** Short, since stopping waits for it. */
const TRY_FOR_MS = 1_000;
const PAUSE_MS = 1_000;

/** Work over NATS, begun once there is a connection. */
export type BrokerWork = (link: NatsLink) => Promise<void> | void;

/** How things stand with NATS, for operators. */
export interface BrokerState {
  readonly reachable: boolean;
  readonly server?: string;
  readonly roundTripMs?: number;
  /** Why it is away, and what that means. */
  readonly reason?: string;
}

/**
 * The connection to NATS. It is looked for in the background: queries are answered and views kept up to date without it.
 * Once found it comes back by itself, for ever.
 */
export class Broker {
  private readonly stopping = new AbortController();
  private readonly works: BrokerWork[] = [];
  private connecting: Promise<void> | null = null;
  private found: NatsLink | null = null;
  private fault = 'it has not been looked for yet';

  constructor(
    private readonly options: ConnectOptions,
    private readonly log: Logger,
  ) {}

  /** The link; null before the first connection. */
  get link(): NatsLink | null {
    return this.found;
  }

  /** Begins `work` with the first connection; at once when there is one. */
  begin(work: BrokerWork): void {
    this.works.push(work);
    if (this.found !== null) void this.run(work, this.found);
  }

  start(): void {
    this.connecting ??= this.connect();
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await this.connecting;
    await this.found?.close();
  }

  async state(withinMs: number): Promise<BrokerState> {
    if (this.found === null) return { reachable: false, reason: this.fault };
    try {
      return { reachable: true, ...(await this.found.ping(withinMs)) };
    } catch (error) {
      return { reachable: false, reason: sentenceOf(error) };
    }
  }

  private async connect(): Promise<void> {
    let told = false;
    while (this.found === null && !this.stopping.signal.aborted) {
      try {
        this.found = await connectNats({ ...this.options, connectWithinMs: TRY_FOR_MS });
      } catch (error) {
        this.fault = sentenceOf(error);
        if (!told) this.log.warn({ err: error }, 'NATS is away; queries are answered without it, and it is looked for');
        told = true;
        await sleep(PAUSE_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
    if (this.found === null) return;
    for (const work of this.works) if (!this.stopping.signal.aborted) await this.run(work, this.found);
  }

  private async run(work: BrokerWork, link: NatsLink): Promise<void> {
    try {
      await work(link);
    } catch (error) {
      if (!this.stopping.signal.aborted) this.log.error({ err: error }, 'work over NATS did not begin; restart the service');
    }
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

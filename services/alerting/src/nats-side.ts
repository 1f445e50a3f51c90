import { HEADERS, STREAMS, parsePosition } from '@entente/contracts';
import { connectNats, lastMessage, ring, type DurableConsumer, type NatsLink } from '@entente/messaging';
import type { Logger } from '@entente/observability';
import type { AlertingConfig } from './alerting.config.js';
import { ALERTING_LANE } from './database/alerting.names.js';
import type { TopicPublisher } from './deliveries/topics/topic.publisher.js';
import type { FeedWatch } from './feed/feed.watch.js';
import { Pacer } from './running/pacer.js';
import type { ReactorGate } from './running/reactor-gate.js';

/** What runs over one connection. */
export interface NatsWork {
  readonly consumer: DurableConsumer;
  readonly publisher: TopicPublisher;
  readonly watch: FeedWatch;
}

const ASK_WITHIN_MS = 1_500;

/**
 * Everything of the service that needs NATS. The service starts, and answers over HTTP, also while no server is to be
 * reached; this side joins as soon as there is one, and the connection then comes back by itself for ever.
 */
export class NatsSide {
  private readonly stopping = new AbortController();
  private readonly pacer = new Pacer(this.stopping.signal);
  private connected: NatsLink | null = null;
  private work: NatsWork | null = null;
  private ended: Promise<void> = Promise.resolve();
  private readonly joined: ((link: NatsLink) => Promise<void>)[] = [];

  constructor(
    private readonly config: Readonly<AlertingConfig>,
    private readonly workOver: (link: NatsLink) => NatsWork,
    private readonly gate: ReactorGate,
    private readonly log: Logger,
  ) {}

  /** The connection; null before the first one. */
  get link(): NatsLink | null {
    return this.connected;
  }

  get running(): NatsWork | null {
    return this.work;
  }

  /** Calls back once, when there is a connection. */
  onJoined(listener: (link: NatsLink) => Promise<void>): void {
    this.joined.push(listener);
  }

  start(): void {
    this.ended = this.join();
  }

  /** Ends what is being worked on, then closes the connection. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.ended;
    if (this.work !== null) await Promise.all([this.work.consumer.stop(), this.work.publisher.stop(), this.work.watch.stop()]);
    await this.connected?.close();
  }

  /** There may be new alerts up to this position of the own lane. */
  announce(position: bigint): void {
    this.work?.publisher.nudge();
    if (this.connected !== null) ring(this.connected, ALERTING_LANE, position);
  }

  /** Where the feed ends now; null when it can't be asked, or tells nothing. */
  async feedHead(): Promise<bigint | null> {
    if (this.connected === null) return null;
    try {
      const tail = await answerWithin(ASK_WITHIN_MS, lastMessage(this.connected, STREAMS.events));
      return parsePosition(tail?.last?.header(HEADERS.position) ?? '');
    } catch (error) {
      this.log.warn({ err: error }, 'the feed can not be asked for its end');
      return null;
    }
  }

  private async join(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const link = await this.connect().catch((err: unknown) => {
        this.log.warn({ err }, 'NATS is not to be reached yet; trying again');
        return null;
      });
      if (link !== null) return this.begin(link);
      await this.pacer.pause(1_000);
    }
  }

  private async begin(link: NatsLink): Promise<void> {
    this.connected = link;
    for (const listener of this.joined) {
      await listener(link).catch((err: unknown) => this.log.error({ err }, 'request and reply could not be started; restart the service'));
    }
    if (!(await this.gate.opened())) return;
    this.work = this.workOver(link);
    void this.work.consumer.run();
    this.work.publisher.run();
  }

  private connect(): Promise<NatsLink> {
    const { natsUrl: url, natsToken: token, streamPrefix, subjectPrefix } = this.config;
    return connectNats({ url, name: 'entente-alerting', token, streamPrefix, subjectPrefix, connectWithinMs: 2_000 });
  }
}

/** The client itself waits up to ten seconds: too long for whoever asks over HTTP. */
export async function answerWithin<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms)));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

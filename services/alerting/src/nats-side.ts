import { HEADERS, STREAMS, parsePosition } from '@entente/contracts';
import { connectNats, lastMessage, ring, type DurableConsumer, type NatsLink } from '@entente/messaging';
import type { Logger } from '@entente/observability';
import type { AlertingConfig } from './alerting.config.js';
import { ALERTING_LANE } from './database/alerting.names.js';
import type { TopicPublisher } from './deliveries/topics/topic.publisher.js';
import type { FeedWatch } from './feed/feed.watch.js';
import { Pacer } from './running/pacer.js';
import type { Lead } from './running/lead.js';
import type { ReactorGate } from './running/reactor-gate.js';

/** What runs over one connection. */
export interface NatsWork {
  readonly consumer: DurableConsumer;
  readonly publisher: TopicPublisher;
  readonly watch: FeedWatch;
}

/** What decides whether this replica may work, and what it then does. */
export interface NatsSideParts {
  /** Begins the work: it runs. */
  readonly workOver: (link: NatsLink) => NatsWork;
  readonly gate: ReactorGate;
  readonly lead: Lead;
}

const ASK_WITHIN_MS = 1_500;
const LOOK_AGAIN_MS = 1_000;

/**
 * Everything of the service that needs NATS. The service starts, and answers over HTTP, also while no server is to be
 * reached; this side joins as soon as there is one, and the connection then comes back by itself for ever. Of several
 * replicas one works; another takes over about a second after it stops, or five after it died or lost its servers.
 */
export class NatsSide {
  private readonly stopping = new AbortController();
  private readonly pacer = new Pacer(this.stopping.signal);
  private connected: NatsLink | null = null;
  private work: NatsWork | null = null;
  private ended: Promise<void> = Promise.resolve();
  private released: Promise<void> | null = null;
  private readonly joined: ((link: NatsLink) => Promise<void>)[] = [];

  constructor(
    private readonly config: Readonly<AlertingConfig>,
    private readonly parts: NatsSideParts,
    private readonly log: Logger,
  ) {}

  /** The connection; null before the first one. */
  get link(): NatsLink | null {
    return this.connected;
  }

  /** Null while another replica leads. */
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

  /** Ends what is being worked on and gives the lead to another replica, while the connection still serves requests. */
  release(): Promise<void> {
    this.released ??= this.endWork();
    return this.released;
  }

  async stop(): Promise<void> {
    await this.release();
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

  private async endWork(): Promise<void> {
    this.stopping.abort();
    await this.ended;
    if (this.work === null) return;
    await this.standBy(this.work);
    await this.parts.lead.release().catch((err: unknown) => this.log.debug({ err }, 'the lead was not given back; another replica takes it in a few seconds'));
  }

  private async join(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const link = await this.connect().catch((err: unknown) => {
        this.log.warn({ err }, 'NATS is not to be reached yet; trying again');
        return null;
      });
      if (link !== null) return this.begin(link);
      await this.pacer.pause(LOOK_AGAIN_MS);
    }
  }

  private async begin(link: NatsLink): Promise<void> {
    this.connected = link;
    for (const listener of this.joined) {
      await listener(link).catch((err: unknown) => this.log.error({ err }, 'request and reply could not be started; restart the service'));
    }
    if (await this.parts.gate.opened()) await this.leadOrStandBy(link);
  }

  private async leadOrStandBy(link: NatsLink): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const leads = await this.hold(link);
      if (leads === true && this.work === null) this.work = this.parts.workOver(link);
      if (leads === false && this.work !== null) await this.standBy(this.work);
      await this.pacer.pause(LOOK_AGAIN_MS);
    }
  }

  /** Who can't reach both servers doesn't hold on to the lead, nor knows that it is lost: null. */
  private async hold(link: NatsLink): Promise<boolean | null> {
    try {
      await link.ping(ASK_WITHIN_MS);
      return await this.parts.lead.hold();
    } catch (error) {
      this.log.debug({ err: error }, 'whether this replica leads is not known');
      return null;
    }
  }

  private async standBy({ consumer, publisher, watch }: NatsWork): Promise<void> {
    this.work = null;
    await Promise.all([consumer.stop(), publisher.stop(), watch.stop()]);
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

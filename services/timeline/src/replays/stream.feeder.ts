import { JetStreamApiError } from '@nats-io/jetstream';
import { HEADERS, parsePosition } from '@entente/contracts';
import { NatsLink, PublishError, PublishWindow } from '@entente/messaging';
import { TargetAway } from '@entente/projections';

/** A message on its way, its subject as it goes over the wire. */
export interface FedMessage {
  readonly position: bigint;
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: string;
}

export interface FeederOptions {
  readonly link: NatsLink;
  /** Full name on the server. */
  readonly stream: string;
  /** Subjects of this replay, as they go over the wire. */
  readonly subjects: string;
  /** Put before the position in message ids. */
  readonly id: string;
}

/** More than this many breaks without a message stored between them are no passing trouble. */
const MOST_BREAKS = 5;
const WINDOW = 1_024;

/**
 * Feeds a stream that somebody else made, each message once and in order. Every message states what it must follow; after a
 * break, another writer, or a kill it goes on behind the last message that is there. So a message that was stored unseen isn't
 * sent twice, and one that was lost isn't passed over.
 */
export class StreamFeeder {
  private window: PublishWindow | null = null;
  private unsure: FedMessage[] = [];
  private reached = 0n;
  private breaks = 0;

  private constructor(
    private readonly options: FeederOptions,
    private readonly plain: NatsLink,
  ) {}

  static async open(options: FeederOptions): Promise<StreamFeeder> {
    // Names of streams made by others have no prefix of ours.
    const feeder = new StreamFeeder(options, await NatsLink.over(options.link.connection, { streamPrefix: '', subjectPrefix: '' }));
    await feeder.resume();
    return feeder;
  }

  async send(messages: readonly FedMessage[]): Promise<void> {
    for (const message of messages) if (message.position > this.reached) this.unsure.push(message);
    await this.untilThrough(() => this.publish(messages));
  }

  /** Resolves when everything is stored. */
  async flush(): Promise<void> {
    await this.untilThrough(async () => this.window?.flush());
    this.unsure = [];
    this.breaks = 0;
  }

  close(): void {
    this.window?.close();
    this.window = null;
  }

  private async publish(messages: readonly FedMessage[]): Promise<void> {
    for (const { position, subject, headers, data } of messages) {
      if (position > this.reached) await this.window?.publish({ subject, id: `${this.options.id}:${String(position)}`, headers, data });
    }
  }

  /** Tries; after a break goes on behind what is stored, with all that isn't. */
  private async untilThrough(attempt: () => Promise<void>): Promise<void> {
    let next = attempt;
    for (;;) {
      try {
        return await next();
      } catch (error) {
        if (!(error instanceof PublishError) || error.fault === 'no-stream' || error.fault === 'refused') throw error;
        const before = this.reached;
        await this.resume(error);
        this.breaks = this.reached > before ? 0 : this.breaks + 1;
        if (this.breaks > MOST_BREAKS) throw error;
        next = async () => {
          await this.publish(this.unsure);
          await this.window?.flush();
        };
      }
    }
  }

  /** A new window behind the end of the stream; `reached` is the last position of ours that is in it. */
  private async resume(after?: PublishError): Promise<void> {
    this.close();
    const { stream, subjects } = this.options;
    try {
      const last = await this.plain.manager.streams.getMessage(stream, { last_by_subj: subjects }).catch(absent);
      const { state } = await this.plain.manager.streams.info(stream);
      this.reached = parsePosition(last?.header.get(HEADERS.position) ?? '') ?? this.reached;
      this.window = new PublishWindow(this.plain, { stream, lastSequence: state.last_seq, size: WINDOW });
    } catch (error) {
      if (error instanceof JetStreamApiError && error.status === 404) throw new Error(`The stream ${stream} is gone. Make it again and start the replay anew.`, { cause: error });
      throw new TargetAway(`nats-server does not answer for the stream ${stream}.`, { cause: after ?? error });
    }
    this.unsure = this.unsure.filter(({ position }) => position > this.reached);
  }
}

function absent(error: unknown): null {
  if (error instanceof JetStreamApiError && error.status === 404) return null;
  throw error;
}

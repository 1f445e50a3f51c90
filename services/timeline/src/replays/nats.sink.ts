import { HEADERS, eventSubject, type About, type RecordedEvent } from '@entente/contracts';
import { cloudEventText, toCloudEvent, withDataRef, type NatsLink } from '@entente/messaging';
import { TargetAway, type EventSink, type Portion } from '@entente/projections';
import { keepingStream } from './keeping-stream.js';
import { StreamFeeder, type FedMessage } from './stream.feeder.js';

/** Room for headers and subject beside the body. */
const MARGIN = 4_096;
/** Messages handed to the connection before it is given time to send them. */
const HANDFUL = 500;
const ANSWER_WITHIN_MS = 5_000;

/**
 * Publishes to `replays.<id>.<subject the event had on the feed>`. Where a stream keeps these subjects each event is in it
 * once, also after a kill. Where none does, it is core NATS: at most once for whoever listens, and a resumed replay sends
 * what was not reported again (receivers tell events apart by epoch and position).
 */
export class NatsSink implements EventSink {
  readonly to: string;
  readonly linesOnly = false;
  readonly flushesAside = false;
  private open_: { link: NatsLink; stream: string | null; feeder: StreamFeeder | null } | null = null;

  constructor(
    private readonly linkNow: () => NatsLink | null,
    private readonly replay: string,
  ) {
    this.to = `replays.${replay}.>`;
  }

  /** What was published can't be read back. */
  async open(): Promise<null> {
    const link = this.linkNow();
    if (link === null) throw new TargetAway('NATS is not to be reached.');
    const subjects = link.subject(this.to);
    const stream = await keepingStream(link, subjects);
    const feeder = stream === null ? null : await StreamFeeder.open({ link, stream, subjects, id: this.replay });
    this.open_ = { link, stream, feeder };
    return null;
  }

  async write({ events }: Portion): Promise<void> {
    const { link, feeder } = this.opened();
    for (let at = 0; at < events.length; at += HANDFUL) {
      const messages = events.slice(at, at + HANDFUL).map((event) => this.message(link, event));
      if (feeder !== null) await feeder.send(messages);
      else await publish(link, messages);
    }
  }

  async flush(): Promise<void> {
    const { link, feeder } = this.opened();
    if (feeder !== null) await feeder.flush();
    else await arrived(link);
  }

  async finish(): Promise<Readonly<Record<string, unknown>>> {
    return { stream: this.opened().stream };
  }

  async close(): Promise<void> {
    // The connection belongs to the service.
    this.open_?.feeder?.close();
    this.open_ = null;
  }

  async discard(): Promise<void> {
    // What was sent was sent.
  }

  private message(link: NatsLink, event: RecordedEvent): FedMessage {
    const { about = null } = event.data as { about?: About };
    const subject = this.to.replace('>', eventSubject({ lane: event.lane, type: event.type, about }));
    const text = cloudEventText(event, subject);
    const fits = Buffer.byteLength(text) + MARGIN <= link.maxPayload();
    const headers = { [HEADERS.lane]: event.lane, [HEADERS.epoch]: event.epoch, [HEADERS.position]: String(event.position) };
    return { position: event.position, subject: link.subject(subject), headers, data: fits ? text : JSON.stringify(withDataRef(toCloudEvent(event, subject))) };
  }

  private opened(): NonNullable<typeof this.open_> {
    if (this.open_ === null) throw new Error(`${this.to} is not open.`);
    return this.open_;
  }
}

async function publish(link: NatsLink, messages: readonly FedMessage[]): Promise<void> {
  for (const { subject, data } of messages) link.connection.publish(subject, data);
  await arrived(link);
}

/** A round trip: what was published before it has been taken. The client itself would wait for ever. */
async function arrived(link: NatsLink): Promise<void> {
  try {
    await link.ping(ANSWER_WITHIN_MS);
  } catch (error) {
    throw new TargetAway('NATS does not answer.', { cause: error });
  }
}

import { HEADERS, REQUESTS, STREAMS, eventSubject, parsePosition, type About, type RecordedEvent } from '@entente/contracts';
import { EVENTS_STREAM, lastMessage, provisionStream, publishOnce, ring, toCloudEvent, type NatsLink } from '@entente/messaging';
import type { MainLog } from './main-log.js';

/** Stands for the relay and for ingest's `ingest.events.read`, in their wire form. */
export class TestFeed {
  /** Positions that never reach the stream. */
  readonly lost = new Set<bigint>();
  private incarnation = 0;
  private reading: ReturnType<NatsLink['connection']['subscribe']> | null = null;

  constructor(
    private readonly link: NatsLink,
    private readonly log: MainLog,
  ) {}

  async open(): Promise<void> {
    await provisionStream(this.link, EVENTS_STREAM);
    await this.answerReads();
  }

  /** From now on nobody answers `ingest.events.read`. */
  async silence(): Promise<void> {
    this.reading?.unsubscribe();
    await this.link.connection.flush();
  }

  async answerReads(): Promise<void> {
    this.reading = this.link.connection.subscribe(this.link.subject(REQUESTS.ingestEventsRead), {
      callback: (error, message) => {
        if (error !== null) throw error;
        const { after, limit } = message.json<{ after: string; limit: number }>();
        void this.answer(parsePosition(after) ?? 0n, limit).then((text) => message.respond(text));
      },
    });
    await this.link.connection.flush();
  }

  /** Like ingest, fewer events than asked for when the answer would grow too large. */
  private async answer(after: bigint, limit: number): Promise<string> {
    const [events, { position: head }] = await Promise.all([this.log.after(after, Math.min(limit, 7)), this.log.store.head()]);
    return JSON.stringify({ events, head }, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
  }

  /** Publishes what the stream lacks, then rings. */
  async relay(): Promise<void> {
    const tail = await lastMessage(this.link, STREAMS.events);
    const after = parsePosition(tail?.last?.header(HEADERS.position) ?? '') ?? 0n;
    const events = await this.log.after(after);
    for (const event of events) if (!this.lost.has(event.position)) await this.publish(event);
    ring(this.link, 'main', events.at(-1)?.position ?? after);
  }

  /** Publishes an event once more, as a relay does that was killed before it heard the answer, after the duplicate window. */
  async publish(event: RecordedEvent, id = `${this.incarnation}:${event.id}`): Promise<void> {
    const about = (event.data as { about?: About }).about ?? null;
    const subject = eventSubject({ lane: event.lane, type: event.type, about });
    await publishOnce(this.link, {
      subject,
      id,
      headers: { [HEADERS.lane]: event.lane, [HEADERS.epoch]: event.epoch, [HEADERS.position]: String(event.position) },
      data: JSON.stringify(toCloudEvent(event, subject)),
    });
  }

  /** NATS loses the stream; the relay fills it again. */
  async wipeAndRefill(): Promise<void> {
    await this.link.manager.streams.delete(this.link.stream(STREAMS.events));
    await provisionStream(this.link, EVENTS_STREAM);
    this.incarnation += 1;
    await this.relay();
  }
}

import { eventSubject, type About, type RecordedEvent } from '@entente/contracts';
import { toCloudEvent, withDataRef, type NatsLink } from '@entente/messaging';
import type { EventSink } from '@entente/projections';

/** Room for headers and subject beside the body. */
const MARGIN = 4_096;

/**
 * Publishes to `replays.<id>.<subject the event had on the feed>`. Core NATS: whoever wants it kept makes a stream over
 * `replays.>`. A resumed replay sends what was not reported again: receivers tell events apart by epoch and position.
 */
export class NatsSink implements EventSink {
  readonly to: string;

  constructor(
    private readonly link: NatsLink,
    replay: string,
  ) {
    this.to = `replays.${replay}.>`;
  }

  /** What was published can't be read back. */
  async open(): Promise<null> {
    return null;
  }

  write(event: RecordedEvent): void {
    const { about = null } = event.data as { about?: About };
    const subject = this.to.replace('>', eventSubject({ lane: event.lane, type: event.type, about }));
    const whole = toCloudEvent(event, subject);
    const text = JSON.stringify(whole);
    const fits = Buffer.byteLength(text) + MARGIN <= this.link.maxPayload();
    this.link.connection.publish(this.link.subject(subject), fits ? text : JSON.stringify(withDataRef(whole)));
  }

  async flush(): Promise<void> {
    await this.link.connection.flush();
  }

  async close(): Promise<void> {
    // The connection belongs to the service.
  }
}

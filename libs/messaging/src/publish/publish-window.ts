import { createInbox, type Msg, type Subscription } from '@nats-io/transport-node';
import type { NatsLink } from '../link/nats-link.js';
import type { OrderedPublisher, OutgoingMessage, WindowOptions } from './ordered-publisher.js';
import { faultOf, type PublishAck } from './publish-ack.js';
import type { PublishError } from './publish.errors.js';
import { WindowState } from './window-state.js';
import { wireHeaders } from './wire-headers.js';

/**
 * Publishes many messages at once and still exactly in order: each states sequence and id of the message it must follow,
 * so when one is lost or another writer comes between, all after it are refused and nothing is stored out of order.
 * (The sequence alone would not do: a foreign message takes the place of the first refused one, and the rest would pass.)
 * After the first fault the window is broken for good. (Acknowledgements come to one inbox and are counted: five times as fast as one
 * request each. What is published in one turn of the event loop is handed to the client at once, and a window that was full is
 * waited for until half of it is free: the client writes to its socket after each tick, and a write a message took a third of
 * the event loop while a register came in.)
 */
export class PublishWindow implements OrderedPublisher {
  private readonly inbox: string;
  private readonly replies: Subscription;
  private readonly size: number;
  private readonly ackTimeoutMs: number;
  private sent: number;
  private acknowledged: number;
  private previousId: string | null = null;
  private outgoing: (() => void)[] = [];
  private progressAt = performance.now();
  private readonly state: WindowState;
  private readonly watch: NodeJS.Timeout;

  constructor(
    private readonly link: NatsLink,
    private readonly options: WindowOptions,
  ) {
    this.sent = this.acknowledged = options.lastSequence;
    this.size = options.size ?? 512;
    this.ackTimeoutMs = options.ackTimeoutMs ?? 5_000;
    this.state = new WindowState(link.stream(options.stream));
    this.inbox = createInbox();
    this.replies = link.connection.subscribe(`${this.inbox}.*`, { callback: (error, reply) => this.take(error, reply) });
    this.watch = setInterval(() => this.checkTime(), Math.max(50, this.ackTimeoutMs / 5));
  }

  /** Sequence of the last message known to be stored. */
  get lastSequence(): number {
    return this.acknowledged;
  }

  get fault(): PublishError | null {
    return this.state.fault;
  }

  /** Sends one message as soon as there is room. @throws PublishError once the window is broken */
  async publish(message: OutgoingMessage): Promise<void> {
    if (this.isFull()) await this.state.until(() => this.sent - this.acknowledged <= this.size / 2);
    // Somebody else may have been woken first. Nothing is awaited where there is room: there are a hundred thousand of these.
    while (this.isFull() || this.state.fault !== null) await this.state.until(() => !this.isFull());
    if (this.sent === this.acknowledged) this.progressAt = performance.now();
    const headers = wireHeaders({
      ...message.headers,
      'Nats-Msg-Id': message.id,
      'Nats-Expected-Last-Sequence': String(this.sent),
      'Nats-Expected-Stream': this.link.stream(this.options.stream),
      ...(this.previousId === null ? {} : { 'Nats-Expected-Last-Msg-Id': this.previousId }),
    });
    this.previousId = message.id;
    this.sent += 1;
    const options = { headers, reply: `${this.inbox}.${this.sent}` };
    if (this.outgoing.length === 0) setImmediate(() => this.write());
    this.outgoing.push(() => this.link.connection.publish(this.link.subject(message.subject), message.data, options));
  }

  /** Waits until everything sent is stored. @throws PublishError when it can't be */
  async flush(): Promise<void> {
    this.write();
    await this.state.until(() => this.acknowledged === this.sent);
  }

  close(): void {
    clearInterval(this.watch);
    if (!this.link.connection.isClosed()) this.replies.unsubscribe();
    this.state.break('closed', 'the window was closed');
  }

  private isFull(): boolean {
    return this.sent - this.acknowledged >= this.size;
  }

  /** Hands on what was published since the last turn, in its order. */
  private write(): void {
    const outgoing = this.outgoing;
    this.outgoing = [];
    if (this.state.fault !== null) return;
    try {
      for (const send of outgoing) send();
    } catch (error) {
      this.state.break('refused', error instanceof Error ? error.message : String(error));
    }
  }

  private take(error: Error | null, reply: Msg): void {
    if (error !== null) return this.state.break('refused', error.message);
    if (reply.headers?.code === 503) return this.state.break('no-stream', 'nobody keeps this subject');
    const sequence = Number(reply.subject.slice(this.inbox.length + 1));
    const ack = reply.json<PublishAck>();
    if (ack.error !== undefined) {
      return this.state.break(faultOf(ack.error), ack.error.description ?? 'no reason given');
    }
    if (ack.duplicate === true) return this.state.break('duplicate', `message ${sequence} counts as known`);
    if (ack.seq !== sequence) return this.state.break('superseded', `stored at ${String(ack.seq)}, expected ${sequence}`);
    this.acknowledged = sequence;
    this.progressAt = performance.now();
    this.state.wake();
  }

  private checkTime(): void {
    const late = this.sent > this.acknowledged && performance.now() - this.progressAt > this.ackTimeoutMs;
    if (late) this.state.break('timeout', `no acknowledgement within ${this.ackTimeoutMs} ms`);
  }
}

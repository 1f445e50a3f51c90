import { randomBytes } from 'node:crypto';
import { createInbox, type Msg, type Subscription } from '@nats-io/transport-node';
import type { NatsLink } from '../link/nats-link.js';
import { faultOf, type PublishAck } from './publish-ack.js';
import type { PublishError } from './publish.errors.js';
import type { OrderedPublisher, OutgoingMessage, WindowOptions } from './ordered-publisher.js';
import { WindowState } from './window-state.js';
import { wireHeaders } from './wire-headers.js';

/** The server takes up to a thousand messages a batch, and keeps them in memory until the last one is there. */
const BATCH_MESSAGES = 500;
const BATCH_BYTES = 4 * 1024 * 1024;

/**
 * Publishes in atomic batches (nats-server 2.12 and later): a batch is stored as a whole or not at all, with one sync of
 * the disk where the server syncs always. The first message of a batch names the sequence the whole must follow, checked
 * when the last one is there; one batch is on its way at a time, so no later one can slip into the place of a refused one.
 * After the first fault the window is broken for good.
 */
export class BatchWindow implements OrderedPublisher {
  private readonly inbox = createInbox();
  private readonly replies: Subscription;
  private readonly state: WindowState;
  private readonly ackTimeoutMs: number;
  private gathered: OutgoingMessage[] = [];
  private gatheredBytes = 0;
  private stored: number;
  /** Messages of the batch on its way; 0 when none is. */
  private underWay = 0;
  private batches = 0;
  private flushing = false;
  private late: NodeJS.Timeout | undefined;

  constructor(
    private readonly link: NatsLink,
    private readonly options: WindowOptions,
  ) {
    this.stored = options.lastSequence;
    this.ackTimeoutMs = options.ackTimeoutMs ?? 10_000;
    this.state = new WindowState(link.stream(options.stream));
    this.replies = link.connection.subscribe(`${this.inbox}.*`, { callback: (error, reply) => this.take(error, reply) });
  }

  get lastSequence(): number {
    return this.stored;
  }

  get fault(): PublishError | null {
    return this.state.fault;
  }

  async publish(message: OutgoingMessage): Promise<void> {
    await this.state.until(() => !this.isFull());
    this.flushing = false;
    this.gathered.push(message);
    this.gatheredBytes += message.data.length;
    if (this.isFull()) this.send();
  }

  async flush(): Promise<void> {
    this.flushing = true;
    this.send();
    await this.state.until(() => this.underWay === 0 && this.gathered.length === 0);
  }

  close(): void {
    clearTimeout(this.late);
    if (!this.link.connection.isClosed()) this.replies.unsubscribe();
    this.state.break('closed', 'the window was closed');
  }

  private isFull(): boolean {
    return this.gathered.length >= BATCH_MESSAGES || this.gatheredBytes >= BATCH_BYTES;
  }

  /** Sends what was gathered, unless a batch is on its way: then its acknowledgement does. */
  private send(): void {
    if (this.underWay > 0 || this.gathered.length === 0 || this.state.fault !== null) return;
    const batch = this.gathered;
    this.gathered = [];
    this.gatheredBytes = 0;
    this.underWay = batch.length;
    this.batches += 1;
    const id = randomBytes(12).toString('hex');
    for (const [index, message] of batch.entries()) this.sendOne(message, { id, number: index + 1, last: index + 1 === batch.length });
    this.late = setTimeout(() => this.state.break('timeout', `no acknowledgement within ${this.ackTimeoutMs} ms`), this.ackTimeoutMs);
  }

  private sendOne(message: OutgoingMessage, { id, number, last }: { id: string; number: number; last: boolean }): void {
    const headers = wireHeaders({
      ...message.headers,
      'Nats-Msg-Id': message.id,
      'Nats-Expected-Stream': this.link.stream(this.options.stream),
      'Nats-Batch-Id': id,
      'Nats-Batch-Sequence': String(number),
      ...(number === 1 ? { 'Nats-Expected-Last-Sequence': String(this.stored) } : {}),
      ...(last ? { 'Nats-Batch-Commit': '1' } : {}),
    });
    const reply = last ? { reply: `${this.inbox}.${this.batches}` } : {};
    this.link.connection.publish(this.link.subject(message.subject), message.data, { headers, ...reply });
  }

  private take(error: Error | null, reply: Msg): void {
    clearTimeout(this.late);
    if (error !== null) return this.state.break('refused', error.message);
    if (reply.headers?.code === 503) return this.state.break('no-stream', 'nobody keeps this subject');
    const ack = reply.json<PublishAck>();
    if (ack.error !== undefined) return this.state.break(faultOf(ack.error), ack.error.description ?? 'no reason given');
    const expected = this.stored + this.underWay;
    if (ack.duplicate === true) return this.state.break('duplicate', `a message up to ${expected} counts as known`);
    if (ack.seq !== expected) return this.state.break('superseded', `stored up to ${String(ack.seq)}, expected ${expected}`);
    this.stored = expected;
    this.underWay = 0;
    if (this.flushing || this.isFull()) this.send();
    this.state.wake();
  }
}

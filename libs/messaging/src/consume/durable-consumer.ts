import type { ConsumerMessages, JsMsg } from '@nats-io/jetstream';
import { withCorrelation, type Logger } from '@entente/observability';
import type { NatsLink } from '../link/nats-link.js';
import { MissingStreamError } from '../provisioning/provisioning.errors.js';
import { provisionConsumer, type ConsumerSpec } from '../provisioning/provision.js';
import { endPull } from './end-pull.js';
import { receivedMessage, type ReceivedMessage } from './received-message.js';
import { settle, type Settlement } from './settlement.js';

export interface ConsumeOptions {
  /** Without prefix. */
  readonly stream: string;
  readonly durable: string;
  /** One subject pattern, without prefix; the whole stream when not given. */
  readonly filter?: string;
  /** Where a consumer made now begins: `all` when not given. */
  readonly from?: 'all' | 'new';
  /**
   * Settles messages in stream order, one call at a time: one settlement for each, in the same order.
   * Throwing redelivers them all after a pause.
   */
  readonly handler: (messages: readonly ReceivedMessage[]) => Promise<readonly Settlement[]>;
  /** Most messages in one call; 1 when not given. */
  readonly batch?: number;
  /** Most messages delivered and not yet settled; the larger of 256 and two batches when not given. */
  readonly maxInFlight?: number;
  /** After this long without settlement the server delivers again; 30,000 ms when not given. */
  readonly ackWaitMs?: number;
  /** How often to say "still working" for all unsettled messages; a third of `ackWaitMs` when not given. */
  readonly workingEveryMs?: number;
  /** Pause before a redelivery after the handler threw; 1,000 ms when not given. */
  readonly retryAfterMs?: number;
  /** How long a stop may go on handling what was delivered already; what is left then is given back. 5,000 ms when not given. */
  readonly finishWithinMs?: number;
  readonly log: Logger;
}

/**
 * Follows a stream with a durable pull consumer. At least once, in order (redeliveries come later), acknowledged only
 * after the handler is done. Survives a killed server and a wiped or deleted stream: the consumer is made anew, and
 * sequences then start again, so dedupe by what the message itself says.
 */
export class DurableConsumer {
  private readonly queue: JsMsg[] = [];
  private readonly unsettled = new Set<JsMsg>();
  private readonly stopping = new AbortController();
  private wake: (() => void) | null = null;
  private messages: ConsumerMessages | null = null;
  private ended: Promise<void> | null = null;
  /** Set by `stop()`: from when on nothing more is begun, on the clock of `performance.now()`. */
  private finishBy = Infinity;
  private pullEnded = false;
  private received = 0;

  constructor(
    private readonly link: NatsLink,
    private readonly options: ConsumeOptions,
  ) {}

  /** Consumes until `stop()`. Resolves then; never rejects. */
  run(): Promise<void> {
    this.ended ??= this.runUntilStopped();
    return this.ended;
  }

  /**
   * Takes no more, handles what was delivered already, gives back what can't be handled in time, and resolves when all is
   * over: a replica that stops makes no message come twice.
   */
  async stop(): Promise<void> {
    if (!this.stopping.signal.aborted) {
      this.finishBy = performance.now() + (this.options.finishWithinMs ?? 5_000);
      this.stopping.abort();
      if (this.messages !== null) endPull(this.messages, () => this.received);
    }
    await this.ended;
  }

  private async runUntilStopped(): Promise<void> {
    const beat = setInterval(() => this.sayWorking(), this.options.workingEveryMs ?? this.ackWaitMs() / 3);
    const handling = this.handleAll();
    let failures = 0;
    let told: unknown = null;
    while (!this.stopping.signal.aborted) {
      try {
        await this.pull();
        failures = 0;
        told = null;
      } catch (error) {
        failures += 1;
        // Once is enough: a broker may be away for hours.
        if (told === null || (told instanceof MissingStreamError && !(error instanceof MissingStreamError))) this.tellOf((told = error));
      }
      await this.pause(Math.min(250 * (failures + 1), 2_000));
    }
    this.pullEnded = true;
    this.wake?.();
    await handling;
    clearInterval(beat);
    // Not at once: the server (seen on 2.9.10) would hand a message back into the pull that has just ended.
    for (const message of this.queue.splice(0)) this.give(message, { nakAfterMs: 250 });
  }

  private tellOf(error: unknown): void {
    const { log, stream } = this.options;
    if (error instanceof MissingStreamError) log.info({ stream }, error.message);
    else log.warn({ err: error, stream }, 'consumer interrupted; trying again');
  }

  /** One life of the pull: until stopped, or until the stream or the consumer is gone. */
  private async pull(): Promise<void> {
    const { consumers } = this.link.jetstream;
    const { name, stream_name: stream } = await provisionConsumer(this.link, this.spec());
    const consumer = await consumers.get(stream, name);
    const messages = await consumer.consume({
      max_messages: this.maxInFlight(),
      // Two missed heartbeats, at half this time each, tell that the consumer is gone.
      expires: 5_000,
      abort_on_missing_resource: true,
      callback: (message) => this.enqueue(message),
    });
    this.messages = messages;
    if (this.stopping.signal.aborted) endPull(messages, () => this.received);
    await messages.closed();
    this.messages = null;
  }

  private async handleAll(): Promise<void> {
    while (performance.now() < this.finishBy) {
      if (this.queue.length === 0 && this.pullEnded) return;
      if (this.queue.length === 0) await new Promise<void>((resolve) => (this.wake = resolve));
      const batch = this.queue.splice(0, this.options.batch ?? 1);
      if (batch.length > 0) await this.handle(batch);
    }
  }

  private async handle(batch: readonly JsMsg[]): Promise<void> {
    const received = batch.map((message) => receivedMessage(this.link, message));
    const first = received[0];
    if (first === undefined) return;
    try {
      const settlements = await withCorrelation(first.correlation, () => this.options.handler(received));
      batch.forEach((message, index) => this.give(message, settlements[index] ?? this.retry()));
    } catch (error) {
      this.options.log.error({ err: error, stream: this.options.stream, messages: batch.length }, 'handler failed; the messages come again');
      for (const message of batch) this.give(message, this.retry());
    }
  }

  private enqueue(message: JsMsg): void {
    this.queue.push(message);
    this.received += 1;
    this.unsettled.add(message);
    this.wake?.();
  }

  private give(message: JsMsg, settlement: Settlement): void {
    this.unsettled.delete(message);
    if (!this.link.connection.isClosed()) settle(message, settlement);
  }

  private sayWorking(): void {
    if (this.link.connection.isClosed()) return;
    for (const message of this.unsettled) message.working();
  }

  private async pause(ms: number): Promise<void> {
    if (this.stopping.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.stopping.signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.stopping.signal.addEventListener('abort', end);
    });
  }

  private retry(): Settlement {
    return { nakAfterMs: this.options.retryAfterMs ?? 1_000 };
  }

  private ackWaitMs(): number {
    return this.options.ackWaitMs ?? 30_000;
  }

  private maxInFlight(): number {
    return this.options.maxInFlight ?? Math.max(256, 2 * (this.options.batch ?? 1));
  }

  private spec(): ConsumerSpec {
    const { stream, durable, filter, from } = this.options;
    const limits = { ackWaitMs: this.ackWaitMs(), maxAckPending: this.maxInFlight() };
    return { stream, durable, from: from ?? 'all', ...limits, ...(filter === undefined ? {} : { filter }) };
  }
}

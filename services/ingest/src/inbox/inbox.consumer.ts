import { setTimeout as sleep } from 'node:timers/promises';
import { STREAMS } from '@entente/contracts';
import { INBOX_STREAM, consumeBatches, eraseMessage, outgoingHeaders, provisionStream, type DurableConsumer, type NatsLink, type ReceivedMessage, type Settlement } from '@entente/messaging';
import type { Logger } from '@entente/observability';
import type { BrokerWork } from '../broker/broker.js';
import type { Handled, InboxHandler } from './inbox.handler.js';
import { mayAnswerOn } from './inbox.message.js';

const DURABLE = 'ingest';
const LOOK_EVERY_MS = 5_000;

export interface InboxConsumerOptions {
  readonly handler: Pick<InboxHandler, 'handle'>;
  readonly concurrency: number;
  /** Whether a message that was settled is overwritten on the broker's disk. */
  readonly erase: boolean;
  /** How long a stop may go on settling what was delivered, milliseconds. */
  readonly finishWithinMs: number;
  readonly log: Logger;
}

/** Follows the inbox, several messages at a time, and tells each sender what became of his. */
export class InboxConsumer implements BrokerWork {
  readonly name = 'inbox';
  private readonly stopping = new AbortController();
  private consumer: DurableConsumer | null = null;
  private keeping: Promise<void> | null = null;

  constructor(private readonly options: InboxConsumerOptions) {}

  begin(link: NatsLink): void {
    const { concurrency, finishWithinMs, log } = this.options;
    this.consumer = consumeBatches(link, {
      stream: STREAMS.inbox,
      durable: DURABLE,
      batch: concurrency,
      maxInFlight: concurrency * 4,
      finishWithinMs,
      log,
      handler: (messages) => Promise.all(messages.map((message) => this.settle(link, message))),
    });
    this.keeping = this.keepStream(link);
    void this.consumer.run();
  }

  /** Requests are still answered while what was taken from the inbox is settled: there is time for it. */
  announced(): void {
    void this.end();
  }

  async end(): Promise<void> {
    this.stopping.abort();
    await this.keeping;
    await this.consumer?.stop();
  }

  private async settle(link: NatsLink, message: ReceivedMessage): Promise<Settlement> {
    try {
      const { settlement, told } = await this.options.handler.handle(message);
      if (this.options.erase && typeof settlement === 'string') await eraseMessage(link, STREAMS.inbox, message);
      if (told !== null) tell(link, told);
      return settlement;
    } catch (error) {
      // Not even the refusal could be kept, or the message not be erased: it must come again.
      this.options.log.error({ err: error, subject: message.subject }, 'a message of the inbox could not be settled');
      return { nakAfterMs: LOOK_EVERY_MS };
    }
  }

  /** The stream is made when it isn't there, also when somebody removes it later. */
  private async keepStream(link: NatsLink): Promise<void> {
    let told = false;
    while (!this.stopping.signal.aborted) {
      try {
        await provisionStream(link, INBOX_STREAM);
        told = false;
      } catch (error) {
        if (!told) this.options.log.warn({ err: error }, 'the inbox stream could not be looked after; trying again');
        told = true;
      }
      await sleep(LOOK_EVERY_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }
}

/** Best effort: the answer is kept, `GET /v1/submissions/{id}` gives it at any time. */
function tell(link: NatsLink, { submission, replyTo, settled }: NonNullable<Handled['told']>): void {
  if (replyTo === null || link.connection.isClosed() || !mayAnswerOn(link.withoutPrefix(replyTo))) return;
  link.connection.publish(replyTo, JSON.stringify({ submission, ...settled }), { headers: outgoingHeaders() });
}

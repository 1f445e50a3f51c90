import type { NatsLink } from '../link/nats-link.js';
import { DurableConsumer, type ConsumeOptions } from './durable-consumer.js';
import type { ReceivedMessage } from './received-message.js';
import type { Settlement } from './settlement.js';

export interface ConsumeEachOptions extends Omit<ConsumeOptions, 'handler' | 'batch'> {
  readonly handler: (message: ReceivedMessage) => Promise<Settlement>;
}

/** A consumer that handles one message at a time. `run()` to start, `stop()` to end. */
export function consume(link: NatsLink, options: ConsumeEachOptions): DurableConsumer {
  const { handler, ...rest } = options;
  return new DurableConsumer(link, {
    ...rest,
    batch: 1,
    handler: (messages) => Promise.all(messages.map((message) => handler(message))),
  });
}

/** A consumer that handles up to `batch` messages in one call, e.g. in one transaction. */
export function consumeBatches(link: NatsLink, options: ConsumeOptions): DurableConsumer {
  return new DurableConsumer(link, options);
}

import type { NatsLink } from '../link/nats-link.js';
import { BatchWindow } from './batch-window.js';
import { PublishWindow, type OutgoingMessage, type WindowOptions } from './publish-window.js';

/**
 * Publishes many messages exactly in order behind a known last sequence: when one is lost or another writer comes between,
 * nothing after it is stored, and every later call throws.
 */
export interface OrderedPublisher {
  /** Sequence of the last message known to be stored. */
  readonly lastSequence: number;
  /** Sends one message as soon as there is room. @throws PublishError once it is broken */
  publish(message: OutgoingMessage): Promise<void>;
  /** Waits until everything sent is stored. @throws PublishError when it can't be */
  flush(): Promise<void>;
  close(): void;
}

/** Stored batch by batch where the server can do that, else message by message: with the same guarantees. */
export function orderedPublisher(link: NatsLink, options: WindowOptions): OrderedPublisher {
  return link.storesBatches() ? new BatchWindow(link, options) : new PublishWindow(link, options);
}

import type { NatsLink } from '../link/nats-link.js';
import { BatchWindow } from './batch-window.js';
import type { OrderedPublisher, WindowOptions } from './ordered-publisher.js';
import { PublishWindow } from './publish-window.js';

/** Stored batch by batch where the server can do that, else message by message: with the same guarantees. */
export function openOrderedPublisher(link: NatsLink, options: WindowOptions): OrderedPublisher {
  return link.storesBatches() ? new BatchWindow(link, options) : new PublishWindow(link, options);
}

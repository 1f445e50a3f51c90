import type { ConsumerMessages } from '@nats-io/jetstream';
import type { Subscription } from '@nats-io/transport-node';

/** How long a server may take to confirm that nothing more comes. */
const CONFIRM_WITHIN_MS = 2_500;

/**
 * Ends a pull without dropping what is on its way: `stop()` of the client leaves its inbox at once, and messages that the
 * server has already sent would wait for their acknowledgement to time out. The client stops by itself once its
 * subscription is drained; without a server it is stopped after a while.
 */
export function endPull(messages: ConsumerMessages): void {
  const inbox = inboxOf(messages);
  if (inbox === null || inbox.isClosed()) return messages.stop();
  const late = setTimeout(() => messages.stop(), CONFIRM_WITHIN_MS);
  const stop = (): void => messages.stop();
  void inbox.drain().then(stop, stop);
  void messages.closed().then(() => clearTimeout(late));
}

/** The client keeps it to itself; the spec of the consumer fails when it is no longer found here. */
function inboxOf(messages: ConsumerMessages): Pick<Subscription, 'drain' | 'isClosed'> | null {
  const inbox: unknown = Reflect.get(messages, 'sub');
  return typeof inbox === 'object' && inbox !== null && 'drain' in inbox && 'isClosed' in inbox ? (inbox as Subscription) : null;
}

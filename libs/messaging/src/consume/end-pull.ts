import type { ConsumerMessages } from '@nats-io/jetstream';
import type { Subscription } from '@nats-io/transport-node';

/** With nothing delivered for this long there is hardly anything on its way. */
const QUIET_MS = 100;
/** How long to take what has been asked for. */
const RUN_OUT_WITHIN_MS = 2_000;
/** How long a server may take to confirm that nothing more comes. */
const CONFIRM_WITHIN_MS = 2_500;

/**
 * Ends a pull without dropping what is on its way. `stop()` of the client leaves its inbox at once: what the server sends
 * into it then counts as delivered and comes a second time. So nothing more is asked for, what was asked for is taken until
 * it has all come or nothing comes for a moment, and only then is the inbox drained; without a server the client is stopped
 * after a while.
 *
 * @param received how many messages have come so far
 */
export function endPull(messages: ConsumerMessages, received: () => number): void {
  const inbox = inboxOf(messages);
  if (inbox === null || inbox.isClosed()) return messages.stop();
  askNoMore(messages);
  const latest = performance.now() + RUN_OUT_WITHIN_MS;
  let before = received();
  const quiet = setInterval(() => {
    const now = received();
    if (now !== before && performance.now() < latest) before = now;
    else leave();
  }, QUIET_MS);
  const stop = (): void => messages.stop();
  let late: NodeJS.Timeout | undefined;
  const leave = (): void => {
    clearInterval(quiet);
    late = setTimeout(stop, CONFIRM_WITHIN_MS);
    void inbox.drain().then(stop, stop);
  };
  void messages.closed().then(() => {
    clearInterval(quiet);
    clearTimeout(late);
  });
}

/** The client keeps both to itself; the spec of the consumer fails when they are no longer found. */
function inboxOf(messages: ConsumerMessages): Pick<Subscription, 'drain' | 'isClosed'> | null {
  const inbox: unknown = Reflect.get(messages, 'sub');
  return typeof inbox === 'object' && inbox !== null && 'drain' in inbox && 'isClosed' in inbox ? (inbox as Subscription) : null;
}

/** From here on the pull is one that ends by itself, with the last message it asked for. */
function askNoMore(messages: ConsumerMessages): void {
  Reflect.set(messages, 'isConsume', false);
}

import { HEADERS, STREAMS, type RecordedEvent } from '@entente/contracts';
import { FeedFormatError, consumeBatches, fromCloudEvent, type DurableConsumer, type NatsLink, type ReceivedMessage, type Settlement } from '@entente/messaging';
import type { Logger } from '@entente/observability';
import { FOLLOWED_LANE } from '../database/alerting.names.js';
import type { FeedFollower } from './feed.follower.js';
import { FeedAheadError, type FeedHistory } from './feed.history.js';

export interface FeedConsumerParts {
  readonly link: NatsLink;
  readonly follower: FeedFollower;
  readonly history: FeedHistory;
  readonly log: Logger;
}

/** What a stop does not take any more comes to the replica that leads next; who has taken it is said by the checkpoint. */
const FINISH_WITHIN_MS = 1_000;

/** Feeds what the stream EVENTS holds of lane `main` to the follower, and acknowledges what was taken. */
export function feedConsumer(parts: FeedConsumerParts, options: { batch: number }): DurableConsumer {
  return consumeBatches(parts.link, {
    stream: STREAMS.events,
    durable: 'alerting',
    filter: `events.${FOLLOWED_LANE}.>`,
    from: 'all',
    batch: options.batch,
    finishWithinMs: FINISH_WITHIN_MS,
    handler: (messages) => handle(parts, messages),
    log: parts.log,
  });
}

async function handle(parts: FeedConsumerParts, messages: readonly ReceivedMessage[]): Promise<Settlement[]> {
  const read = await Promise.all(messages.map((message) => eventOf(parts, message)));
  await parts.follower.deliver(read.filter((event) => event !== null));
  return read.map((event) => (event === null ? 'term' : 'ack'));
}

/** Null for what no relay of ours wrote: the log has no such event, so nothing is lost by never seeing it again. */
async function eventOf({ history, log }: FeedConsumerParts, message: ReceivedMessage): Promise<RecordedEvent | null> {
  try {
    const found = fromCloudEvent(message.data);
    if (found.kind === 'event') return found.event;
    const [event] = await history.read(found.position - 1n, 1);
    if (event?.position !== found.position) throw new FeedAheadError(found.position - 1n);
    return event;
  } catch (error) {
    if (!(error instanceof FeedFormatError)) throw error;
    log.error({ err: error, subject: message.subject, position: message.header(HEADERS.position) }, 'a foreign message on the feed was dropped');
    return null;
  }
}

import type { OrderedPublisher, OutgoingMessage } from '../publish/ordered-publisher.js';
import type { PublishError } from '../publish/publish.errors.js';

/** The message at position `n`. */
export function numbered(n: number, { id = `m${String(n)}`, subject = 'events.main.signing.reported.ISR-MAR' } = {}): OutgoingMessage {
  return { subject, id, headers: { 'Entente-Position': String(n) }, data: `{"n":${String(n)}}` };
}

/** Publishes the messages from one position to another and waits until all are stored. */
export async function publishNumbered(publisher: Pick<OrderedPublisher, 'publish' | 'flush'>, from: number, to: number): Promise<void> {
  for (let n = from; n <= to; n += 1) await publisher.publish(numbered(n));
  await publisher.flush();
}

/** What was wrong with a publish, or `none`. */
export async function faultOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) => (error as PublishError).fault,
  );
}

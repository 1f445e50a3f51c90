import { JetStreamApiError } from '@nats-io/jetstream';
import type { NatsLink } from '../link/nats-link.js';
import type { ReceivedMessage } from './received-message.js';

const NO_MESSAGE = 10037;

/**
 * Overwrites a message on the broker's disk: one that is only acknowledged lies there, readable, until its file goes.
 * The message is looked at first: in a stream that was wiped meanwhile its number is another's.
 */
export async function eraseMessage(link: NatsLink, stream: string, { sequence, data }: Pick<ReceivedMessage, 'sequence' | 'data'>): Promise<void> {
  try {
    const stored = await link.manager.streams.getMessage(link.stream(stream), { seq: sequence });
    if (stored === null || !Buffer.from(stored.data).equals(data)) return;
    await link.manager.streams.deleteMessage(link.stream(stream), sequence, true);
  } catch (error) {
    if (error instanceof JetStreamApiError && error.code === NO_MESSAGE) return;
    throw error;
  }
}

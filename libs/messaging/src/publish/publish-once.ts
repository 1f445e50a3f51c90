import { headers as natsHeaders } from '@nats-io/transport-node';
import type { NatsLink } from '../link/nats-link.js';
import type { OutgoingMessage } from './ordered-publisher.js';

/**
 * Publishes one message and waits until the broker has it. Trying again with the same id within the duplicate window
 * stores nothing and answers `duplicate`. The broker's answer is never proof of durability: PostgreSQL is.
 * @throws what the client throws when nobody keeps the subject or no answer comes within five seconds
 */
export async function publishOnce(link: NatsLink, message: OutgoingMessage): Promise<{ sequence: number; duplicate: boolean }> {
  const headers = natsHeaders();
  for (const [name, value] of Object.entries(message.headers)) headers.set(name, value);
  const ack = await link.jetstream.publish(link.subject(message.subject), message.data, {
    msgID: message.id,
    headers,
    timeout: 5_000,
  });
  return { sequence: ack.seq, duplicate: ack.duplicate };
}

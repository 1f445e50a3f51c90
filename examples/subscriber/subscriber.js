// Prints every alert as it comes. node examples/subscriber/subscriber.js [subject]
// NATS_URL names the server (nats://127.0.0.1:4222 when not set); the default subject is alerts.>
import { connect } from '@nats-io/transport-node';

const subject = process.argv[2] ?? 'alerts.>';
const connection = await connect({ servers: process.env.NATS_URL ?? 'nats://127.0.0.1:4222', name: 'example-subscriber' });
process.once('SIGINT', () => void connection.drain());
process.once('SIGTERM', () => void connection.drain());

const seen = new Set(); // after a loss NATS is refilled: the same alert comes again under the same id
for await (const message of connection.subscribe(subject)) {
  const { data: alert } = message.json();
  const key = `${alert.id} ${message.subject}`;
  if (seen.has(key)) continue;
  seen.add(key);
  console.log(`${message.subject}  ${alert.trigger}: ${alert.title}  (${alert.position})`);
}

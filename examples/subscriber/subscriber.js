// Prints every alert as it comes. node examples/subscriber/subscriber.js [subject]
// NATS_URL names the server, with a token or user:password where it wants one; the default subject is alerts.>
import { connect } from '@nats-io/transport-node';

const subject = process.argv[2] ?? 'alerts.>';
const { host, username, password } = new URL(process.env.NATS_URL ?? 'nats://127.0.0.1:4222');
const login = password !== '' ? { user: username, pass: password } : username !== '' ? { token: username } : {};
const connection = await connect({ servers: host, name: 'example-subscriber', ...login });
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void connection.drain());
const subscription = connection.subscribe(subject);
await connection.flush();
console.error(`Listening on ${subject}; end with Ctrl-C.`);
const seen = new Set(); // after a loss NATS is refilled: the same alert comes again under the same id
for await (const message of subscription) {
  const { data: alert } = message.json();
  const key = `${alert.id} ${message.subject}`;
  if (seen.has(key)) continue;
  seen.add(key);
  console.log(`${message.subject}  ${alert.trigger}: ${alert.title}  (${alert.position})`);
}

import { connect } from '@nats-io/transport-node';
import { GivenServerError } from '../stack/stack.errors.js';

/** Checks that the server of NATS_URL can be reached and has JetStream. */
export async function checkGivenNats(url: string): Promise<void> {
  let connection;
  try {
    connection = await connect({ ...natsConnectionOptions(url), reconnect: false, timeout: 10_000 });
  } catch (cause) {
    throw new GivenServerError('NATS_URL', `The NATS server of NATS_URL cannot be reached (${cause instanceof Error ? cause.message : String(cause)}): correct the URL, or unset it to use a server of our own.`, { cause });
  }
  const jetStream = connection.info?.jetstream === true;
  await connection.close();
  if (!jetStream) throw new GivenServerError('NATS_URL', 'The NATS server of NATS_URL runs without JetStream: enable it in its configuration, or unset NATS_URL to use a server of our own.');
}

export interface NatsConnectionOptions {
  readonly servers: string;
  readonly user?: string;
  readonly pass?: string;
  readonly token?: string;
}

/** The NATS clients ignore user, password and token in a URL: this splits them off (a lone user is a token, as in other clients). */
export function natsConnectionOptions(url: string): NatsConnectionOptions {
  const { protocol, host, username, password } = new URL(url);
  const servers = `${protocol}//${host}`;
  if (username === '') return { servers };
  if (password === '') return { servers, token: decodeURIComponent(username) };
  return { servers, user: decodeURIComponent(username), pass: decodeURIComponent(password) };
}

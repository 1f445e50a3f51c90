import { setTimeout as sleep } from 'node:timers/promises';
import { AuthorizationError, connect, type NatsConnection } from '@nats-io/transport-node';
import { NatsConnectError } from './link.errors.js';
import { NatsLink } from './nats-link.js';
import { serversOf, type NatsAuth } from './nats-url.js';

export interface ConnectOptions {
  /** `nats://[token@|user:pass@]host:port`, several separated by commas. */
  readonly url: string;
  /** Shown in the server's connection list. */
  readonly name: string;
  readonly token?: string | undefined;
  readonly auth?: NatsAuth | undefined;
  readonly streamPrefix?: string;
  readonly subjectPrefix?: string;
  /** How long to wait for the first connection; 30,000 ms when not given. Afterwards it is awaited forever. */
  readonly connectWithinMs?: number;
}

/**
 * Connects and stays connected: reconnects without end, and notices a dead server within five seconds
 * (a ping each 2 s, at most two unanswered).
 * @throws NatsConnectError when no server answers in time or the credentials are refused
 */
export async function connectNats(options: ConnectOptions): Promise<NatsLink> {
  const connection = await firstConnection(options);
  return NatsLink.over(connection, {
    streamPrefix: options.streamPrefix ?? '',
    subjectPrefix: options.subjectPrefix ?? '',
  });
}

async function firstConnection(options: ConnectOptions): Promise<NatsConnection> {
  const auth = options.auth ?? (options.token === undefined ? undefined : { token: options.token });
  const settings = {
    ...serversOf(options.url, auth),
    name: options.name,
    timeout: 5_000,
    pingInterval: 2_000,
    maxPingOut: 2,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    reconnectJitter: 250,
    // A broker that restarts with its accounts not yet loaded must not end a service for good.
    ignoreAuthErrorAbort: true,
  };
  const deadline = performance.now() + (options.connectWithinMs ?? 30_000);
  for (;;) {
    try {
      return await connect(settings);
    } catch (error) {
      if (error instanceof AuthorizationError) {
        throw new NatsConnectError('nats-server refused the credentials. Correct NATS_URL or NATS_TOKEN.', { cause: error });
      }
      if (performance.now() >= deadline) {
        const where = settings.servers?.toString() ?? '';
        throw new NatsConnectError(`No nats-server answers at ${where}. Start one, or correct NATS_URL.`, { cause: error });
      }
      await sleep(250);
    }
  }
}

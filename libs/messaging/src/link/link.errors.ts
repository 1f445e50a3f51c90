/** No nats-server answered in time, or it refused us. */
export class NatsConnectError extends Error {
  override readonly name = 'NatsConnectError';
}

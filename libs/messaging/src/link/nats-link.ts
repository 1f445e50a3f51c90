import { jetstream, jetstreamManager, type JetStreamClient, type JetStreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';

export interface LinkNames {
  /** Put before stream and durable names, e.g. `t1_`. */
  readonly streamPrefix: string;
  /** First tokens of every subject, without the dot, e.g. `t1`. JetStream refuses overlapping subjects, so test runs need it. */
  readonly subjectPrefix: string;
}

/** One connection to NATS that comes back by itself, and the names used over it. */
export class NatsLink {
  readonly jetstream: JetStreamClient;
  private readonly subjectStart: string;
  private batchesRefused = false;

  private constructor(
    readonly connection: NatsConnection,
    readonly manager: JetStreamManager,
    private readonly names: LinkNames,
  ) {
    this.jetstream = jetstream(connection);
    this.subjectStart = names.subjectPrefix === '' ? '' : `${names.subjectPrefix}.`;
  }

  static async over(connection: NatsConnection, names: LinkNames): Promise<NatsLink> {
    return new NatsLink(connection, await jetstreamManager(connection, { checkAPI: false, timeout: 4_000 }), names);
  }

  /** Name of a stream on the server. */
  stream(name: string): string {
    return this.names.streamPrefix + name;
  }

  /** Name of a durable consumer on the server. */
  durable(name: string): string {
    return this.names.streamPrefix + name;
  }

  /** A subject as it goes over the wire. */
  subject(subject: string): string {
    return this.subjectStart + subject;
  }

  /** A subject from the wire without the prefix. */
  withoutPrefix(subject: string): string {
    return subject.startsWith(this.subjectStart) ? subject.slice(this.subjectStart.length) : subject;
  }

  /** Whether streams can take atomic batches: nats-server 2.12 or later that has not refused one over this link. */
  storesBatches(): boolean {
    const [major = 0, minor = 0] = (this.connection.info?.version ?? '').split('.').map(Number);
    return !this.batchesRefused && (major > 2 || (major === 2 && minor >= 12));
  }

  /** From now on messages are published one by one. */
  refuseBatches(): void {
    this.batchesRefused = true;
  }

  /** Most bytes of one message, headers included, as the server announced. */
  maxPayload(): number {
    return this.connection.info?.max_payload ?? 1_048_576;
  }

  /** Asks the server for a sign of life; throws when none comes within the time. For readiness checks. */
  async ping(timeoutMs = 1_500): Promise<{ server: string; roundTripMs: number }> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`NATS did not answer within ${timeoutMs} ms`)), timeoutMs);
    });
    try {
      const roundTripMs = await Promise.race([this.connection.rtt(), late]);
      return { server: this.connection.getServer(), roundTripMs };
    } finally {
      clearTimeout(timer);
    }
  }

  /** Sends what is waiting, ends subscriptions and closes; at once when the server is away. */
  async close(): Promise<void> {
    if (this.connection.isClosed()) return;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, 2_000)));
    await Promise.race([this.connection.drain().catch(() => undefined), late]);
    clearTimeout(timer);
    await this.connection.close();
  }
}

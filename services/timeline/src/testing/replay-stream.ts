import { HEADERS } from '@entente/contracts';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';

/** A stream over the subjects of replays, as an operator makes one. */
export class ReplayStream {
  private constructor(
    private readonly manager: JetStreamManager,
    readonly name: string,
    private readonly prefix: string,
  ) {}

  static async open(connection: NatsConnection, name: string, prefix: string): Promise<ReplayStream> {
    const manager = await jetstreamManager(connection);
    await manager.streams.add({ name, subjects: [`${prefix}.replays.>`] });
    return new ReplayStream(manager, name, prefix);
  }

  async count(): Promise<number> {
    return (await this.manager.streams.info(this.name)).state.messages;
  }

  /** Positions of the messages each replay left, in the stream's order. */
  async positions(): Promise<ReadonlyMap<string, readonly string[]>> {
    const { state } = await this.manager.streams.info(this.name);
    const found = new Map<string, string[]>();
    for (let from = state.first_seq; from <= state.last_seq; from += 100) {
      const sequences = Array.from({ length: Math.min(100, state.last_seq - from + 1) }, (_, index) => from + index);
      const messages = await Promise.all(sequences.map((seq) => this.manager.streams.getMessage(this.name, { seq })));
      for (const message of messages) {
        const replay = message?.subject.slice(`${this.prefix}.replays.`.length).split('.')[0] ?? '';
        found.set(replay, [...(found.get(replay) ?? []), message?.header.get(HEADERS.position) ?? '']);
      }
    }
    return found;
  }

  async delete(): Promise<void> {
    await this.manager.streams.delete(this.name);
  }
}

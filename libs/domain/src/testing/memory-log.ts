import { type RecordedEvent } from '@entente/contracts';
import { sha256Hex } from '../identity/content-id.js';
import { type DecisionContext, type Loaded, type StreamWrite } from '../stream/decision.js';
import { foldStream } from '../stream/fold-stream.js';

/** A log that keeps the rules a decider relies on: expected versions, all writes or none, dense positions. */
export class MemoryLog {
  readonly events: RecordedEvent[] = [];
  private readonly streams = new Map<string, RecordedEvent[]>();
  private drawn = 0;

  /** Draws ids that differ from event to event and are the same from run to run. */
  readonly context: DecisionContext = {
    metadata: { correlationId: 'test', principal: { id: 'tester', roles: ['analyst'] }, engine: 'test/0' },
    nextId: () => `event-${(this.drawn += 1)}`,
  };

  /** @returns the stream that was in the way, or null when everything was written */
  append(writes: readonly StreamWrite[]): string | null {
    const conflict = writes.find(({ stream, expected }) => {
      const version = this.version(stream);
      return expected === 'none' ? version !== 0n : typeof expected === 'bigint' && expected !== version;
    });
    if (conflict !== undefined) return conflict.stream;
    for (const { stream, events } of writes) for (const event of events) this.record(stream, event);
    return null;
  }

  read(stream: string): readonly RecordedEvent[] {
    return this.streams.get(stream) ?? [];
  }

  version(stream: string): bigint {
    return BigInt(this.read(stream).length);
  }

  load<State>(fold: { initial: State; evolve: (state: State, event: RecordedEvent) => State }): (stream: string) => Loaded<State> {
    return (stream) => foldStream(fold, this.read(stream));
  }

  private record(stream: string, event: StreamWrite['events'][number]): void {
    const position = BigInt(this.events.length + 1);
    const recorded: RecordedEvent = {
      ...event,
      lane: 'main',
      epoch: '00000000-0000-4000-8000-000000000000',
      position,
      stream,
      streamVersion: this.version(stream) + 1n,
      recordedAt: '2026-01-08T10:00:00.000000Z',
      payloadHash: sha256Hex(JSON.stringify(event.data)),
      hash: sha256Hex(String(position)),
    };
    this.events.push(recorded);
    this.streams.set(stream, [...this.read(stream), recorded]);
  }
}

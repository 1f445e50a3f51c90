import { randomUUID } from 'node:crypto';
import { type RecordedEvent } from '@entente/contracts';
import { prepareCommand } from '../append/prepare-command.js';
import { type PreparedCommand } from '../append/prepared-command.js';
import { FIRST_PREVIOUS } from '../chain/preimage.js';
import { READ_LIMIT } from '../read/lane.reader.js';
import { CommitListeners } from '../store/commit-listeners.js';
import { EventStoreClosedError, EventStoreUsageError, LogGapError } from '../store/event-store.errors.js';
import {
  type AppendAnswer,
  type AppendCommand,
  type EventStore,
  type KnownCommand,
  type LaneHead,
  type ReadLaneOptions,
  type ScanLaneOptions,
} from '../store/event-store.port.js';
import { decideAppend } from './in-memory.append.js';
import { copyOf, emptyLog, type MemoryLog } from './in-memory.log.js';

export interface InMemoryOptions {
  readonly lane: string;
  /** Microseconds since 1970; the system's clock unless told. */
  readonly clock?: () => bigint;
}

/** The event store's fake: same answers, same hashes, nothing on disk. Held to the same conformance rules. */
export function inMemoryEventStore({ lane, clock = systemMicros }: InMemoryOptions): EventStore {
  return new InMemoryEventStore(emptyLog(lane, randomUUID()), clock);
}

class InMemoryEventStore implements EventStore {
  readonly #listeners = new CommitListeners();
  #closed = false;

  constructor(
    private readonly log: MemoryLog,
    private readonly clock: () => bigint,
  ) {}

  async append(command: AppendCommand): Promise<AppendAnswer> {
    const preparation = prepareCommand(command);
    if (!preparation.ok) return { outcome: 'rejected', reason: preparation.reason };
    if (this.#closed) throw new EventStoreClosedError();
    return this.#append(preparation.command);
  }

  #append(prepared: PreparedCommand): AppendAnswer {
    const answer = decideAppend(this.log, prepared, this.clock());
    if (answer.outcome === 'appended') this.#listeners.tell(answer.to);
    return answer;
  }

  async readStream(stream: string, options: { readonly fromVersion?: bigint; readonly limit?: number } = {}): Promise<RecordedEvent[]> {
    const from = options.fromVersion ?? 1n;
    const events = this.log.events.filter((event) => event.stream === stream && event.streamVersion >= from);
    return copies(events.slice(0, checkedLimit(options.limit ?? READ_LIMIT)));
  }

  async begunStreams(names: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(names.filter((name) => this.log.versions.has(name)));
  }

  async readLane({ after, upTo, limit, types }: ReadLaneOptions): Promise<RecordedEvent[]> {
    const events = this.log.events.filter(
      (event) =>
        event.position > after && (upTo === undefined || event.position <= upTo) && (types === undefined || types.includes(event.type)),
    );
    return copies(events.slice(0, checkedLimit(limit)));
  }

  async *scanLane({ after, upTo, signal }: ScanLaneOptions): AsyncGenerator<RecordedEvent[]> {
    for (let from = after; from < upTo; from += 1_000n) {
      signal?.throwIfAborted();
      const to = from + 1_000n < upTo ? from + 1_000n : upTo;
      const events = await this.readLane({ after: from, upTo: to, limit: 1_000 });
      if (BigInt(events.length) < to - from) throw new LogGapError(this.log.lane, from + BigInt(events.length) + 1n);
      yield events;
    }
  }

  async head(): Promise<LaneHead> {
    const last = this.log.events.at(-1);
    return {
      epoch: this.log.epoch,
      position: last?.position ?? 0n,
      hash: last?.hash ?? FIRST_PREVIOUS.toString('hex'),
      recordedAt: last?.recordedAt ?? null,
    };
  }

  async positionAt(instant: string): Promise<bigint> {
    const micros = microsOf(instant);
    return this.log.events.findLast((event) => microsOf(event.recordedAt) <= micros)?.position ?? 0n;
  }

  async eventById(id: string): Promise<RecordedEvent | null> {
    const event = this.log.events.find((candidate) => candidate.id === id.toLowerCase());
    return event === undefined ? null : copyOf(event);
  }

  async command(key: string): Promise<KnownCommand | null> {
    const known = this.log.commands.get(key);
    return known === undefined ? null : copyOf(known);
  }

  onAppended(listener: (head: bigint) => void): () => void {
    return this.#listeners.add(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
  }
}

function copies(events: readonly RecordedEvent[]): RecordedEvent[] {
  return events.map((event) => copyOf(event));
}

function systemMicros(): bigint {
  return BigInt(Math.round((performance.timeOrigin + performance.now()) * 1_000));
}

const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.(\d{1,6}))?(Z|[+-]\d\d:\d\d)$/;

function microsOf(instant: string): bigint {
  const match = INSTANT.exec(instant);
  const millis = match === null ? Number.NaN : Date.parse(`${match[1] ?? ''}${match[3] ?? ''}`);
  if (Number.isNaN(millis)) throw new EventStoreUsageError(`"${instant}" is not an ISO 8601 instant with Z or an offset.`);
  return BigInt(millis) * 1_000n + BigInt((match?.[2] ?? '').padEnd(6, '0'));
}

function checkedLimit(limit: number): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= READ_LIMIT) return limit;
  throw new EventStoreUsageError(`A read takes a limit from 1 to ${READ_LIMIT}, not ${limit}.`);
}

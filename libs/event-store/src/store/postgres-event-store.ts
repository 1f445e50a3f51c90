import { type RecordedEvent } from '@entente/contracts';
import { type Pool } from 'pg';
import { BatchSender } from '../append/batch.sender.js';
import { Batcher } from '../append/batcher.js';
import { prepareCommand } from '../append/prepare-command.js';
import { LaneReader } from '../read/lane.reader.js';
import { CommitListeners } from './commit-listeners.js';
import {
  type AppendAnswer,
  type AppendCommand,
  type EventStore,
  type KnownCommand,
  type LaneHead,
  type ReadLaneOptions,
  type ScanLaneOptions,
} from './event-store.port.js';

export interface EventStoreOptions {
  /** Not ended by close(): it belongs to the caller. */
  readonly pool: Pool;
  readonly schema: string;
  readonly lane: string;
  /** Folder with the archives of detached partitions: reads go on into them. */
  readonly archives?: string;
  readonly batching?: {
    /** Milliseconds to wait for the answer to a batch before its outcome counts as unknown; 30,000. */
    readonly answerTimeout?: number;
    /** Milliseconds during which a batch of unknown outcome is run again; 15,000. */
    readonly retryFor?: number;
  };
}

/** Opens one lane of a migrated schema. Connects when first used. */
export function openEventStore({ pool, schema, lane, archives, batching = {} }: EventStoreOptions): EventStore {
  const { answerTimeout = 30_000, retryFor = 15_000 } = batching;
  const place = { schema, lane };
  return new PostgresEventStore(new BatchSender(pool, place, { answerTimeout, retryFor }), new LaneReader(pool, { ...place, archives }));
}

class PostgresEventStore implements EventStore {
  readonly #listeners = new CommitListeners();
  readonly #batcher: Batcher;

  constructor(
    sender: BatchSender,
    private readonly reader: LaneReader,
  ) {
    this.#batcher = new Batcher(sender, (head) => this.#listeners.tell(head));
  }

  async append(command: AppendCommand): Promise<AppendAnswer> {
    const preparation = prepareCommand(command);
    return preparation.ok ? this.#batcher.append(preparation.command) : { outcome: 'rejected', reason: preparation.reason };
  }

  readStream(stream: string, options?: { readonly fromVersion?: bigint; readonly limit?: number }): Promise<RecordedEvent[]> {
    return this.reader.stream(stream, options);
  }

  begunStreams(names: readonly string[]): Promise<ReadonlySet<string>> {
    return this.reader.begun(names);
  }

  readLane(options: ReadLaneOptions): Promise<RecordedEvent[]> {
    return this.reader.lane(options);
  }

  scanLane(options: ScanLaneOptions): AsyncIterable<RecordedEvent[]> {
    return this.reader.scan(options);
  }

  head(): Promise<LaneHead> {
    return this.reader.head();
  }

  positionAt(instant: string): Promise<bigint> {
    return this.reader.positionAt(instant);
  }

  eventById(id: string): Promise<RecordedEvent | null> {
    return this.reader.eventById(id);
  }

  command(key: string): Promise<KnownCommand | null> {
    return this.reader.command(key);
  }

  onAppended(listener: (head: bigint) => void): () => void {
    return this.#listeners.add(listener);
  }

  close(): Promise<void> {
    return this.#batcher.close();
  }
}

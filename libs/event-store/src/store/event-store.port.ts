import { type NewEvent, type RecordedEvent } from '@entente/contracts';

/** `none`: the stream must not exist; `any`: no expectation; a version: exactly that one (0n is `none`). */
export type ExpectedVersion = 'none' | 'any' | bigint;

/** An event to append; `keyId` names the key that its personal fields are encrypted with. */
export interface EventToAppend extends NewEvent {
  readonly keyId?: string;
}

/** What a command does to one stream. Without events it only states the expectation. */
export interface StreamWrite {
  readonly stream: string;
  readonly expected: ExpectedVersion;
  readonly events: readonly EventToAppend[];
}

/** All or nothing over its streams. A stream stands in `writes` once. */
export interface AppendCommand {
  /** Who repeats it, repeats the key: then the first answer comes back and nothing is stored. */
  readonly key: string;
  /** What the request said; the same key with another digest is a mismatch. */
  readonly digest: string;
  readonly writes: readonly StreamWrite[];
  /** JSON kept with the key and given back to repeats. */
  readonly answer?: unknown;
}

export type AppendAnswer =
  | { readonly outcome: 'appended' | 'duplicate'; readonly from: bigint; readonly to: bigint; readonly answer: unknown }
  /** The key or an event id is taken by other content; `of` is that key or id. */
  | { readonly outcome: 'mismatch'; readonly of: string }
  | { readonly outcome: 'conflict'; readonly stream: string; readonly expected: string; readonly actual: bigint }
  /** Will be refused however often it is tried. */
  | { readonly outcome: 'rejected'; readonly reason: string }
  /** The connection was lost and so was every retry: it may be stored. Ask again with the same key. */
  | { readonly outcome: 'unknown'; readonly commandKey: string };

export interface LaneHead {
  readonly epoch: string;
  /** 0n while the lane is empty. */
  readonly position: bigint;
  /** Hash of the last event; 64 zeros while the lane is empty. */
  readonly hash: string;
  readonly recordedAt: string | null;
}

export interface KnownCommand {
  readonly digest: string;
  readonly from: bigint;
  readonly to: bigint;
  readonly answer: unknown;
}

/** One lane of an append-only log. Positions are dense and in commit order: a reader needs one bigint. */
export interface EventStore {
  append(command: AppendCommand): Promise<AppendAnswer>;
  /** In version order, from version 1 unless told; at most 10,000 events. An unknown stream is empty. */
  readStream(stream: string, options?: { readonly fromVersion?: bigint; readonly limit?: number }): Promise<RecordedEvent[]>;
  /** Those of the given streams that have an event: spares reading hundreds that are empty. */
  begunStreams(names: readonly string[]): Promise<ReadonlySet<string>>;
  /** In position order; `limit` at most 10,000. With `types`, events of other types are left out. */
  readLane(options: ReadLaneOptions): Promise<RecordedEvent[]>;
  /**
   * Everything after a position up to another (inclusive), in bulk and in position order: for rebuilds and exports. Chunks
   * are of any size; each range of 50,000 is a statement of its own.
   */
  scanLane(options: ScanLaneOptions): AsyncIterable<RecordedEvent[]>;
  head(): Promise<LaneHead>;
  /** Last position recorded at or before an ISO 8601 instant; 0n before the first. */
  positionAt(instant: string): Promise<bigint>;
  eventById(id: string): Promise<RecordedEvent | null>;
  command(key: string): Promise<KnownCommand | null>;
  /** Calls the listener with the head after each commit of this process. Returns the way to stop. */
  onAppended(listener: (head: bigint) => void): () => void;
  /** Waits until all that was handed in is answered, then refuses more. */
  close(): Promise<void>;
}

export interface ReadLaneOptions {
  readonly after: bigint;
  readonly upTo?: bigint;
  readonly limit: number;
  readonly types?: readonly string[];
  /**
   * Data and metadata may be parsed when they are first asked for, with the stored text beside them (`storedText`): for
   * whoever passes most events on. Spread (`{...event}`) such an event lacks both.
   */
  readonly lazily?: boolean;
}

export interface ScanLaneOptions {
  readonly after: bigint;
  readonly upTo: bigint;
  readonly signal?: AbortSignal;
}

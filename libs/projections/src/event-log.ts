import type { RecordedEvent } from '@entente/contracts';

/** The newest place of a lane. `position` 0 with an empty hash means that nothing was appended yet. */
export interface LogHead {
  readonly epoch: string;
  readonly position: bigint;
  readonly hash: string;
  readonly recordedAt: string | null;
}

/** What a projection needs of an event store: reading one lane in position order, without holes. */
export interface EventLog {
  /** At most `limit` events with `after < position <= upTo`, in position order. */
  readLane(options: { after: bigint; upTo?: bigint; limit: number }): Promise<RecordedEvent[]>;
  head(): Promise<LogHead>;
  /** Last position with `recordedAt <= instant`; 0 when the instant lies before the log. */
  positionAt(instant: string): Promise<bigint>;
  /** Every event of one stream; used to re-fold one component. */
  readStream(stream: string, options?: { fromVersion?: bigint; limit?: number }): Promise<RecordedEvent[]>;
}

/** Optional fast lane of a log: chunks of a bounded range, in order. Rebuilds use it when the log has it. */
export interface ScanningLog extends EventLog {
  scanLane(options: { after: bigint; upTo: bigint }): AsyncIterable<RecordedEvent[]>;
}

export function canScan(log: EventLog): log is ScanningLog {
  return typeof (log as Partial<ScanningLog>).scanLane === 'function';
}

/** Events of a range as finished NDJSON lines, end to end, the same bytes that `eventLine` gives. */
export interface LogLines {
  readonly bytes: Buffer;
  readonly events: number;
  /** Position of the last. */
  readonly last: bigint;
}

/** Optional fastest lane: lines that the log makes itself. */
export interface LineLog extends EventLog {
  scanLines(options: { after: bigint; upTo: bigint }): AsyncIterable<LogLines>;
}

export function canScanLines(log: EventLog): log is LineLog {
  return typeof (log as Partial<LineLog>).scanLines === 'function';
}

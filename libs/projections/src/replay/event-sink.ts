import type { RecordedEvent } from '@entente/contracts';

/** Events of a slice, in order, and their lines end to end. */
export interface Portion {
  readonly lines: Buffer;
  readonly count: number;
  /** Empty for a sink that takes lines only. */
  readonly events: readonly RecordedEvent[];
}

/** Where a run has come to; everything before it has arrived. */
export interface SentPlace {
  /** Decimal text. */
  readonly position: string;
  readonly bytes: number;
  readonly events: number;
}

/** Where a replay sends events. */
export interface EventSink {
  /** What the result names: a path, a subject. */
  readonly to: string;
  /** Takes lines only: then events need not be made. */
  readonly linesOnly: boolean;
  /**
   * Opens the target at the place a killed run had reached, null for a new run. What that run sent after it is either cut
   * off or known to the sink, which then doesn't send it twice.
   * @returns the lines already there, so that their hash can go on; null when they can't be read back
   * @throws TargetAway when the target may be there later
   */
  open(place: SentPlace | null): Promise<AsyncIterable<Uint8Array> | null>;
  /** Resolves when more may come, which may be before this has arrived. */
  write(portion: Portion): Promise<void>;
  /** Resolves when all that was written before has arrived. */
  flush(): Promise<void>;
  /** More may be written while it flushes. */
  readonly flushesAside: boolean;
  /** All was sent and has arrived. @returns what the result tells beside the counts */
  finish(): Promise<Readonly<Record<string, unknown>>>;
  close(): Promise<void>;
  /** Removes what a cancelled or failed run left. */
  discard(): Promise<void>;
}

/** The target can't be reached at present: the replay waits and goes on by itself. */
export class TargetAway extends Error {
  override readonly name = 'TargetAway';
}

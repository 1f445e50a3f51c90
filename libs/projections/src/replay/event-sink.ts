import type { RecordedEvent } from '@entente/contracts';

/** Where a replay sends events. */
export interface EventSink {
  /** What the result names: a path, a subject. */
  readonly to: string;
  /**
   * Opens the target at the place a killed run had reached.
   * @param bytes length of what that run is known to have written; 0 for a new run
   * @returns the lines already there, so that their hash can go on; null when they can't be read back
   */
  open(bytes: number): Promise<AsyncIterable<Uint8Array> | null>;
  write(event: RecordedEvent, line: string): void;
  /** Resolves when all that was written has arrived. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

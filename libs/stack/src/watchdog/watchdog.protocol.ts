import type { Belongings } from '../stack/belongings.js';
import type { EndStep, ProcessHandle } from '../process/end-process.js';

/**
 * What the owner of a stack tells its watchdog, one JSON document a line. When the line breaks off (the owner
 * is gone, however it went), the watchdog ends what is still watched, lowest `order` first, then whatever else works in the
 * `sweep` folders, removes the paths, and takes our belongings from servers that others own.
 */
export type WatchdogOrder =
  | { readonly op: 'watch'; readonly process: WatchedProcess }
  | { readonly op: 'forget'; readonly pid: number }
  | { readonly op: 'sweep'; readonly path: string }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'release'; readonly belongings: Belongings };

export interface WatchedProcess extends ProcessHandle {
  readonly name: string;
  /** Services (0) end before NATS (1) and PostgreSQL (2). */
  readonly order: number;
  readonly steps: readonly EndStep[];
}

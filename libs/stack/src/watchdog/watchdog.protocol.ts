import type { EndStep, ProcessHandle } from '../process/end-process.js';

/**
 * What the owner of a stack tells its watchdog, one JSON document a line. When the line breaks off (the owner
 * is gone, however it went), the watchdog ends what is still watched, lowest `order` first, then removes the paths.
 */
export type WatchdogOrder =
  | { readonly op: 'watch'; readonly process: WatchedProcess }
  | { readonly op: 'forget'; readonly pid: number }
  | { readonly op: 'sweep'; readonly path: string }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'keep'; readonly path: string };

export interface WatchedProcess extends ProcessHandle {
  readonly name: string;
  /** Services (0) end before NATS (1) and PostgreSQL (2). */
  readonly order: number;
  readonly steps: readonly EndStep[];
}

/** `queued` waits for a worker; `running` is held by one; the last three are final. */
export type JobState = 'queued' | 'running' | 'paused' | 'cancelled' | 'failed' | 'done';
export type JobType = 'rebuild' | 'replay';
export type JobRequest = 'pause' | 'resume' | 'cancel';

/** A long operation as an operator sees it. Counts are events; in the phase `index` indexes, in `compare` rows, of which `total` is an estimate. */
export interface Job<Spec = unknown, Result = unknown> {
  readonly id: string;
  readonly type: JobType;
  readonly projection: string;
  readonly version: number | null;
  readonly state: JobState;
  /** What it is doing at present: `fold`, `index`, `compare` … */
  readonly phase: string;
  readonly spec: Spec;
  readonly done: bigint;
  readonly total: bigint;
  /** 0 to 100, two decimals. */
  readonly percent: number;
  /** Events (indexes, rows) a second, in this phase. */
  readonly rate: number;
  /** Null while it can't be told. */
  readonly etaSeconds: number | null;
  /** Why it failed, was cancelled, or waits to try again. */
  readonly reason: string | null;
  readonly result: Result | null;
  readonly cursor: unknown;
  readonly principal: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface Progress {
  readonly phase?: string;
  readonly done?: bigint;
  readonly total?: bigint;
  /** Where to go on after a kill; replaces the last one. */
  readonly cursor?: unknown;
}

/** Given to a job's handler. */
export interface JobContext {
  readonly job: Job;
  readonly signal: AbortSignal;
  /**
   * Tells how far the job is. Writes at most every quarter of a second unless a cursor or a phase is given.
   * @throws JobInterrupted when an operator paused or cancelled, the worker stops, or another worker took over
   */
  report(progress: Progress): Promise<void>;
}

/** Ends a handler at a place where it can go on later. */
export class JobInterrupted extends Error {
  override readonly name = 'JobInterrupted';
  constructor(readonly why: 'pause' | 'cancel' | 'stop' | 'lost') {
    super(`The job was interrupted: ${why}.`);
  }
}

/** What carries out one type of job. A handler may be called again for a job that was killed: it goes on from cursor and tables. */
export interface JobHandler {
  run(context: JobContext): Promise<unknown>;
  /** Removes what a cancelled or failed job left. */
  cleanUp?(job: Job): Promise<void>;
}

import { randomUUID } from 'node:crypto';
import type { RecordedEvent } from '@entente/contracts';
import type { Pool } from 'pg';
import type { VersionRef } from '../definition/names.js';
import type { Projection } from '../definition/projection.js';
import { BulkAdvancer } from '../bulk/bulk-advancer.js';
import { canScan, type EventLog } from '../event-log.js';
import { Refused } from '../errors.js';
import { JobInterrupted, type JobContext } from '../jobs/job.js';
import { Advancer } from '../runner/advancer.js';
import { releaseLease, seizeLease, type Checkpoint, type Lease } from '../store/checkpoint.js';
import { Pace } from './pace.js';

export interface FoldVersion {
  readonly pool: Pool;
  readonly log: EventLog;
  readonly ref: VersionRef;
  readonly projection: Projection;
  readonly context: JobContext;
  readonly rate: number | null;
  readonly maxParked: number;
  readonly accepts?: (event: RecordedEvent) => boolean;
}

/** A version that a job alone advances. */
export interface FoldingVersion {
  /** Folds up to a position, reporting progress. */
  to(position: bigint): Promise<void>;
  at(): bigint;
}

const BATCH = 10_000;
const LEASE_MS = 30_000;
/** Most states held in memory. */
const MAX_STATES = 500_000;
/** Events behind from which on reading in bulk pays. */
const FAR = 5_000n;
/** A killed rebuild folds at most so many events again: some five seconds. */
const BULK = { flushRows: 20_000, flushEvents: 500_000, maxStateBytes: 80_000_000 } as const;

/** Runs `work` while holding the lease of a version that no runner advances; taken from the worker that held the job before. */
export async function whileFolding<T>(options: FoldVersion, work: (version: FoldingVersion) => Promise<T>): Promise<T> {
  const { pool, ref } = options;
  const pace = new Pace(options.rate);
  const lease = await seizeLease(pool, ref, randomUUID(), LEASE_MS);
  if (lease === null) throw new Refused(`Version ${String(ref.version)} of ${ref.projection} is gone: start again.`);
  try {
    return await work(await foldingVersion(options, lease, pace));
  } finally {
    await releaseLease(pool, ref, lease.token);
  }
}

/** Far from the end by whole ranges, near it batch by batch; a pace is kept by small batches. */
async function foldingVersion(options: FoldVersion, lease: Lease, pace: Pace): Promise<FoldingVersion> {
  const { log, rate, context } = options;
  const settings = { ...options, maxCachedStates: MAX_STATES, leaseMs: LEASE_MS };
  const byBatch = (at: Checkpoint): Advancer<unknown> => new Advancer({ ...settings, batchSize: pace.batch(BATCH) }, { ...lease, checkpoint: at });
  let advancer = byBatch(lease.checkpoint);
  await advancer.verify();
  return {
    at: () => advancer.at().position,
    to: async (position) => {
      if (rate === null && canScan(log) && position - advancer.at().position > FAR) {
        const bulk = new BulkAdvancer({ ...settings, ...BULK, log }, { ...lease, checkpoint: advancer.at() });
        await bulk.to(position, (done) => report(context, done));
        advancer = byBatch(bulk.at());
      }
      await foldTo(advancer, position, { context, pace });
    },
  };
}

async function report(context: JobContext, done: bigint): Promise<void> {
  if (context.signal.aborted) throw new JobInterrupted('stop');
  await context.report({ done });
}

async function foldTo(advancer: Advancer<unknown>, position: bigint, { context, pace }: { context: JobContext; pace: Pace }): Promise<void> {
  while (advancer.at().position < position) {
    if (context.signal.aborted) throw new JobInterrupted('stop');
    const advanced = await advancer.step(position);
    await context.report({ done: advancer.at().position });
    if (advanced === null) return;
    await pace.keep(advanced.events.length, context.signal);
  }
}

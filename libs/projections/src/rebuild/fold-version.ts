import { randomUUID } from 'node:crypto';
import type { RecordedEvent } from '@entente/contracts';
import type { Pool } from 'pg';
import type { VersionRef } from '../definition/names.js';
import type { Projection } from '../definition/projection.js';
import type { EventLog } from '../event-log.js';
import { JobInterrupted, type JobContext } from '../jobs/job.js';
import { Advancer } from '../runner/advancer.js';
import { acquireLease, releaseLease } from '../store/checkpoint.js';
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

/** Runs `work` while holding the lease of a version that no runner advances. A killed job's lease is waited for. */
export async function whileFolding<T>(options: FoldVersion, work: (version: FoldingVersion) => Promise<T>): Promise<T> {
  const { pool, ref, context } = options;
  const pace = new Pace(options.rate);
  let lease = await acquireLease(pool, ref, randomUUID(), LEASE_MS);
  while (lease === null) {
    await context.report({});
    await new Promise((resolve) => setTimeout(resolve, 200));
    lease = await acquireLease(pool, ref, randomUUID(), LEASE_MS);
  }
  const advancer = new Advancer({ ...options, batchSize: pace.batch(BATCH), maxCachedStates: 60_000, leaseMs: LEASE_MS }, lease);
  try {
    await advancer.verify();
    return await work({ at: () => advancer.at().position, to: (position) => foldTo(advancer, position, { context, pace }) });
  } finally {
    await releaseLease(pool, ref, lease.token);
  }
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

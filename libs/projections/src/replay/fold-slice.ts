import type { RecordedEvent } from '@entente/contracts';
import type { Pool } from 'pg';
import type { VersionRef } from '../definition/names.js';
import type { Projection } from '../definition/projection.js';
import type { EventLog } from '../event-log.js';
import type { JobContext } from '../jobs/job.js';
import { whileFolding } from '../rebuild/fold-version.js';
import { inSlice, type EventTraits, type ReplaySpec } from './replay.js';

export interface FoldSlice {
  readonly pool: Pool;
  readonly log: EventLog;
  readonly maxParked: number;
  readonly traitsOf: (event: RecordedEvent) => EventTraits;
  readonly context: JobContext;
  readonly spec: ReplaySpec;
  readonly ref: VersionRef;
  readonly projection: Projection;
}

/**
 * Folds the events of a slice, and no others, into a version that nobody else advances. Events without a date of their own
 * (assignments, merges) belong to every slice of valid time: without them the dated ones would hang in the air.
 */
export async function foldSlice(options: FoldSlice): Promise<void> {
  const { spec, traitsOf } = options;
  const first = BigInt(spec.slice.after);
  const accepts = (event: RecordedEvent): boolean => event.position > first && inSlice(spec.slice, event, traitsOf(event), true);
  await whileFolding({ ...options, rate: spec.rate, accepts }, (version) => version.to(BigInt(spec.slice.upTo)));
}

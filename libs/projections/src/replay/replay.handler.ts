import type { RecordedEvent } from '@entente/contracts';
import type { Pool } from 'pg';
import type { VersionRef } from '../definition/names.js';
import type { Projection } from '../definition/projection.js';
import { Refused } from '../errors.js';
import type { EventLog } from '../event-log.js';
import type { Job, JobContext, JobHandler } from '../jobs/job.js';
import { whileFolding } from '../rebuild/fold-version.js';
import { activeVersion } from '../registry/versions.js';
import { diffSlice, type DiffResult, type ShownTable } from './diff-slice.js';
import type { EventSink } from './event-sink.js';
import { inSlice, type EventTraits, type ReplaySpec, type SentResult } from './replay.js';
import { dropScratchVersion, makeScratchVersion } from './scratch-version.js';
import { sendSlice } from './send-slice.js';

export interface ReplayOptions {
  readonly pool: Pool;
  readonly log: EventLog;
  readonly schema: string;
  readonly definitions: readonly Projection[];
  readonly maxParked: number;
  readonly shown: ShownTable;
  readonly traitsOf: (event: RecordedEvent) => EventTraits;
  /** The sink of a replay to a file or to NATS. */
  readonly sinkOf: (job: Job, target: Exclude<ReplaySpec['target'], { type: 'diff' }>) => EventSink;
  readonly formatPosition: (position: bigint) => string;
}

type DiffTarget = Extract<ReplaySpec['target'], { type: 'diff' }>;

/** Sends a slice of the log to a target, or tells what folding it would change. Effects beyond the target: none. */
export class ReplayHandler implements JobHandler {
  constructor(private readonly options: ReplayOptions) {}

  async run(context: JobContext): Promise<SentResult | DiffResult> {
    const spec = context.job.spec as ReplaySpec;
    if (spec.target.type === 'diff') return this.diff(context, spec, spec.target);
    const { log, traitsOf } = this.options;
    return sendSlice({ log, traitsOf, context, spec, sink: this.options.sinkOf(context.job, spec.target) });
  }

  async cleanUp(job: Job): Promise<void> {
    const { target } = job.spec as ReplaySpec;
    const scratch = scratchOf(job);
    if (target.type === 'diff' && scratch !== null) await dropScratchVersion(this.options.pool, scratch, this.definition(job, target.definition));
  }

  private async diff(context: JobContext, spec: ReplaySpec, { definition, liveAt }: DiffTarget): Promise<DiffResult> {
    const { pool, log, schema, traitsOf, shown, formatPosition } = this.options;
    const projection = this.definition(context.job, definition);
    const active = await activeVersion(pool, schema, projection.name);
    if (active === null) throw new Refused(`${projection.name} has no live version to compare with.`);
    const ref = scratchOf(context.job) ?? (await makeScratchVersion(pool, log, { schema, projection }));
    const first = BigInt(spec.slice.after);
    await context.report({ phase: 'fold', cursor: ref, total: BigInt(spec.slice.upTo) });
    const accepts = (event: RecordedEvent): boolean => event.position > first && inSlice(spec.slice, event, traitsOf(event), true);
    await whileFolding({ ...this.options, ref, projection, context, rate: spec.rate, accepts }, (version) => version.to(BigInt(spec.slice.upTo)));
    await context.report({ phase: 'compare' });
    const versions = { live: { ...ref, version: active.version }, replayed: ref, liveAt: liveAt === null ? null : BigInt(liveAt) };
    const result = await diffSlice({ pool, shown, slice: spec.slice, ...versions, formatPosition });
    await dropScratchVersion(pool, ref, projection);
    return result;
  }

  private definition(job: Job, definition: string): Projection {
    const projection = this.options.definitions.find((one) => one.name === job.projection && one.definition === definition);
    if (projection === undefined) throw new Refused(`This program has no definition ${definition} of ${job.projection}.`);
    return projection;
  }
}

/** The scratch version a killed run had made. */
function scratchOf(job: Job): VersionRef | null {
  return job.cursor as VersionRef | null;
}

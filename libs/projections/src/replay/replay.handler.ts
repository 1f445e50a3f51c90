import type { RecordedEvent } from '@entente/contracts';
import type { Pool } from 'pg';
import type { VersionRef } from '../definition/names.js';
import type { Projection } from '../definition/projection.js';
import { Refused } from '../errors.js';
import type { EventLog } from '../event-log.js';
import type { Job, JobContext, JobHandler } from '../jobs/job.js';
import { retireVersion } from '../registry/switch.js';
import { activeVersion, listVersions } from '../registry/versions.js';
import { countParked } from '../store/parked-rows.js';
import { diffSlice, type DiffResult } from './diff-slice.js';
import type { EventSink } from './event-sink.js';
import { foldSlice } from './fold-slice.js';
import type { EventTraits, FoldedResult, ReplaySpec, ReplayTarget, SentResult, SentTarget } from './replay.js';
import { comparedOf } from './shown-columns.js';
import { dropScratchVersion, makeScratchVersion } from './scratch-version.js';
import { sendSlice } from './send-slice.js';
import type { ShownTable } from './shown-table.js';
import { sealSliceVersion } from './slice-version.js';

export interface ReplayOptions {
  readonly pool: Pool;
  readonly log: EventLog;
  /** What is sent to files and NATS, where that is not what is folded: personal fields stay encrypted. */
  readonly sent?: EventLog;
  readonly schema: string;
  readonly definitions: readonly Projection[];
  readonly maxParked: number;
  readonly shown: ShownTable;
  readonly traitsOf: (event: RecordedEvent) => EventTraits;
  /** The sink of a replay to a file or to NATS. */
  readonly sinkOf: (job: Job, target: SentTarget) => EventSink;
  readonly formatPosition: (position: bigint) => string;
}

type Target<Type extends ReplayTarget['type']> = Extract<ReplayTarget, { type: Type }>;

/** A slice lacks much that folding needs; what can't be folded is counted, and stops nothing. */
const PARKED_WITHOUT_LIMIT = Number.MAX_SAFE_INTEGER;

/** Sends a slice of the log to a target, or tells what folding it would change. Effects beyond the target: none. */
export class ReplayHandler implements JobHandler {
  constructor(private readonly options: ReplayOptions) {}

  async run(context: JobContext): Promise<SentResult | DiffResult | FoldedResult> {
    const spec = context.job.spec as ReplaySpec;
    const { log, sent = log, traitsOf, sinkOf } = this.options;
    switch (spec.target.type) {
      case 'diff':
        return this.diff(context, spec, spec.target);
      case 'projection':
        return this.project(context, spec, spec.target);
      default:
        return sendSlice({ log: sent, traitsOf, context, spec, sink: sinkOf(context.job, spec.target) });
    }
  }

  async cleanUp(job: Job): Promise<void> {
    const { pool, schema } = this.options;
    const { target } = job.spec as ReplaySpec;
    if (target.type === 'file' || target.type === 'nats') return this.options.sinkOf(job, target).discard();
    const definition = this.definition(job, target.definition);
    const scratch = scratchOf(job);
    if (target.type === 'projection') await retireVersion(pool, { schema, projection: job.projection, version: target.version, definition, as: 'cancelled' });
    else if (scratch !== null) await dropScratchVersion(pool, scratch, definition);
  }

  private async diff(context: JobContext, spec: ReplaySpec, { definition, liveAt }: Target<'diff'>): Promise<DiffResult> {
    const { pool, log, schema, shown, formatPosition } = this.options;
    const projection = this.definition(context.job, definition);
    const active = await activeVersion(pool, schema, projection.name);
    if (active === null) throw new Refused(`${projection.name} has no live version to compare with.`);
    const ref = scratchOf(context.job) ?? (await makeScratchVersion(pool, log, { schema, projection }));
    await context.report({ phase: 'fold', cursor: ref, total: BigInt(spec.slice.upTo) });
    await foldSlice({ ...this.options, maxParked: PARKED_WITHOUT_LIMIT, context, spec, ref, projection });
    await context.report({ phase: 'compare', done: 0n, total: 0n });
    const versions = { live: { ...ref, version: active.version }, replayed: ref, liveAt: liveAt === null ? null : BigInt(liveAt) };
    const compared = comparedOf({ shown, slice: spec.slice, replayed: projection, live: await this.definitionOfVersion(projection.name, active.version) });
    const result = await diffSlice({ pool, shown, slice: spec.slice, ...versions, compared, formatPosition, onProgress: (done, total) => context.report({ done, total }) });
    const parked = await countParked(pool, ref);
    await context.report({ done: BigInt(spec.slice.upTo), total: BigInt(spec.slice.upTo) });
    await dropScratchVersion(pool, ref, projection);
    return { ...result, parked };
  }

  private async project(context: JobContext, spec: ReplaySpec, { definition, version }: Target<'projection'>): Promise<FoldedResult> {
    const { pool, schema, formatPosition } = this.options;
    const projection = this.definition(context.job, definition);
    const ref = { schema, projection: projection.name, version };
    await context.report({ phase: 'fold', total: BigInt(spec.slice.upTo) });
    await foldSlice({ ...this.options, maxParked: PARKED_WITHOUT_LIMIT, context, spec, ref, projection });
    await context.report({ phase: 'index' });
    await sealSliceVersion(pool, ref, projection);
    return { version, position: formatPosition(BigInt(spec.slice.upTo)), parked: await countParked(pool, ref) };
  }

  private async definitionOfVersion(name: string, version: number): Promise<Projection | null> {
    const row = (await listVersions(this.options.pool, this.options.schema, name)).find((one) => one.version === version);
    return this.options.definitions.find((one) => one.name === name && one.definition === row?.definition) ?? null;
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

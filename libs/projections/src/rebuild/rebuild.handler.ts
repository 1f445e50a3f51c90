import type { Pool } from 'pg';
import { compareVersions, type Comparison } from '../compare/compare-versions.js';
import { registryTable, type VersionRef } from '../definition/names.js';
import type { Projection } from '../definition/projection.js';
import { Refused, StaysBehind } from '../errors.js';
import type { EventLog } from '../event-log.js';
import type { Job, JobContext, JobHandler } from '../jobs/job.js';
import { retireVersion, switchVersion } from '../registry/switch.js';
import type { TableDefinition } from '../definition/table.js';
import { activeVersion, listVersions } from '../registry/versions.js';
import { readIndexStatements } from '../store/table.ddl.js';
import { inTransaction } from '../store/transaction.js';
import { whileFolding, type FoldingVersion } from './fold-version.js';
import type { RebuildSpec } from './start-rebuild.js';

export interface RebuildOptions {
  readonly pool: Pool;
  readonly log: EventLog;
  readonly schema: string;
  readonly definitions: readonly Projection[];
  readonly maxParked: number;
  /** A version became ready: whoever runs the runners starts one for it. */
  readonly onReady?: () => void;
}

/** Why the new version was not compared with the live one: a sentence for the operator. */
export interface NotCompared {
  readonly notCompared: string;
}

/** What became of the switch at the end of a rebuild that was to make one. */
export type Switched = { readonly switched: true } | { readonly switched: false; readonly notSwitched: string };

/** What a rebuild ends with. */
export type Rebuilt = (Comparison | NotCompared) & Partial<Switched>;

/** Fewer events than this behind, and the rest is folded while comparing. */
const CLOSE = 1_000n;
/** How long a live version that is behind is waited for. */
const COMPARE_WITHIN_MS = 30_000;
/** How long the new version may take to come to where the live one is, once it is ready. */
const SWITCH_WITHIN_MS = 60_000;
/** Between two looks whether an operator paused or cancelled. */
const SWITCH_TRY_MS = 1_000;

/**
 * Fills a new version from the start of the log beside the live one: fold in bounded ranges, index, catch up, compare at
 * the same position. The version is then `ready` and kept up to date; it goes live at once where the rebuild was asked to.
 * Killed at any point it goes on from the version's checkpoint.
 */
export class RebuildHandler implements JobHandler {
  constructor(private readonly options: RebuildOptions) {}

  async run(context: JobContext): Promise<Rebuilt | null> {
    const { ref, projection } = this.target(context.job);
    const known = (await listVersions(this.options.pool, ref.schema, ref.projection)).find(({ version }) => version === ref.version);
    if (known === undefined || known.state === 'retired' || known.state === 'cancelled') throw new Refused(`Version ${String(ref.version)} of ${ref.projection} was given up: start again.`);
    // Killed after the version became ready: runners have it already.
    const built = known.state === 'building' ? await this.build(context, ref, projection) : (context.job.cursor as Rebuilt | null);
    const { switchFrom } = context.job.spec as RebuildSpec;
    return switchFrom === undefined || built === null ? built : { ...built, ...(await this.goLive(context, ref, switchFrom)) };
  }

  private async build(context: JobContext, ref: VersionRef, projection: Projection): Promise<Rebuilt> {
    const { rate } = context.job.spec as RebuildSpec;
    const comparison = await whileFolding({ ...this.options, ref, projection, context, rate }, async (version) => {
      await this.fold(context, version, 'fold');
      await this.index(context, ref, projection);
      await this.fold(context, version, 'catch-up');
      const compared = await this.compare({ context, ref, projection, version });
      await context.report({ phase: 'ready', done: version.at(), total: version.at() });
      return compared;
    });
    await context.report({ cursor: comparison });
    await this.ready(ref);
    this.options.onReady?.();
    return comparison;
  }

  /** What is built stays ready whatever comes of the switch: an operator can still make it. */
  private async goLive(context: JobContext, ref: VersionRef, from: number): Promise<Switched> {
    const { pool } = this.options;
    await context.report({ phase: 'switch' });
    for (const deadline = performance.now() + SWITCH_WITHIN_MS; ; await context.report({})) {
      try {
        // Killed behind the switch: it is made.
        if ((await activeVersion(pool, ref.schema, ref.projection))?.version !== ref.version) await switchVersion(pool, { ...ref, from, waitMs: SWITCH_TRY_MS });
        this.options.onReady?.();
        return { switched: true };
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        if (error instanceof StaysBehind && performance.now() < deadline) continue;
        return { switched: false, notSwitched: error.message };
      }
    }
  }

  async cleanUp(job: Job): Promise<void> {
    const { ref, projection } = this.target(job);
    // Cancelled in the moment of its switch: what readers see is not taken away.
    if ((await activeVersion(this.options.pool, ref.schema, ref.projection))?.version === ref.version) return;
    await retireVersion(this.options.pool, { ...ref, definition: projection, as: 'cancelled' });
  }

  private target(job: Job): { ref: VersionRef; projection: Projection } {
    const { definition } = job.spec as RebuildSpec;
    const projection = this.options.definitions.find((one) => one.name === job.projection && one.definition === definition);
    if (projection === undefined || job.version === null) throw new Refused(`This program has no definition ${definition} of ${job.projection}: start the program that has it.`);
    return { ref: { schema: this.options.schema, projection: job.projection, version: job.version }, projection };
  }

  private async fold(context: JobContext, version: FoldingVersion, phase: 'fold' | 'catch-up'): Promise<void> {
    for (;;) {
      const { position } = await this.options.log.head();
      await context.report({ phase, total: position, done: version.at() });
      await version.to(position);
      if ((await this.options.log.head()).position - version.at() <= CLOSE) return;
    }
  }

  private async index(context: JobContext, ref: VersionRef, projection: Projection): Promise<void> {
    const statements = readIndexStatements(ref, projection);
    for (const [done, statement] of statements.entries()) {
      await context.report({ phase: 'index', done: BigInt(done), total: BigInt(statements.length) });
      await this.options.pool.query(statement);
    }
  }

  private async compare({ context, ref: next, projection, version }: Compared): Promise<Rebuilt> {
    await context.report({ phase: 'compare', done: 0n, total: 0n });
    const { pool, schema } = this.options;
    const active = await activeVersion(pool, schema, projection.name);
    if (active === null) return { notCompared: 'There was no live version to compare with.' };
    const live = await this.definitionOf(active.version, projection.name);
    const tables = live.projection === null ? [] : commonTables(live.projection, projection);
    if (live.projection === null) return { notCompared: `The live version ${String(active.version)} is of definition ${live.name}, which this program does not have: it was not compared, and this program does not keep it up to date.` };
    if (tables.length === 0) return { notCompared: `The live version ${String(active.version)} has no table in common with this one.` };
    const bringTo = async (position: bigint): Promise<void> => {
      if (version.at() > position) throw new Behind();
      await version.to(position);
    };
    for (const deadline = performance.now() + COMPARE_WITHIN_MS; performance.now() < deadline; ) {
      try {
        return await compareVersions({ pool, tables, live: { ...next, version: active.version }, next, bringTo, onProgress: (done, total) => context.report({ done, total }) });
      } catch (error) {
        if (!(error instanceof Behind)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
    return { notCompared: `The live version ${String(active.version)} did not come to position ${String(version.at())} within ${String(COMPARE_WITHIN_MS / 1_000)} s: look at its lag.` };
  }

  private async definitionOf(version: number, name: string): Promise<{ name: string; projection: Projection | null }> {
    const row = (await listVersions(this.options.pool, this.options.schema, name)).find((one) => one.version === version);
    const projection = this.options.definitions.find((one) => one.name === name && one.definition === row?.definition);
    return { name: row?.definition ?? '', projection: projection ?? null };
  }

  private async ready(ref: VersionRef): Promise<void> {
    await inTransaction(this.options.pool, 'durable', (client) =>
      client.query(
        `UPDATE ${registryTable(ref.schema, 'version')} SET state = 'ready', changed_at = clock_timestamp() WHERE projection = $1 AND version = $2 AND state = 'building'`,
        [ref.projection, ref.version],
      ),
    );
  }
}

interface Compared {
  readonly context: JobContext;
  readonly ref: VersionRef;
  readonly projection: Projection;
  readonly version: FoldingVersion;
}

/** The live version has yet to come to where the new one already is. */
class Behind extends Error {}

/** Tables and columns that both definitions have. */
function commonTables(live: Projection, next: Projection): TableDefinition[] {
  return next.tables.flatMap((table) => {
    const same = live.tables.find(({ name, kind }) => name === table.name && kind === table.kind);
    const columns = table.columns.filter(({ name }) => same?.columns.some((column) => column.name === name));
    return same === undefined || same.key.join() !== table.key.join() ? [] : [{ ...table, columns }];
  });
}

import type { OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from '@entente/observability';
import { BackOff, Fenced, ProjectionRunner, WakeUp, ensureFirstVersion, listVersions, rebuildOutdated, type Projection, type RunnerState, type ScanningLog, type VersionRow } from '@entente/projections';
import type pg from 'pg';
import { TIMELINE_SCHEMA } from '../timeline.names.js';
import type { Progress } from './progress.js';

export interface ProjectorOptions {
  readonly pool: pg.Pool;
  readonly log: ScanningLog;
  readonly definitions: readonly Projection[];
  readonly progress: Progress;
  readonly logger: Logger;
  readonly batchSize: number;
  readonly maxParked: number;
  /** Whether a rebuild begins by itself when the live version is of an older definition than the newest of these. */
  readonly rebuildOutdated: boolean;
}

/** On whose behalf a rebuild begins that nobody asked for. */
const SERVICE = 'service:timeline';

/** Versions are looked at this often, and at once when this process changes one. */
const LOOK_MS = 5_000;
/** How often it is looked whether there is a first version, and whether the live one is outdated: both are so from the start on, if ever. */
const WHOLE_LOOK_MS = 30_000;

/**
 * Runs one runner for each version that is to be kept up to date, of every projection. Waits for the log's schema, which
 * ingest makes, instead of failing without it.
 */
export class Projector implements OnApplicationBootstrap {
  private readonly runners = new Map<string, { runner: ProjectionRunner<unknown>; done: Promise<void> }>();
  private readonly unknown = new Set<string>();
  private readonly abort = new AbortController();
  private readonly look = new WakeUp();
  private readonly backOff = new BackOff(100, 2_000);
  private loop: Promise<void> | null = null;
  private wholeLookAt = 0;
  private waitingFor: string | null = 'the projector has not started';

  constructor(private readonly options: ProjectorOptions) {}

  onApplicationBootstrap(): void {
    this.loop = this.run();
  }

  async stop(): Promise<void> {
    this.abort.abort();
    await this.loop;
    await Promise.all([...this.runners.values()].map(({ runner }) => runner.stop()));
  }

  /** The log has grown to `position`; without one, an operator asked for something. */
  ring(position?: bigint): void {
    const runners = [...this.runners.values()];
    for (const { runner } of runners) runner.ring(position);
    // Whoever leads tells of each batch it has committed.
    if (!runners.some(({ runner }) => runner.state() === 'leading')) this.options.progress.changesElsewhere();
  }

  /** A version was added, switched or retired, or parked components wait for an answer. */
  refresh(): void {
    this.look.ring();
    this.ring();
    this.options.progress.changed();
  }

  /** What keeps this service from answering; null when nothing does. */
  obstacle(): string | null {
    return this.waitingFor;
  }

  states(): Record<string, RunnerState> {
    return Object.fromEntries([...this.runners].map(([name, { runner }]) => [name, runner.state()]));
  }

  private async run(): Promise<void> {
    const { signal } = this.abort;
    while (!signal.aborted) {
      try {
        await this.keepAligned();
        this.backOff.reset();
        await this.look.sleep(LOOK_MS, signal);
      } catch (error) {
        if (this.runners.size === 0) this.waitingFor = explain(error);
        this.options.logger[this.runners.size === 0 && isNotMadeYet(error) ? 'info' : 'warn']({ err: error }, 'the projector waits');
        await this.look.sleep(this.backOff.next(), signal);
      }
    }
  }

  private async keepAligned(): Promise<void> {
    const { pool, log, rebuildOutdated } = this.options;
    const whole = performance.now() >= this.wholeLookAt;
    if (whole) for (const projection of this.newest()) await ensureFirstVersion(pool, log, TIMELINE_SCHEMA, projection);
    await this.align();
    this.waitingFor = null;
    if (!whole) return;
    if (rebuildOutdated) await this.rebuildOutdated();
    this.wholeLookAt = performance.now() + WHOLE_LOOK_MS;
  }

  /** One replica's rebuild is everybody's: the registry keeps the others from beginning another. */
  private async rebuildOutdated(): Promise<void> {
    const { pool, log, logger } = this.options;
    for (const newest of this.newest()) {
      const job = await rebuildOutdated(pool, log, { schema: TIMELINE_SCHEMA, newest, principal: SERVICE });
      if (job !== null) logger.info({ job, projection: newest.name, definition: newest.definition }, 'the live version is of an older definition: a rebuild has begun, and the switch follows');
    }
  }

  private newest(): Projection[] {
    return [...new Map(this.options.definitions.map((definition) => [definition.name, definition])).values()];
  }

  /** Starts a runner for each version that should have one and stops those that should not. */
  private async align(): Promise<void> {
    const wanted = new Map<string, { row: VersionRow; projection: Projection }>();
    for (const { name } of this.newest()) {
      for (const row of await listVersions(this.options.pool, TIMELINE_SCHEMA, name)) {
        const projection = this.options.definitions.find((one) => one.name === name && one.definition === row.definition);
        if (!['ready', 'live', 'retained'].includes(row.state)) continue;
        if (projection === undefined) this.tellUnknown(row);
        else wanted.set(`${name}_v${String(row.version)}`, { row, projection });
      }
    }
    for (const [name, { runner }] of this.runners) {
      if (wanted.has(name)) continue;
      this.runners.delete(name);
      await runner.stop();
    }
    for (const [name, { row, projection }] of wanted) if (!this.runners.has(name)) this.start(name, row, projection);
  }

  /** Once for each version: it is answered from as it stands. */
  private tellUnknown({ projection, version, definition, state }: VersionRow): void {
    const name = `${projection}_v${String(version)}`;
    if (this.unknown.has(name)) return;
    this.unknown.add(name);
    this.options.logger.warn({ version: name, definition, state }, 'this program does not have the definition of this version and does not keep it up to date');
  }

  private start(name: string, row: VersionRow, projection: Projection): void {
    const { pool, log, batchSize, maxParked, progress, logger } = this.options;
    const ref = { schema: TIMELINE_SCHEMA, projection: row.projection, version: row.version };
    const runner = new ProjectionRunner<unknown>({
      ...{ pool, log, ref, projection, batchSize, maxParked },
      onAdvanced: ({ checkpoint }) => progress.advanced(checkpoint.position),
      onFailure: (error) => {
        if (!(error instanceof Fenced)) logger.error({ err: error, version: name }, 'projection failed');
      },
    });
    this.runners.set(name, { runner, done: runner.run() });
  }
}

/** Services that are started together on an empty database wait for each other: nobody need look. */
function isNotMadeYet(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === '42P01' || code === '3F000';
}

function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `waiting for the event store, which ingest creates: ${message}`;
}

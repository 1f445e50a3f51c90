import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { RecordedEvent, SubjectForgotten } from '@entente/contracts';
import { logger } from '@entente/observability';
import { BackOff, WakeUp, listVersions, refoldComponents, retireVersion, type Projection } from '@entente/projections';
import type pg from 'pg';
import { WORK_POOL } from '../database/database.tokens.js';
import { LaneLogs } from '../database/lane.logs.js';
import { claimKey, developmentKey, reportKey } from '../projection/timeline.state.js';
import { Progress } from '../projector/progress.js';
import { Projector } from '../projector/projector.js';
import { DEFINITIONS } from '../projector/definitions.js';
import { TIMELINE_SCHEMA } from '../timeline.names.js';
import { erasedVersions, markErased, type ErasedVersion } from './erasure.table.js';

const LOOK_MS = 15_000;
/** Between two looks, however often the views move. */
const PAUSE_MS = 200;
const PAGE = 100;
/** A place that only passed over other events is kept this often. */
const MARK_EVERY = 10_000n;

/**
 * Folds anew, in every version, what somebody who was forgotten was named in: the keys are gone by then, so each revision
 * reads `erased`, as a rebuild gives it. A version that is still behind is done when it has come there.
 */
@Injectable()
export class ViewEraser implements OnApplicationBootstrap {
  private readonly abort = new AbortController();
  private readonly wakeUp = new WakeUp();
  private readonly backOff = new BackOff(100, 5_000);
  /** How far each version was looked through here, behind which nothing was found. */
  private readonly seen = new Map<string, bigint>();
  private running: Promise<void> = Promise.resolve();
  private off: () => void = () => undefined;

  constructor(
    @Inject(WORK_POOL) private readonly pool: pg.Pool,
    private readonly logs: LaneLogs,
    @Inject(DEFINITIONS) private readonly definitions: readonly Projection[],
    private readonly projector: Projector,
    private readonly progress: Progress,
  ) {}

  onApplicationBootstrap(): void {
    this.off = this.progress.onChanged(() => this.wakeUp.ring());
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.off();
    this.abort.abort();
    await this.running;
  }

  /** Whether no version holds anything of those forgotten up to a position; those still behind it will not. */
  async erasedUpTo(position: bigint): Promise<boolean> {
    return (await this.versions()).every(({ erased, folded }) => erased >= position && folded >= position);
  }

  private async run(): Promise<void> {
    const { signal } = this.abort;
    while (!signal.aborted) {
      try {
        await this.clean();
        this.backOff.reset();
        await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined);
        await this.wakeUp.sleep(LOOK_MS, signal);
      } catch (error) {
        logger('timeline').warn({ err: error }, 'views could not be cleaned of the forgotten; trying again');
        await this.wakeUp.sleep(this.backOff.next(), signal);
      }
    }
  }

  private async clean(): Promise<void> {
    if (this.projector.obstacle() !== null) return;
    const behind = (await this.versions()).filter(({ folded, erased }) => folded > erased);
    // One that can't be cleaned (it is stopped) must not keep the others waiting.
    const done = await Promise.allSettled(behind.map((version) => this.cleanVersion(version)));
    const failed = done.find((one) => one.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }

  private async versions(): Promise<ErasedVersion[]> {
    const names = [...new Set(this.definitions.map(({ name }) => name))];
    const versions = (await Promise.all(names.map((name) => erasedVersions(this.pool, this.logs.folded, name)))).flat();
    return versions.map((version) => ({ ...version, erased: max(version.erased, this.seen.get(nameOf(version)) ?? 0n) }));
  }

  private async cleanVersion(version: ErasedVersion): Promise<void> {
    const projection = this.definitions.find(({ name, definition }) => name === version.projection && definition === version.definition);
    if (projection === undefined) return;
    for (let after = version.erased; after < version.folded; ) {
      const events = await this.logs.store.readLane({ after, upTo: version.folded, limit: PAGE, types: ['subject.forgotten'] });
      const keys = [...new Set(events.flatMap(keysOf))];
      if (keys.length > 0) await this.refold(version, projection, keys);
      after = events.length < PAGE ? version.folded : (events.at(-1)?.position ?? version.folded);
      this.seen.set(nameOf(version), after);
      if (keys.length > 0 || after - version.marked >= MARK_EVERY) await markErased(this.pool, version, after);
    }
  }

  private async refold({ projection: name, version }: ErasedVersion, projection: Projection, keys: readonly string[]): Promise<void> {
    this.logs.lookAtKeys();
    await refoldComponents({ pool: this.pool, log: this.logs.folded, ref: { schema: TIMELINE_SCHEMA, projection: name, version }, projection, keys });
    await this.dropPartial(projection);
    // What a dry run found shows items as they were.
    await this.pool.query(`UPDATE timeline.projection_job SET result = NULL WHERE type = 'replay' AND jsonb_typeof(result -> 'change') = 'array'`);
    this.projector.refresh();
  }

  /** What a slice of the log gave can't be folded anew without the rest of it. */
  private async dropPartial(definition: Projection): Promise<void> {
    const versions = await listVersions(this.pool, TIMELINE_SCHEMA, definition.name);
    for (const { version, state } of versions) {
      if (state === 'partial') await retireVersion(this.pool, { schema: TIMELINE_SCHEMA, projection: definition.name, version, definition, as: 'cancelled' });
    }
  }
}

function nameOf({ projection, version }: ErasedVersion): string {
  return `${projection}_v${String(version)}`;
}

function max(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}

function keysOf(event: RecordedEvent): string[] {
  const { claims, reports, developments } = event.data as SubjectForgotten;
  return [...claims.map(claimKey), ...reports.map(reportKey), ...developments.map(developmentKey)];
}

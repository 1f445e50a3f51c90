import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { formatLanePosition } from '@entente/contracts';
import type { EventStore } from '@entente/event-store';
import { JobBoard, activeVersion, findOutdated, versionStatuses, type Outdated, type Projection, type VersionStatus } from '@entente/projections';
import type pg from 'pg';
import { LOG, WORK_POOL } from '../database/database.tokens.js';
import { Broker } from '../nats/broker.js';
import { DEFINITIONS } from '../projector/definitions.js';
import { Projector } from '../projector/projector.js';
import { MAIN_LANE, TIMELINE_PROJECTION, TIMELINE_SCHEMA } from '../timeline.names.js';
import { outdatedView } from './outdated.view.js';
import { publishOperatorMetrics, type Operations } from './operator.metrics.js';

/** Shorter than a gateway waits for a status. */
const ASK_NATS_MS = 1_000;
const FAILED_WITHIN_MS = 86_400_000;

/** Tells an operator how the views are. */
@Injectable()
export class StatusReader implements OnApplicationBootstrap {
  constructor(
    @Inject(WORK_POOL) private readonly pool: pg.Pool,
    @Inject(LOG) private readonly log: EventStore,
    @Inject(DEFINITIONS) private readonly definitions: readonly Projection[],
    private readonly projector: Projector,
    private readonly broker: Broker,
  ) {}

  onApplicationBootstrap(): void {
    publishOperatorMetrics(() => this.operations());
  }

  versions(): Promise<VersionStatus[]> {
    return versionStatuses(this.pool, this.log, TIMELINE_SCHEMA);
  }

  /** Projections whose live version is of an older definition than the newest of this program. */
  async outdated(): Promise<Outdated[]> {
    const newest = [...new Map(this.definitions.map((definition) => [definition.name, definition])).values()];
    const found = await Promise.all(newest.map((one) => findOutdated(this.pool, { schema: TIMELINE_SCHEMA, newest: one })));
    return found.filter((one) => one !== null);
  }

  private async operations(): Promise<Operations> {
    const [versions, outdated, jobs, nats] = await Promise.all([this.versions(), this.outdated(), new JobBoard(this.pool, TIMELINE_SCHEMA).unsettled(FAILED_WITHIN_MS), this.broker.state(ASK_NATS_MS)]);
    return { versions, outdated, jobs, natsReachable: nats.reachable };
  }

  async status(): Promise<Record<string, unknown>> {
    const obstacle = this.projector.obstacle();
    if (obstacle !== null) return { service: 'timeline', lane: MAIN_LANE, waitingFor: obstacle, nats: await this.broker.state(ASK_NATS_MS) };
    const nats = this.broker.state(ASK_NATS_MS);
    const [head, versions, outdated, active] = await Promise.all([this.log.head(), this.versions(), this.outdated(), activeVersion(this.pool, TIMELINE_SCHEMA, TIMELINE_PROJECTION)]);
    const live = versions.find(({ version, projection }) => projection === TIMELINE_PROJECTION && version === active?.version);
    return {
      service: 'timeline',
      lane: { name: MAIN_LANE, head: lane(head.position), epoch: head.epoch, recordedAt: head.recordedAt },
      checkpoint: live === undefined ? null : lane(live.position),
      lag: live === undefined ? null : { events: live.lagEvents.toString(), seconds: live.lagSeconds },
      projections: versions.map(versionView),
      ...(outdated.length === 0 ? {} : { outdated: outdated.map(outdatedView) }),
      workers: this.projector.states(),
      nats: await nats,
    };
  }
}

/** A version as it stands in JSON. */
export function versionView(status: VersionStatus): Record<string, unknown> {
  const { position, lagEvents, lagSeconds, skipped, ...rest } = status;
  return { ...rest, position: lane(position), lag: { events: lagEvents.toString(), seconds: lagSeconds }, skipped: skipped.toString() };
}

function lane(position: bigint): string {
  return formatLanePosition(MAIN_LANE, position);
}

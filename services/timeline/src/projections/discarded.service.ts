import { Inject, Injectable } from '@nestjs/common';
import { parsePosition } from '@entente/contracts';
import type { EventStore } from '@entente/event-store';
import { ProblemException, decodeCursor, encodeCursor, type PageQuery } from '@entente/http';
import { listDiscarded, listVersions, undiscard, type DiscardedEvent, type Projection, type RefoldResult } from '@entente/projections';
import type pg from 'pg';
import { LOG, WORK_POOL } from '../database/database.tokens.js';
import { DEFINITIONS } from '../projector/definitions.js';
import { Projector } from '../projector/projector.js';
import { TIMELINE_SCHEMA } from '../timeline.names.js';
import { positionOf } from '../view/known-at.js';

const LIST = 'discarded';

/** Events that operators left out of a view: which, why, and taken back in. */
@Injectable()
export class DiscardedService {
  constructor(
    @Inject(WORK_POOL) private readonly pool: pg.Pool,
    @Inject(LOG) private readonly log: EventStore,
    @Inject(DEFINITIONS) private readonly definitions: readonly Projection[],
    private readonly projector: Projector,
  ) {}

  /** By version and position. `next` is the cursor of the page after, null on the last. */
  async list(name: string, { limit, cursor }: PageQuery): Promise<{ items: DiscardedEvent[]; next: string | null }> {
    if (!this.definitions.some((one) => one.name === name)) throw missing(`There is no projection ${name}. GET /v1/projections lists them.`);
    const after = cursor === undefined ? null : placeOf(cursor);
    const found = await listDiscarded(this.pool, { schema: TIMELINE_SCHEMA, projection: name }, { after, limit: limit + 1 });
    const items = found.slice(0, limit);
    const last = items.at(-1);
    const next = found.length > limit && last !== undefined ? encodeCursor(LIST, { version: last.version, position: last.position }) : null;
    return { items, next };
  }

  async undiscard({ name, version, position }: { name: string; version: number; position: string }): Promise<RefoldResult> {
    const row = (await listVersions(this.pool, TIMELINE_SCHEMA, name)).find((one) => one.version === version);
    const projection = this.definitions.find((one) => one.name === name && one.definition === row?.definition);
    if (projection === undefined) throw missing(`There is no version ${String(version)} of ${name} that this program can fold.`);
    const ref = { schema: TIMELINE_SCHEMA, projection: name, version };
    const result = await undiscard({ pool: this.pool, log: this.log, ref, projection, position: positionOf(position, 'position') });
    this.projector.refresh();
    return result;
  }
}

function placeOf(cursor: string): { version: number; position: bigint } {
  const { version, position } = decodeCursor(LIST, cursor, ['version', 'position']);
  return { version: Number(version), position: parsePosition(String(position)) ?? 0n };
}

function missing(detail: string): ProblemException {
  return new ProblemException({ name: 'not-found', status: 404, title: 'Not Found', detail });
}

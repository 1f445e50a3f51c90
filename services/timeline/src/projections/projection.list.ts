import { Inject, Injectable } from '@nestjs/common';
import { activeVersion, type Projection } from '@entente/projections';
import type pg from 'pg';
import { WORK_POOL } from '../database/database.tokens.js';
import { DEFINITIONS } from '../projector/definitions.js';
import { outdatedView } from '../status/outdated.view.js';
import { StatusReader, versionView } from '../status/status.reader.js';
import { TIMELINE_SCHEMA } from '../timeline.names.js';

/** Every projection with its versions, and why the live one is of an older definition where it is. */
@Injectable()
export class ProjectionList {
  constructor(
    @Inject(WORK_POOL) private readonly pool: pg.Pool,
    @Inject(DEFINITIONS) private readonly definitions: readonly Projection[],
    private readonly status: StatusReader,
  ) {}

  async read(): Promise<Record<string, unknown>[]> {
    const [statuses, outdated] = await Promise.all([this.status.versions(), this.status.outdated()]);
    const names = [...new Set(statuses.map(({ projection }) => projection))];
    return Promise.all(
      names.map(async (name) => {
        const active = await activeVersion(this.pool, TIMELINE_SCHEMA, name);
        const behind = outdated.find(({ projection }) => projection === name);
        const definitions = this.definitions.filter((one) => one.name === name).map(({ definition }) => definition);
        const versions = statuses.filter(({ projection }) => projection === name).map(versionView);
        return { name, active: active?.version ?? null, previous: active?.previous ?? null, definitions, outdated: behind === undefined ? null : outdatedView(behind), versions };
      }),
    );
  }
}

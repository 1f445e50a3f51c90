import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@entente/contracts';
import type { EventStore } from '@entente/event-store';
import { ProblemException } from '@entente/http';
import {
  JobBoard,
  Refused,
  activeVersion,
  listParked,
  listVersions,
  refoldComponent,
  requestParked,
  resumeProjection,
  retireVersion,
  rollBack,
  startRebuild,
  switchVersion,
  versionStatuses,
  type ActiveVersion,
  type Job,
  type JobRequest,
  type Projection,
  type RefoldResult,
  type VersionRow,
} from '@entente/projections';
import type pg from 'pg';
import { LOG, WORK_POOL } from '../database/database.tokens.js';
import { JobRunner } from '../jobs/job.runner.js';
import { DEFINITIONS } from '../projector/definitions.js';
import { Projector } from '../projector/projector.js';
import { TIMELINE_SCHEMA } from '../timeline.names.js';
import type { ParkedRequestDto, RebuildDto } from './projection.dto.js';

/** What operators do with projections. */
@Injectable()
export class ProjectionService {
  private readonly board: JobBoard;

  constructor(
    @Inject(WORK_POOL) private readonly pool: pg.Pool,
    @Inject(LOG) private readonly log: EventStore,
    @Inject(DEFINITIONS) private readonly definitions: readonly Projection[],
    private readonly projector: Projector,
    private readonly jobs: JobRunner,
  ) {
    this.board = new JobBoard(pool, TIMELINE_SCHEMA);
  }

  async rebuild(name: string, { version, definition, rate, switch: toSwitch }: RebuildDto, principal: Principal): Promise<Job> {
    const projection = this.named(name).findLast((one) => definition === undefined || one.definition === definition);
    if (projection === undefined) throw missing(`There is no definition ${definition ?? ''} of ${name} in this program.`);
    const active = toSwitch === true ? await activeVersion(this.pool, TIMELINE_SCHEMA, name) : null;
    const given = { ...(version === undefined ? {} : { version }), ...(rate === undefined ? {} : { rate }), ...(active === null ? {} : { switchFrom: active.version }) };
    const job = await startRebuild({ ...given, pool: this.pool, log: this.log, schema: TIMELINE_SCHEMA, projection, principal: principal.id });
    this.jobs.ring();
    return job;
  }

  /** The newest first. */
  async rebuilds(name: string, limit: number): Promise<Job[]> {
    this.named(name);
    return (await this.board.list('rebuild', limit)).filter(({ projection }) => projection === name);
  }

  async job(id: string): Promise<Job> {
    const job = await this.board.get(id);
    if (job === null) throw missing(`There is no job ${id}.`);
    return job;
  }

  async interrupt(id: string, request: JobRequest): Promise<Job> {
    await this.job(id);
    await this.board.request(id, request);
    this.jobs.ring();
    return this.job(id);
  }

  async switchTo(name: string, version: number): Promise<ActiveVersion> {
    await this.requireKept(name, version);
    const active = await switchVersion(this.pool, { schema: TIMELINE_SCHEMA, projection: name, version });
    this.projector.refresh();
    return active;
  }

  async rollBack(name: string): Promise<ActiveVersion> {
    const { previous = null } = (await activeVersion(this.pool, TIMELINE_SCHEMA, name)) ?? {};
    if (previous !== null) await this.requireKept(name, previous);
    const active = await rollBack(this.pool, { schema: TIMELINE_SCHEMA, projection: name });
    this.projector.refresh();
    return active;
  }

  async retire(name: string, version: number): Promise<void> {
    const row = await this.row(name, version);
    const definition = this.named(name).find((one) => one.definition === row?.definition) ?? this.named(name).at(-1);
    if (definition === undefined) return;
    await retireVersion(this.pool, { schema: TIMELINE_SCHEMA, projection: name, version, definition });
    this.projector.refresh();
  }

  async resume(name: string, version: number): Promise<void> {
    this.named(name);
    const resumed = await resumeProjection(this.pool, { schema: TIMELINE_SCHEMA, projection: name, version });
    if (!resumed) throw new ProblemException({ name: 'refused', status: 409, title: 'Refused', detail: `Version ${String(version)} of ${name} is not stopped.` });
    this.projector.refresh();
  }

  async parked(name: string): Promise<unknown[]> {
    this.named(name);
    return listParked(this.pool, { schema: TIMELINE_SCHEMA, projection: name });
  }

  async answerParked(at: { name: string; version: number; component: string }, { request, reason }: ParkedRequestDto, principal: Principal): Promise<void> {
    this.named(at.name);
    const ref = { schema: TIMELINE_SCHEMA, projection: at.name, version: at.version };
    await requestParked(this.pool, ref, { component: at.component, request, reason: reason ?? null, principal: principal.id });
    this.projector.refresh();
  }

  /** Folds one development, and all that was ever linked to it, anew. */
  async refold(at: { name: string; version: number; key: string }): Promise<RefoldResult> {
    const row = await this.row(at.name, at.version);
    const projection = this.named(at.name).find(({ definition }) => definition === row?.definition);
    if (projection === undefined) throw missing(`There is no version ${String(at.version)} of ${at.name} that this program can fold.`);
    const result = await refoldComponent({ pool: this.pool, log: this.log, ref: { schema: TIMELINE_SCHEMA, projection: at.name, version: at.version }, projection, key: at.key });
    this.projector.refresh();
    return result;
  }

  private async row(name: string, version: number): Promise<VersionRow | undefined> {
    return (await listVersions(this.pool, TIMELINE_SCHEMA, name)).find((one) => one.version === version);
  }

  /** A version that nobody keeps up to date must not go live: it would stand still from then on. @throws Refused */
  private async requireKept(name: string, version: number): Promise<void> {
    const row = await this.row(name, version);
    if (row === undefined || this.named(name).some(({ definition }) => definition === row.definition)) return;
    const status = (await versionStatuses(this.pool, this.log, TIMELINE_SCHEMA)).find((one) => one.projection === name && one.version === version);
    if (status?.led === true) return;
    throw new Refused(
      `Version ${String(version)} is of definition ${row.definition}, which this program does not have, and no other program keeps it up to date: it would stand still. ` +
        'Start the program that has it beside this one, or keep both definitions in one program until the old version is retired.',
    );
  }

  private named(name: string): Projection[] {
    const found = this.definitions.filter((one) => one.name === name);
    if (found.length === 0) throw missing(`There is no projection ${name}. GET /v1/projections lists them.`);
    return found;
  }
}

function missing(detail: string): ProblemException {
  return new ProblemException({ name: 'not-found', status: 404, title: 'Not Found', detail });
}

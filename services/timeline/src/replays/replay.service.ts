import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { sortedPair, type Principal } from '@entente/contracts';
import { edtfBounds } from '@entente/domain';
import type { EventStore } from '@entente/event-store';
import { ProblemException } from '@entente/http';
import { JobBoard, startSliceVersion, type Job, type Projection, type ReplaySpec, type ReplayTarget, type Slice } from '@entente/projections';
import type pg from 'pg';
import { LOG, WORK_POOL } from '../database/database.tokens.js';
import { JobRunner } from '../jobs/job.runner.js';
import { ProjectionService } from '../projections/projection.service.js';
import { DEFINITIONS } from '../projector/definitions.js';
import { Progress } from '../projector/progress.js';
import { TIMELINE_PROJECTION, TIMELINE_SCHEMA } from '../timeline.names.js';
import { positionOf } from '../view/known-at.js';
import type { ReplayDto } from './replay.dto.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Starts replays: reads the slice that was asked for and puts a job on the board. */
@Injectable()
export class ReplayService {
  private readonly board: JobBoard;

  constructor(
    @Inject(WORK_POOL) private readonly pool: pg.Pool,
    @Inject(LOG) private readonly log: EventStore,
    @Inject(DEFINITIONS) private readonly definitions: readonly Projection[],
    private readonly progress: Progress,
    private readonly projections: ProjectionService,
    private readonly jobs: JobRunner,
  ) {
    this.board = new JobBoard(pool, TIMELINE_SCHEMA);
  }

  async start(dto: ReplayDto, principal: Principal): Promise<Job> {
    if (dto.target.type === 'projection' && isWhole(dto)) return this.rebuild(dto, principal);
    const id = randomUUID();
    const seen = dto.target.type === 'diff' ? await this.view() : null;
    const slice = await this.slice(dto, seen);
    const rate = dto.rate ?? null;
    const total = BigInt(slice.upTo) - BigInt(slice.after);
    const job = { id, type: 'replay' as const, total: total > 0n ? total : 0n, principal: principal.id };
    if (dto.target.type === 'projection') await this.intoVersion(dto, { slice, rate }, job);
    else {
      const spec: ReplaySpec = { slice, rate, target: this.target(dto, id, isOpen(dto) ? seen : null) };
      await this.board.create({ ...job, projection: TIMELINE_PROJECTION, version: null, spec });
    }
    this.jobs.ring();
    return this.projections.job(id);
  }

  list(limit: number): Promise<Job[]> {
    return this.board.list('replay', limit);
  }

  /** The whole log into a version is a rebuild: that one is compared, kept up to date, and may go live. */
  private rebuild({ target: { version, definition }, rate }: ReplayDto, principal: Principal): Promise<Job> {
    const given = { ...(version === undefined ? {} : { version }), ...(definition === undefined ? {} : { definition }), ...(rate === undefined ? {} : { rate }) };
    return this.projections.rebuild(TIMELINE_PROJECTION, given, principal);
  }

  private async intoVersion({ target }: ReplayDto, spec: Omit<ReplaySpec, 'target'>, job: Parameters<typeof startSliceVersion>[0]['job']): Promise<void> {
    const projection = this.definition(target.definition);
    await startSliceVersion({ pool: this.pool, log: this.log, schema: TIMELINE_SCHEMA, projection, version: target.version, job, spec });
  }

  private target({ target }: ReplayDto, id: string, liveAt: bigint | null): ReplayTarget {
    switch (target.type) {
      case 'nats':
        return { type: 'nats' };
      case 'file':
        return { type: 'file', name: target.name ?? `${id}.ndjson` };
      default:
        return { type: 'diff', definition: this.definition(target.definition).definition, liveAt: liveAt === null ? null : liveAt.toString() };
    }
  }

  private definition(asked: string | undefined): Projection {
    const found = this.definitions.findLast(({ name, definition }) => name === TIMELINE_PROJECTION && (asked === undefined || definition === asked));
    if (found === undefined) throw invalid(`There is no definition ${asked ?? ''} of ${TIMELINE_PROJECTION} in this program.`, 'target/definition');
    return found;
  }

  private async slice(dto: ReplayDto, seen: bigint | null): Promise<Slice> {
    const head = seen ?? (await this.log.head()).position;
    const ends = [head, ...(dto.to === undefined ? [] : [positionOf(dto.to, 'to')]), ...(await this.instant(dto.knownTo, 'knownTo'))];
    const begins = [0n, ...(dto.from === undefined ? [] : [positionOf(dto.from, 'from')]), ...(await this.instant(dto.knownFrom, 'knownFrom'))];
    const after = begins.reduce((a, b) => (a > b ? a : b));
    const upTo = ends.reduce((a, b) => (a < b ? a : b));
    return {
      after: after.toString(),
      upTo: (upTo > after ? upTo : after).toString(),
      stream: dto.stream === undefined ? null : await this.stream(dto.stream),
      kind: dto.kind ?? null,
      pair: dto.pair === undefined ? null : sortedPair(dto.pair),
      validFrom: dto.validFrom === undefined ? null : boundsOf(dto.validFrom, 'validFrom').earliest,
      validTo: dto.validTo === undefined ? null : boundsOf(dto.validTo, 'validTo').latest,
    };
  }

  /** A stream without events is a slip of the pen, which a replay of nothing would not tell. */
  private async stream(name: string): Promise<string> {
    if ((await this.log.readStream(name, { limit: 1 })).length > 0) return name;
    throw invalid(`No event of the log is in a stream "${name}". Streams are named by whole ids, such as development-<32 hex digits>.`, 'stream');
  }

  private async instant(text: string | undefined, parameter: string): Promise<bigint[]> {
    if (text === undefined) return [];
    if (!INSTANT.test(text) || Number.isNaN(Date.parse(text))) throw invalid(`"${text}" is not an instant such as 2026-01-08T10:00:00Z.`, parameter);
    return [await this.log.positionAt(text)];
  }

  private async view(): Promise<bigint> {
    return (await this.progress.standing())?.position ?? 0n;
  }
}

/** Nothing but a target and a pace was said. */
function isWhole(dto: ReplayDto): boolean {
  return Object.entries(dto).every(([name, value]) => value === undefined || name === 'target' || name === 'rate');
}

/** Without an end the dry run goes as far as the live view, and is compared with it as of there. */
function isOpen({ to, knownTo }: ReplayDto): boolean {
  return to === undefined && knownTo === undefined;
}

function boundsOf(text: string, parameter: string): { earliest: string | null; latest: string | null } {
  const bounds = edtfBounds(text);
  if (bounds === null) throw invalid(`"${text}" is not an EDTF date such as 2020 or 2020-12-22.`, parameter);
  return bounds;
}

function invalid(detail: string, field: string): ProblemException {
  return new ProblemException({ name: 'validation', status: 400, title: 'The request is not valid', detail, errors: [{ pointer: `/${field}`, detail }] });
}

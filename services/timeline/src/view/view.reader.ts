import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { READ_POOL } from '../database/database.tokens.js';
import { TIMELINE_PROJECTION } from '../timeline.names.js';
import { NoView, VersionGone } from './snapshot.errors.js';

/** Where and of which version an answer was read; from the same snapshot as its rows. */
export interface ViewPoint {
  readonly version: number;
  readonly epoch: string;
  readonly position: bigint;
  /** Whether a parked component may be missing from the answer. */
  readonly incomplete: boolean;
}

/** A query over the tables of one version. `$1…` are its own parameters; parameters of the frame come after them. */
export interface ViewQuery {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** ORDER BY of the rows, repeated outside; empty when the order doesn't matter. */
  readonly order?: string;
}

export interface ReadOptions {
  /** Stay on this version: a cursor's or an export's. */
  readonly version?: number;
  /** A label that parked components are looked up by; without it any parked component makes the answer incomplete. */
  readonly label?: string | undefined;
}

interface FrameRow {
  view_version: number;
  view_epoch: string;
  view_position: string;
  view_active: number;
  view_incomplete: boolean;
  found: boolean | null;
}

const UNDEFINED_TABLE = '42P01';

/**
 * Reads the versioned tables. Pointer, checkpoint and rows come from one statement, so from one snapshot: no answer mixes
 * versions or positions, also in the moment of a switch.
 */
@Injectable()
export class ViewReader {
  private version: number | null = null;

  constructor(@Inject(READ_POOL) private readonly pool: pg.Pool) {}

  async read<Row extends object>(build: (version: number) => ViewQuery, options: ReadOptions = {}): Promise<{ at: ViewPoint; rows: Row[] }> {
    for (let tries = 0; tries < 5; tries += 1) {
      const version = options.version ?? this.version ?? (await this.activeVersion());
      const answer = await this.attempt<Row>(version, build(version), options);
      if (answer !== null) return answer;
      if (options.version !== undefined) throw new VersionGone(version);
      this.version = null;
    }
    throw new NoView();
  }

  async activeVersion(): Promise<number> {
    const { rows } = await this.pool.query<{ version: number }>(`SELECT version FROM timeline.projection_active WHERE projection = $1`, [TIMELINE_PROJECTION]);
    if (rows[0] === undefined) throw new NoView();
    this.version = rows[0].version;
    return rows[0].version;
  }

  /** Null when the version is no longer the one to read. */
  private async attempt<Row extends object>(version: number, query: ViewQuery, options: ReadOptions): Promise<{ at: ViewPoint; rows: Row[] } | null> {
    const frame = await this.query<Row & FrameRow>(version, query, options.label);
    const first = frame?.[0];
    if (frame === null || first === undefined) return null;
    if (options.version === undefined && first.view_active !== version) return null;
    const at = { version, epoch: first.view_epoch, position: BigInt(first.view_position), incomplete: first.view_incomplete };
    return { at, rows: frame.filter(({ found }) => found === true) };
  }

  private async query<Row extends object>(version: number, { sql, values, order = '' }: ViewQuery, label: string | undefined): Promise<Row[] | null> {
    const [p, v, l] = [values.length + 1, values.length + 2, values.length + 3].map((n) => `$${String(n)}`) as [string, string, string];
    const text = `
      WITH frame AS (
        SELECT c.version AS view_version, c.epoch AS view_epoch, c.position::text AS view_position, a.version AS view_active,
          EXISTS (SELECT FROM timeline.projection_parked AS k WHERE k.projection = c.projection AND k.version = c.version
            AND (${l}::text IS NULL OR k.labels = '{}' OR ${l}::text = ANY (k.labels))) AS view_incomplete
        FROM timeline.projection_checkpoint AS c JOIN timeline.projection_active AS a USING (projection)
        WHERE c.projection = ${p} AND c.version = ${v}::int)
      SELECT frame.*, page.* FROM frame LEFT JOIN LATERAL (SELECT true AS found, q.* FROM (${sql}) AS q) AS page ON true
      ${order === '' ? '' : `ORDER BY ${order}`}`;
    try {
      const { rows } = await this.pool.query<Row & pg.QueryResultRow>(text, [...values, TIMELINE_PROJECTION, version, label ?? null]);
      return rows;
    } catch (error) {
      if ((error as { code?: string }).code !== UNDEFINED_TABLE) throw error;
      return null;
    }
  }
}

import type pg from 'pg';
import type { RuleRow } from './rule.view.js';

const ISO = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;
const COLUMNS = `definition, owner, deleted, created_position::text, changed_position::text,
  to_char(created_at AT TIME ZONE 'UTC', ${ISO}) AS created_at, to_char(changed_at AT TIME ZONE 'UTC', ${ISO}) AS changed_at`;

/** Reads rules in the order they were made; deleted ones only by id. */
export class RuleReader {
  constructor(private readonly pool: pg.Pool) {}

  async list(query: { after: bigint; limit: number }): Promise<RuleRow[]> {
    const { rows } = await this.pool.query<RuleRow>(
      `SELECT ${COLUMNS} FROM alerting.rule WHERE NOT deleted AND created_position > $1 ORDER BY rule.created_position LIMIT $2`,
      [query.after.toString(), query.limit],
    );
    return rows;
  }

  async one(id: string): Promise<RuleRow | null> {
    const { rows } = await this.pool.query<RuleRow>(`SELECT ${COLUMNS} FROM alerting.rule WHERE id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Versions with the stretch of lane `main` they hold in, oldest first. */
  async versions(id: string): Promise<RuleVersionRow[]> {
    const { rows } = await this.pool.query<RuleVersionRow>(`${VERSIONS} WHERE rule = $1 ORDER BY rule_version.position`, [id]);
    return rows;
  }

  /** Every version that may still match an event behind `position` of lane `main`. */
  async versionsInForce(position: bigint): Promise<RuleVersionRow[]> {
    const { rows } = await this.pool.query<RuleVersionRow>(
      `${VERSIONS} WHERE until_position IS NULL OR until_position > $1 ORDER BY rule, rule_version.position`,
      [position.toString()],
    );
    return rows;
  }

  /** Position in the own lane of the last rule event the tables hold: whoever caches rules compares it. */
  async revision(): Promise<bigint> {
    const { rows } = await this.pool.query<{ revision: string }>(
      'SELECT coalesce(max(changed_position), 0)::text AS revision FROM alerting.rule',
    );
    return BigInt(rows[0]?.revision ?? '0');
  }
}

export interface RuleVersionRow {
  readonly definition: RuleRow['definition'];
  readonly from_position: string;
  readonly from_recorded_at: string | null;
  readonly until_position: string | null;
}

const VERSIONS = `SELECT definition, from_position::text, from_recorded_at, until_position::text FROM alerting.rule_version`;

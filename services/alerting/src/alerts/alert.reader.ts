import type pg from 'pg';
import { alertView, type AlertRow, type AlertView } from './alert.view.js';

export type AlertOrder = 'oldest' | 'newest';

export interface AlertQuery {
  readonly limit: number;
  readonly order: AlertOrder;
  /** Exclusive: what lies behind it in the chosen order. */
  readonly beyond: bigint | null;
  readonly rule: string | null;
  readonly pair: string | null;
  readonly development: string | null;
}

// The text form of the position must not be what ORDER BY finds: hence `alert.position` there.
const COLUMNS = 'position::text AS position, epoch, recorded_at, alert';

/** Reads alerts in the order of lane `alerting`. */
export class AlertReader {
  constructor(private readonly pool: pg.Pool) {}

  async list(query: AlertQuery): Promise<AlertView[]> {
    const [compare, direction] = query.order === 'oldest' ? ['>', 'ASC'] : ['<', 'DESC'];
    const { rows } = await this.pool.query<AlertRow>(
      `SELECT ${COLUMNS} FROM alerting.alert
       WHERE ($1::bigint IS NULL OR position ${compare} $1)
         AND ($2::text IS NULL OR rule = $2)
         AND ($3::text IS NULL OR pairs @> ARRAY[$3::text])
         AND ($4::text IS NULL OR development = $4)
       ORDER BY alert.position ${direction} LIMIT $5`,
      [query.beyond?.toString() ?? null, query.rule, query.pair, query.development, query.limit],
    );
    return rows.map(alertView);
  }

  async one(id: string): Promise<AlertView | null> {
    const { rows } = await this.pool.query<AlertRow>(`SELECT ${COLUMNS} FROM alerting.alert WHERE id = $1`, [id]);
    return rows[0] === undefined ? null : alertView(rows[0]);
  }

  /** Position of the last alert; 0 when there is none. */
  async last(): Promise<bigint> {
    const { rows } = await this.pool.query<{ last: string }>(
      `SELECT coalesce(max(position), 0)::text AS last FROM alerting.alert`,
    );
    return BigInt(rows[0]?.last ?? '0');
  }
}

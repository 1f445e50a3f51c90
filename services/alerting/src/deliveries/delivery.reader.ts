import type pg from 'pg';
import type { DeliveryState } from './delivery.store.js';

export interface DeliveryView {
  readonly id: string;
  readonly alert: string;
  readonly rule: string;
  readonly channel: 'topic' | 'webhook';
  readonly target: string;
  readonly state: DeliveryState;
  readonly attempts: readonly {
    readonly attempt: number;
    readonly startedAt: string;
    readonly durationMs: number;
    readonly outcome: 'delivered' | 'refused' | 'failed';
    readonly httpStatus: number | null;
    readonly detail: string | null;
  }[];
  readonly dueAt: string | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

export interface DeliveryQuery {
  readonly limit: number;
  /** Exclusive; deliveries come newest first. */
  readonly before: bigint | null;
  readonly alert: string | null;
  readonly rule: string | null;
  readonly channel: 'topic' | 'webhook' | null;
  readonly state: DeliveryState | null;
}

const ISO = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;
const iso = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', ${ISO})`;

/** Reads the delivery ledger, each delivery with its attempts. */
export class DeliveryReader {
  constructor(private readonly pool: pg.Pool) {}

  async list(query: DeliveryQuery): Promise<DeliveryView[]> {
    const { rows } = await this.pool.query<DeliveryView>(
      `SELECT number::text AS id, alert, rule, channel, target, state,
         coalesce((
           SELECT json_agg(json_build_object('attempt', attempt, 'startedAt', ${iso('started_at')}, 'durationMs', duration_ms,
             'outcome', outcome, 'httpStatus', http_status, 'detail', detail) ORDER BY attempt)
           FROM alerting.delivery_attempt WHERE delivery = number), '[]') AS attempts,
         CASE WHEN state = 'pending' THEN ${iso('due_at')} END AS "dueAt",
         ${iso('created_at')} AS "createdAt", ${iso('finished_at')} AS "finishedAt"
       FROM alerting.delivery
       WHERE ($1::bigint IS NULL OR number < $1) AND ($2::text IS NULL OR alert = $2) AND ($3::text IS NULL OR rule = $3)
         AND ($4::text IS NULL OR channel = $4) AND ($5::text IS NULL OR state = $5)
       ORDER BY number DESC LIMIT $6`,
      [query.before?.toString() ?? null, query.alert, query.rule, query.channel, query.state, query.limit],
    );
    return rows;
  }

  /** How many deliveries stand where, and since when the oldest one waits. */
  async summary(): Promise<{ channel: string; state: DeliveryState; count: number; oldest: string | null }[]> {
    const { rows } = await this.pool.query<{ channel: string; state: DeliveryState; count: number; oldest: string | null }>(
      `SELECT channel, state, count(*)::int AS count,
         CASE WHEN state = 'pending' THEN ${iso('min(created_at)')} END AS oldest
       FROM alerting.delivery GROUP BY channel, state ORDER BY channel, state`,
    );
    return rows;
  }
}

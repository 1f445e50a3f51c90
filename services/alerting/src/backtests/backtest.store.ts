import type { Alert, Trigger } from '@entente/contracts';
import type pg from 'pg';

export interface BacktestResult {
  /** What would have been raised; the first ones only when `truncated`. */
  readonly alerts: readonly Alert[];
  readonly total: number;
  readonly byTrigger: Partial<Record<Trigger, number>>;
  readonly truncated: boolean;
  /** Events read, and the position they end at, `main-<n>`; `complete` is false when the bound on events ended it. */
  readonly events: number;
  readonly position: string;
  readonly complete: boolean;
}

export interface BacktestView {
  readonly id: string;
  readonly rule: string;
  readonly state: 'running' | 'done' | 'failed';
  readonly done: string;
  readonly total: string;
  readonly percent: number | null;
  readonly startedAt: string;
  readonly result: BacktestResult | null;
  readonly failure: string | null;
}

const ISO = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;
const KEPT = 100;

/** Back-tests and how far they are; the last hundred are kept. */
export class BacktestStore {
  constructor(private readonly pool: pg.Pool) {}

  async open(id: string, rule: string, total: bigint): Promise<void> {
    await this.pool.query(
      `DELETE FROM alerting.backtest WHERE id IN (SELECT id FROM alerting.backtest ORDER BY started_at DESC OFFSET ${KEPT - 1})`,
    );
    await this.pool.query(`INSERT INTO alerting.backtest (id, rule, state, total) VALUES ($1, $2, 'running', $3)`, [id, rule, total.toString()]);
  }

  async progress(id: string, done: bigint): Promise<void> {
    await this.pool.query(
      'UPDATE alerting.backtest SET done = $2, total = greatest(total, $2), changed_at = clock_timestamp() WHERE id = $1',
      [id, done.toString()],
    );
  }

  async finish(id: string, result: BacktestResult): Promise<void> {
    await this.pool.query(
      `UPDATE alerting.backtest SET state = 'done', total = done, result = $2, changed_at = clock_timestamp() WHERE id = $1`,
      [id, JSON.stringify(result)],
    );
  }

  async fail(id: string, reason: string): Promise<void> {
    await this.pool.query(`UPDATE alerting.backtest SET state = 'failed', failure = $2, changed_at = clock_timestamp() WHERE id = $1`, [id, reason]);
  }

  async one(rule: string, id: string): Promise<BacktestView | null> {
    const { rows } = await this.pool.query<BacktestView>(
      `SELECT id, rule, state, done::text AS done, total::text AS total, result, failure,
         CASE WHEN total > 0 THEN round(100.0 * done / total, 1)::float8 END AS percent,
         to_char(started_at AT TIME ZONE 'UTC', ${ISO}) AS "startedAt"
       FROM alerting.backtest WHERE id = $1 AND rule = $2`,
      [id, rule],
    );
    return rows[0] ?? null;
  }
}

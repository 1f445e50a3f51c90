import type { Queryable } from '../database/queryable.js';

export type DeliveryState = 'pending' | 'delivered' | 'failed' | 'cancelled';

/** One attempt to tell somebody, as the ledger keeps it. */
export interface Attempt {
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly outcome: 'delivered' | 'refused' | 'failed';
  readonly status: number | null;
  readonly detail: string | null;
}

/** What the delivery becomes through the attempt; `dueAt` only while it stays pending. */
export interface Verdict {
  readonly state: DeliveryState;
  readonly dueAt: Date | null;
}

/** Writes an attempt and what follows from it, in the caller's transaction. */
export async function recordAttempt(db: Queryable, delivery: bigint, attempt: Attempt, verdict: Verdict): Promise<void> {
  const detail = attempt.detail?.replaceAll('\0', '').slice(0, 1_000) ?? null;
  const { rows } = await db.query<{ attempts: number }>(
    `UPDATE alerting.delivery SET
       attempts = attempts + 1,
       state = CASE WHEN state = 'cancelled' THEN state ELSE $2 END,
       due_at = coalesce($3, due_at),
       finished_at = CASE WHEN $2 = 'pending' THEN finished_at ELSE clock_timestamp() END,
       last_error = $4
     WHERE number = $1 RETURNING attempts`,
    [delivery.toString(), verdict.state, verdict.dueAt, attempt.outcome === 'delivered' ? null : detail],
  );
  await db.query(
    `INSERT INTO alerting.delivery_attempt (delivery, attempt, started_at, duration_ms, outcome, http_status, detail)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [delivery.toString(), rows[0]?.attempts, attempt.startedAt, attempt.durationMs, attempt.outcome, attempt.status, detail],
  );
}

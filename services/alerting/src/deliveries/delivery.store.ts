import type { Queryable } from '../database/queryable.js';

export type DeliveryState = 'pending' | 'delivered' | 'failed' | 'cancelled';

/** One attempt to tell somebody, as the ledger keeps it. */
export interface Attempt {
  /** Milliseconds up to now. When it began is told by the database's clock. */
  readonly durationMs: number;
  readonly outcome: 'delivered' | 'refused' | 'failed';
  readonly status: number | null;
  readonly detail: string | null;
}

/** What the delivery becomes through the attempt; it is due again only while it stays pending. */
export interface Verdict {
  readonly state: DeliveryState;
  /** Milliseconds from now, on the clock that will find it due. */
  readonly dueInMs: number | null;
}

/** Writes an attempt and what follows from it, in the caller's transaction. */
export async function recordAttempt(db: Queryable, delivery: bigint, attempt: Attempt, verdict: Verdict): Promise<void> {
  const detail = attempt.detail?.replaceAll('\0', '').slice(0, 1_000) ?? null;
  const { rows } = await db.query<{ attempts: number }>(
    `UPDATE alerting.delivery SET
       attempts = attempts + 1,
       state = CASE WHEN state = 'cancelled' THEN state ELSE $2 END,
       due_at = coalesce(clock_timestamp() + $3 * interval '1 millisecond', due_at),
       finished_at = CASE WHEN $2 = 'pending' THEN finished_at ELSE clock_timestamp() END,
       last_error = $4
     WHERE number = $1 RETURNING attempts`,
    [delivery.toString(), verdict.state, verdict.dueInMs, attempt.outcome === 'delivered' ? null : detail],
  );
  await db.query(
    `INSERT INTO alerting.delivery_attempt (delivery, attempt, started_at, duration_ms, outcome, http_status, detail)
     VALUES ($1, $2, clock_timestamp() - $3 * interval '1 millisecond', $3::int, $4, $5, $6)`,
    [delivery.toString(), rows[0]?.attempts, attempt.durationMs, attempt.outcome, attempt.status, detail],
  );
}

/** What receivers said in words of their own may name anybody: when somebody is forgotten none of it stays. */
export async function eraseAnswers(db: Queryable): Promise<void> {
  await db.query(`UPDATE alerting.delivery_attempt SET detail = 'erased' WHERE outcome = 'refused' AND detail IS NOT NULL`);
  await db.query(`UPDATE alerting.delivery SET last_error = 'erased' WHERE last_error IS NOT NULL`);
}

import type pg from 'pg';
import type { TopicPlace } from './topic.place.js';

/** One message that the broker has. */
export interface Published {
  readonly alert: string;
  readonly topic: string;
}

/** The ledger's side of publishing to topics. */
export class TopicLedger {
  constructor(private readonly pool: pg.Pool) {}

  /** Writes one attempt for each message, all in one statement. */
  async published(messages: readonly Published[], timing: { durationMs: number; detail: string | null }): Promise<void> {
    await this.pool.query(
      `WITH touched AS (
         UPDATE alerting.delivery AS d
         SET attempts = attempts + 1, state = 'delivered', finished_at = coalesce(finished_at, clock_timestamp()), last_error = NULL
         FROM unnest($1::text[], $2::text[]) AS sent (alert, topic)
         WHERE d.alert = sent.alert AND d.channel = 'topic' AND d.target = sent.topic
         RETURNING d.number, d.attempts)
       INSERT INTO alerting.delivery_attempt (delivery, attempt, started_at, duration_ms, outcome, detail)
       SELECT number, attempts, clock_timestamp() - $3 * interval '1 millisecond', $3::int, 'delivered', $4 FROM touched`,
      [messages.map(({ alert }) => alert), messages.map(({ topic }) => topic), timing.durationMs, timing.detail],
    );
  }

  /**
   * Marks what the stream holds already (the process died between the broker's answer and the ledger, or another replica
   * published): every alert before the place, and of the place's own alert the first topics.
   */
  async found(place: Pick<TopicPlace, 'position' | 'topics'>): Promise<void> {
    await this.pool.query(
      `WITH touched AS (
         UPDATE alerting.delivery AS d
         SET attempts = attempts + 1, state = 'delivered', finished_at = clock_timestamp(), last_error = NULL
         FROM alerting.alert AS a
         WHERE a.id = d.alert AND a.position <= $1 AND d.channel = 'topic' AND d.state = 'pending'
           AND (a.position < $1 OR d.target IN (
             SELECT topic FROM jsonb_array_elements_text(a.alert->'topics') WITH ORDINALITY AS of (topic, nth) WHERE nth <= $2))
         RETURNING d.number, d.attempts)
       INSERT INTO alerting.delivery_attempt (delivery, attempt, started_at, duration_ms, outcome, detail)
       SELECT number, attempts, clock_timestamp(), 0, 'delivered', 'found in the stream' FROM touched`,
      [place.position.toString(), place.topics],
    );
  }
}

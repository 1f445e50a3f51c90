import { counter, type Logger } from '@entente/observability';
import type pg from 'pg';
import { alertView, type AlertRow } from '../../alerts/alert.view.js';
import { inTransaction } from '../../database/queryable.js';
import { recordAttempt, type Verdict } from '../delivery.store.js';
import { nextWait } from './webhook.backoff.js';
import type { WebhookOutcome, WebhookSender } from './webhook.sender.js';

interface Due extends AlertRow {
  readonly number: string;
  readonly target: string;
  readonly attempts: number;
  readonly secret: string | null;
  /** By the database's clock: what is signed must be the time, and ours may be off by more than receivers accept. */
  readonly claimed_at: Date;
}

export interface WebhookTiming {
  /** Factor on the standard waits; 1 is standard. */
  readonly retryScale: number;
  /** How long one claim on a delivery holds, so that a replica that died gives it back, milliseconds. Above the sender's timeout. */
  readonly holdMs: number;
  readonly pollMs: number;
}

const TOGETHER = 8;
const attempts = counter({ name: 'entente_alerting_webhook_attempts_total', help: 'Attempts to reach a webhook', labelNames: ['outcome'] });

/**
 * Works off due webhook deliveries, oldest first, a few at a time. A delivery is claimed by moving its due time
 * into the future in one statement, so replicas don't send the same one at once; the ledger is written after the answer.
 * A crash in between sends again: receivers drop repeats by `webhook-id`, which is the alert's id.
 */
export class WebhookWorker {
  private stopping = false;
  private wake: () => void = () => undefined;
  private done: Promise<void> | undefined;

  constructor(
    private readonly pool: pg.Pool,
    private readonly sender: WebhookSender,
    private readonly timing: WebhookTiming,
    private readonly log: Logger,
  ) {}

  run(): void {
    this.done = this.loop();
  }

  /** There may be something to deliver. */
  nudge(): void {
    this.wake();
  }

  /** Lets the attempts under way end. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.done;
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      const sent = await this.deliverDue().catch((err: unknown) => {
        this.log.error({ err }, 'could not work off webhook deliveries; trying again');
        return 0;
      });
      if (sent === 0 && !this.stopping) await this.pause();
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.timing.pollMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async deliverDue(): Promise<number> {
    const due = await this.claim();
    await Promise.all(due.map((one) => this.attempt(one)));
    return due.length;
  }

  private async claim(): Promise<Due[]> {
    const { rows } = await this.pool.query<Due>(
      `WITH due AS (
         SELECT number FROM alerting.delivery
         WHERE state = 'pending' AND channel = 'webhook' AND due_at <= clock_timestamp()
         ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED)
       UPDATE alerting.delivery AS d SET due_at = clock_timestamp() + make_interval(secs => $2)
       FROM due, alerting.alert AS a
       WHERE d.number = due.number AND a.id = d.alert
       RETURNING d.number::text AS number, d.target, d.attempts, clock_timestamp() AS claimed_at, a.position::text AS position, a.epoch, a.recorded_at, a.alert,
         (SELECT secret FROM alerting.webhook_secret AS s WHERE s.rule = d.rule) AS secret`,
      [TOGETHER, this.timing.holdMs / 1_000],
    );
    return rows;
  }

  private async attempt(due: Due): Promise<void> {
    const begin = performance.now();
    const outcome = await this.send(due);
    const durationMs = Math.round(performance.now() - begin);
    attempts.inc({ outcome: outcome.outcome });
    const verdict = this.judge(outcome, due.attempts + 1);
    await inTransaction(this.pool, (db) =>
      recordAttempt(db, BigInt(due.number), { durationMs, ...outcome }, verdict),
    );
  }

  private async send(due: Due): Promise<WebhookOutcome> {
    if (due.secret === null) return { outcome: 'failed', status: null, detail: 'the rule has no webhook secret: make a new one' };
    const alert = alertView(due);
    const body = JSON.stringify({ type: 'alert.raised', timestamp: alert.recordedAt, data: alert });
    return this.sender.send({ url: due.target, secret: due.secret, id: alert.id, body }, due.claimed_at);
  }

  /** 410 means the target wants no more (Standard Webhooks); everything else but 2xx is tried again. */
  private judge(outcome: WebhookOutcome, attempts: number): Verdict {
    if (outcome.outcome === 'delivered') return { state: 'delivered', dueInMs: null };
    const wait = outcome.status === 410 ? null : nextWait(attempts, { scale: this.timing.retryScale, jitter: Math.random() });
    return wait === null ? { state: 'failed', dueInMs: null } : { state: 'pending', dueInMs: Math.round(wait) };
  }
}

import type pg from 'pg';
import { newWebhookSecret } from '../deliveries/webhooks/webhook.secret.js';

/** The signing secrets of webhooks, one for each rule. They live in this table only: never in the log, never in a list. */
export class WebhookSecretStore {
  constructor(private readonly pool: pg.Pool) {}

  /** Makes a secret when the rule has none; null when it has one already, which is never shown again. */
  async ensure(rule: string): Promise<string | null> {
    const { rows } = await this.pool.query<{ secret: string }>(
      'INSERT INTO alerting.webhook_secret (rule, secret) VALUES ($1, $2) ON CONFLICT (rule) DO NOTHING RETURNING secret',
      [rule, newWebhookSecret()],
    );
    return rows[0]?.secret ?? null;
  }

  async renew(rule: string): Promise<string> {
    const secret = newWebhookSecret();
    await this.pool.query(
      `INSERT INTO alerting.webhook_secret (rule, secret) VALUES ($1, $2)
       ON CONFLICT (rule) DO UPDATE SET secret = excluded.secret, created_at = clock_timestamp()`,
      [rule, secret],
    );
    return secret;
  }
}

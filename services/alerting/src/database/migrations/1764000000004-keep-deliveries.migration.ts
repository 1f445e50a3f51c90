import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One delivery for each alert and target, and every attempt at it. `number` orders and pages. */
export class KeepDeliveries1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE alerting.delivery (
        number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        alert text NOT NULL REFERENCES alerting.alert (id),
        rule text NOT NULL,
        channel text NOT NULL CHECK (channel IN ('topic', 'webhook')),
        target text NOT NULL,
        state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'failed', 'cancelled')),
        attempts integer NOT NULL DEFAULT 0,
        due_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        finished_at timestamptz,
        last_error text,
        UNIQUE (alert, channel, target)
      )`);
    await runner.query(
      `CREATE INDEX delivery_due ON alerting.delivery (due_at) WHERE state = 'pending' AND channel = 'webhook'`,
    );
    await runner.query('CREATE INDEX delivery_of_rule ON alerting.delivery (rule, number)');
    await runner.query(`
      CREATE TABLE alerting.delivery_attempt (
        delivery bigint NOT NULL REFERENCES alerting.delivery (number),
        attempt integer NOT NULL,
        started_at timestamptz NOT NULL,
        duration_ms integer NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('delivered', 'refused', 'failed')),
        http_status integer,
        detail text,
        PRIMARY KEY (delivery, attempt)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE alerting.delivery_attempt, alerting.delivery');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Alerts as raised on lane `alerting`; the primary key is the alert's identity, so that it can't be kept twice.
 * `alerted` says which rule told of which development, from which position of lane `main` on: who was alerted hears of
 * corrections. A merge or split carries it over.
 */
export class KeepAlerts1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE alerting.alert (
        id text PRIMARY KEY,
        position bigint NOT NULL UNIQUE,
        epoch text NOT NULL,
        rule text NOT NULL,
        trigger text NOT NULL,
        development text NOT NULL,
        cause_position bigint NOT NULL,
        pairs text[] NOT NULL,
        recorded_at text NOT NULL,
        alert jsonb NOT NULL
      )`);
    await runner.query('CREATE INDEX alert_of_rule ON alerting.alert (rule, position)');
    await runner.query('CREATE INDEX alert_of_development ON alerting.alert (development, position)');
    await runner.query('CREATE INDEX alert_of_pair ON alerting.alert USING gin (pairs)');
    await runner.query(`
      CREATE TABLE alerting.alerted (
        development text NOT NULL,
        rule text NOT NULL,
        since_position bigint NOT NULL,
        PRIMARY KEY (development, rule)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE alerting.alerted, alerting.alert');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rules as they read now, and each version with the stretch of lane `main` in which it holds:
 * an event at position p is matched by the version with `from_position < p`, and `p <= until_position` where that is set.
 */
export class KeepRules1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE alerting.rule (
        id text PRIMARY KEY,
        definition jsonb NOT NULL,
        owner text NOT NULL,
        deleted boolean NOT NULL DEFAULT false,
        created_position bigint NOT NULL,
        changed_position bigint NOT NULL,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE UNIQUE INDEX rule_in_order ON alerting.rule (created_position)');
    await runner.query(`
      CREATE TABLE alerting.rule_version (
        rule text NOT NULL REFERENCES alerting.rule (id),
        position bigint NOT NULL,
        definition jsonb NOT NULL,
        from_position bigint NOT NULL,
        from_recorded_at text,
        until_position bigint,
        PRIMARY KEY (rule, position)
      )`);
    await runner.query(`
      CREATE TABLE alerting.webhook_secret (
        rule text PRIMARY KEY,
        secret text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE alerting.webhook_secret, alerting.rule_version, alerting.rule');
  }
}

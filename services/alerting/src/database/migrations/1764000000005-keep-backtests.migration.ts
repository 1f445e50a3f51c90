import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Back-tests with their progress, so that any replica can answer for one. */
export class KeepBacktests1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE alerting.backtest (
        id text PRIMARY KEY,
        rule text NOT NULL,
        state text NOT NULL CHECK (state IN ('running', 'done', 'failed')),
        done bigint NOT NULL DEFAULT 0,
        total bigint NOT NULL DEFAULT 0,
        result jsonb,
        failure text,
        started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE alerting.backtest');
  }
}

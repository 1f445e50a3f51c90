import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where each reader of a lane stands, and alerting's own fold of the developments told on the feed. */
export class FoldTheFeed1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE alerting.checkpoint (
        name text PRIMARY KEY,
        lane text NOT NULL,
        epoch text,
        position bigint NOT NULL CHECK (position >= 0),
        hash text,
        changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await runner.query(`
      CREATE TABLE alerting.development (
        id text PRIMARY KEY,
        state jsonb NOT NULL,
        position bigint NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE alerting.member (
        claim text PRIMARY KEY,
        development text NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE alerting.member, alerting.development, alerting.checkpoint');
  }
}

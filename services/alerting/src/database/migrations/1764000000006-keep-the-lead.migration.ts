import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which replica follows the feed and publishes alerts, and until when it may think so: one row, there from the start. */
export class KeepTheLead1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE alerting.lead (
        only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
        holder text,
        held_until timestamptz NOT NULL DEFAULT '-infinity'
      )`);
    await runner.query('INSERT INTO alerting.lead DEFAULT VALUES');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE alerting.lead');
  }
}

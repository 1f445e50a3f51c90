import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Leads as copies of rows of a file that is kept: an event for each of a million rows would be a log of things nobody
 * claims. What became of a lead is told by the log; `lead_decision` repeats it for lists. `words` holds the words of a
 * lead and, behind a `=`, what it is filtered by: one index answers every combination of filters.
 */
export class KeepLeads1764000000120 implements MigrationInterface {
  readonly name = 'KeepLeads1764000000120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ingest.lead (
        id uuid PRIMARY KEY,
        dataset text NOT NULL,
        rows bigint[] NOT NULL CHECK (cardinality(rows) > 0),
        day date NOT NULL,
        detail json NOT NULL,
        words tsvector NOT NULL
      )`);
    await runner.query('CREATE INDEX lead_by_day ON ingest.lead (day DESC, id DESC)');
    await runner.query('CREATE INDEX lead_by_words ON ingest.lead USING gin (words)');
    await runner.query(`
      CREATE TABLE ingest.lead_mention (
        row_id bigint NOT NULL,
        id uuid NOT NULL,
        mentioned_at timestamptz NOT NULL,
        detail json NOT NULL,
        PRIMARY KEY (row_id, id)
      )`);
    await runner.query(`
      CREATE TABLE ingest.lead_decision (
        lead uuid PRIMARY KEY,
        state text NOT NULL CHECK (state IN ('promoted', 'dismissed')),
        claim text,
        reason text,
        principal text NOT NULL,
        position bigint NOT NULL,
        CHECK ((state = 'promoted') = (claim IS NOT NULL))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ingest.lead_decision');
    await runner.query('DROP TABLE ingest.lead_mention');
    await runner.query('DROP TABLE ingest.lead');
  }
}

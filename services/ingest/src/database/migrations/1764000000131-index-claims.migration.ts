import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Claims as review, grading and conversion look for them: a fold of the log, caught up whenever it is asked. It can be
 * emptied, with its place, at any time: the next question fills it again.
 */
export class IndexClaims1764000000131 implements MigrationInterface {
  readonly name = 'IndexClaims1764000000131';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ingest.claim_index (
        claim text COLLATE "C" PRIMARY KEY,
        position bigint NOT NULL,
        recorded_at text NOT NULL,
        report text NOT NULL,
        source text NOT NULL,
        kind text NOT NULL,
        quote text NOT NULL,
        state text NOT NULL CHECK (state IN ('accepted', 'pending', 'rejected', 'retracted')),
        why text,
        threshold double precision,
        confidence double precision NOT NULL,
        impact double precision NOT NULL,
        priority double precision NOT NULL,
        currencies text[] NOT NULL,
        decided jsonb
      )`);
    await runner.query(`CREATE INDEX claim_index_queue ON ingest.claim_index (priority DESC, position, claim) WHERE state = 'pending'`);
    await runner.query(`CREATE INDEX claim_index_reviewed ON ingest.claim_index (state, priority DESC, position, claim) WHERE why IS NOT NULL`);
    await runner.query('CREATE INDEX claim_index_by_source ON ingest.claim_index (source, position)');
    await runner.query(`CREATE INDEX claim_index_priced ON ingest.claim_index (position) WHERE currencies <> '{}'`);
    await runner.query(`
      CREATE TABLE ingest.report_index (
        report text COLLATE "C" PRIMARY KEY,
        source text NOT NULL,
        document text NOT NULL,
        day text NOT NULL
      )`);
    await runner.query('CREATE INDEX report_index_by_source ON ingest.report_index (source)');
    await runner.query('CREATE TABLE ingest.claim_index_place (one boolean PRIMARY KEY DEFAULT true CHECK (one), epoch text NOT NULL, position bigint NOT NULL)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ingest.claim_index_place');
    await runner.query('DROP TABLE ingest.report_index');
    await runner.query('DROP TABLE ingest.claim_index');
  }
}

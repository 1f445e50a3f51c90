import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Weak links between developments, so that all of them can be listed by score: a fold of the log, caught up whenever it is
 * asked, and emptied with its place at any time. `suggestion_stream` names the matching streams on which anybody beside a
 * register tells something: no other can hold a weak link.
 */
export class IndexSuggestions1764000000132 implements MigrationInterface {
  readonly name = 'IndexSuggestions1764000000132';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ingest.suggestion_index (
        id text COLLATE "C" PRIMARY KEY,
        first text COLLATE "C" NOT NULL,
        second text COLLATE "C" NOT NULL,
        kind text NOT NULL,
        pair text,
        score double precision NOT NULL,
        why text NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'dismissed'))
      )`);
    await runner.query('CREATE INDEX suggestion_index_best ON ingest.suggestion_index (state, score DESC, id)');
    await runner.query('CREATE INDEX suggestion_index_second ON ingest.suggestion_index (second)');
    await runner.query('CREATE INDEX suggestion_index_first ON ingest.suggestion_index (first)');
    await runner.query('CREATE TABLE ingest.suggestion_stream (stream text COLLATE "C" PRIMARY KEY)');
    await runner.query('CREATE TABLE ingest.suggestion_place (one boolean PRIMARY KEY DEFAULT true CHECK (one), epoch text NOT NULL, position bigint NOT NULL)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ingest.suggestion_place');
    await runner.query('DROP TABLE ingest.suggestion_stream');
    await runner.query('DROP TABLE ingest.suggestion_index');
  }
}

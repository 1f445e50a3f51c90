import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What became of each asynchronous submission, and those that were refused with all that is needed to try them again.
 * `repeated_key` holds keys under which nothing was stored because the content was there; the others are the store's.
 * `answer` and `problem` are `json`, not `jsonb`: what was answered is kept as it was written.
 */
export class KeepSubmissions1764000000102 implements MigrationInterface {
  readonly name = 'KeepSubmissions1764000000102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ingest.submission (
        id text PRIMARY KEY,
        subject text NOT NULL,
        principal text NOT NULL,
        digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
        status text NOT NULL CHECK (status IN ('stored', 'duplicate', 'rejected')),
        answer json,
        problem json,
        received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        settled_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK ((status = 'rejected') = (problem IS NOT NULL)),
        CHECK ((status <> 'rejected') = (answer IS NOT NULL))
      )`);
    await runner.query('CREATE INDEX submission_by_settled ON ingest.submission (settled_at, id)');
    await runner.query(`
      CREATE TABLE ingest.rejected (
        submission text NOT NULL REFERENCES ingest.submission (id),
        digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
        subject text NOT NULL,
        headers json NOT NULL,
        payload bytea NOT NULL,
        problem json NOT NULL,
        rejected_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        retries integer NOT NULL DEFAULT 0,
        resolved_at timestamptz,
        PRIMARY KEY (submission, digest)
      )`);
    await runner.query(`
      CREATE TABLE ingest.repeated_key (
        key text PRIMARY KEY,
        digest text NOT NULL,
        from_position bigint NOT NULL,
        to_position bigint NOT NULL,
        kept_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await runner.query('CREATE INDEX rejected_open ON ingest.rejected (rejected_at, submission) WHERE resolved_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ingest.rejected');
    await runner.query('DROP TABLE ingest.submission');
    await runner.query('DROP TABLE ingest.repeated_key');
  }
}

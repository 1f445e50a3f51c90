import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Imported files in chunks, once under the SHA-256 of their bytes; the jobs that read them, with the place from which
 * each goes on after an interruption; and the rows that could not be read, until somebody mends or discards them.
 */
export class KeepImports1764000000103 implements MigrationInterface {
  readonly name = 'KeepImports1764000000103';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ingest.import_file (
        sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        upload uuid NOT NULL UNIQUE,
        bytes bigint NOT NULL,
        stored_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await runner.query(`
      CREATE TABLE ingest.import_chunk (
        upload uuid NOT NULL,
        number integer NOT NULL,
        bytes bytea NOT NULL,
        received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (upload, number)
      )`);
    // Not compressed, so that a part of a chunk is read without unpacking all of it.
    await runner.query('ALTER TABLE ingest.import_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL');
    await runner.query(`
      CREATE TABLE ingest.import_job (
        id text PRIMARY KEY,
        format text NOT NULL,
        file text NOT NULL REFERENCES ingest.import_file (sha256),
        name text NOT NULL,
        connector text NOT NULL,
        principal json NOT NULL,
        correlation json NOT NULL,
        options json NOT NULL,
        dry_run boolean NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'running', 'paused', 'completed', 'cancelled', 'failed')),
        stage text NOT NULL DEFAULT 'reading' CHECK (stage IN ('reading', 'finishing', 'done')),
        wanted text CHECK (wanted IN ('pause', 'cancel')),
        dialect json NOT NULL,
        next_byte bigint NOT NULL DEFAULT 0,
        next_row bigint NOT NULL DEFAULT 0,
        rows bigint NOT NULL DEFAULT 0,
        bad bigint NOT NULL DEFAULT 0,
        counts jsonb NOT NULL DEFAULT '{}',
        finish_state json,
        finished_before boolean NOT NULL DEFAULT false,
        finish_share double precision NOT NULL DEFAULT 0,
        summary json,
        failure json,
        lease uuid,
        lease_until timestamptz,
        worked_ms bigint NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        started_at timestamptz,
        finished_at timestamptz
      )`);
    await runner.query('CREATE INDEX import_job_by_age ON ingest.import_job (created_at, id)');
    await runner.query("CREATE INDEX import_job_open ON ingest.import_job (created_at) WHERE state IN ('waiting', 'running')");
    await runner.query(`
      CREATE TABLE ingest.import_bad_row (
        import text NOT NULL REFERENCES ingest.import_job (id),
        number bigint NOT NULL,
        text text NOT NULL,
        problems json NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'fixed', 'discarded')),
        fixed_text text,
        reason text,
        settled_by text,
        settled_at timestamptz,
        PRIMARY KEY (import, number)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['import_bad_row', 'import_job', 'import_file', 'import_chunk']) await runner.query(`DROP TABLE ingest.${table}`);
  }
}

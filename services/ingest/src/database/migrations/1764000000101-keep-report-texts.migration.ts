import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The words of every report, once, under the SHA-256 of their UTF-8 bytes; what was received stands beside them.
 * The table is append-only like the log that refers to it: a changed text would move every span that points into it.
 */
export class KeepReportTexts1764000000101 implements MigrationInterface {
  readonly name = 'KeepReportTexts1764000000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ingest.report_text (
        sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        text text NOT NULL,
        raw bytea,
        raw_media_type text,
        stored_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK ((raw IS NULL) = (raw_media_type IS NULL)),
        CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'))
      )`);
    await runner.query(`
      CREATE FUNCTION ingest.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% on %.% is refused: stored texts never change; store another text instead',
          TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = '42501';
      END $$`);
    await runner.query(`
      CREATE TRIGGER report_text_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ingest.report_text
        FOR EACH STATEMENT EXECUTE FUNCTION ingest.refuse_change()`);
  }

  async down(): Promise<void> {
    throw new Error('Stored report texts are never dropped; restore a backup to go back.');
  }
}

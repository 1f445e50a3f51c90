import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What it takes to forget somebody. `personal_word` and `text_word` hold the words of encrypted fields and of texts as
 * keyed hashes: found by name within milliseconds, read by nobody. `forget` is the ledger of what was forgotten; while
 * one is at work its name is there, encrypted. A text may change in one way: parts of it covered, its hash kept.
 */
export class KeepForgets1764000000140 implements MigrationInterface {
  readonly name = 'KeepForgets1764000000140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE ingest.personal_word (event uuid PRIMARY KEY, words integer[] NOT NULL)');
    await runner.query('CREATE INDEX personal_word_by_word ON ingest.personal_word USING gin (words)');
    await runner.query('CREATE TABLE ingest.text_word (sha256 text PRIMARY KEY, words integer[] NOT NULL)');
    await runner.query('CREATE INDEX text_word_by_word ON ingest.text_word USING gin (words)');
    await runner.query(`
      CREATE TABLE ingest.forget (
        id uuid PRIMARY KEY,
        subject text NOT NULL CHECK (subject ~ '^[0-9a-f]{32}$'),
        step text NOT NULL CHECK (step IN ('planned', 'destroyed', 'told', 'cleaned', 'done')),
        name text,
        principal json NOT NULL,
        correlation json NOT NULL,
        plan json NOT NULL,
        cleaned json,
        position bigint,
        begun_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        ended_at timestamptz,
        CHECK ((step = 'done') = (name IS NULL))
      )`);
    await runner.query(`CREATE INDEX forget_open ON ingest.forget (begun_at) WHERE step <> 'done'`);
    await runner.query('CREATE TABLE ingest.personal_since (one boolean PRIMARY KEY DEFAULT true CHECK (one), position bigint NOT NULL)');
    await runner.query('ALTER TABLE ingest.report_text ADD COLUMN covered_at timestamptz');
    await this.mayBeCovered(runner);
  }

  /** The check on the hash holds for texts as they came; the trigger lets one change through, row by row. */
  private async mayBeCovered(runner: QueryRunner): Promise<void> {
    const rows: { conname: string }[] = (await runner.query(
      `SELECT conname FROM pg_constraint WHERE conrelid = 'ingest.report_text'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%convert_to%'`,
    )) as { conname: string }[];
    for (const { conname } of rows) await runner.query(`ALTER TABLE ingest.report_text DROP CONSTRAINT ${conname}`);
    await runner.query(`
      ALTER TABLE ingest.report_text ADD CONSTRAINT report_text_is_its_hash
        CHECK (covered_at IS NOT NULL OR sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'))`);
    await runner.query('DROP TRIGGER report_text_is_append_only ON ingest.report_text');
    await runner.query(`
      CREATE TRIGGER report_text_is_append_only BEFORE DELETE OR TRUNCATE ON ingest.report_text
        FOR EACH STATEMENT EXECUTE FUNCTION ingest.refuse_change()`);
    await runner.query(`
      CREATE TRIGGER report_text_is_only_covered BEFORE UPDATE ON ingest.report_text FOR EACH ROW
        WHEN (NEW.covered_at IS NULL OR NEW.covered_at IS NOT DISTINCT FROM OLD.covered_at OR NEW.sha256 <> OLD.sha256 OR NEW.stored_at <> OLD.stored_at
          OR char_length(NEW.text) < char_length(OLD.text) OR NEW.text !~ '\\[erased\\.*\\]|\\*{3}' AND NEW.text <> OLD.text)
        EXECUTE FUNCTION ingest.refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const [found] = (await runner.query(
      'SELECT EXISTS (SELECT FROM ingest.forget) OR EXISTS (SELECT FROM ingest.report_text WHERE covered_at IS NOT NULL) AS forgotten',
    )) as { forgotten: boolean }[];
    if (found?.forgotten !== false) throw new Error('Who was forgotten stays so; restore a backup to go back.');
    await runner.query('DROP TRIGGER report_text_is_only_covered ON ingest.report_text');
    await runner.query('DROP TRIGGER report_text_is_append_only ON ingest.report_text');
    await runner.query(`
      CREATE TRIGGER report_text_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ingest.report_text
        FOR EACH STATEMENT EXECUTE FUNCTION ingest.refuse_change()`);
    await runner.query('ALTER TABLE ingest.report_text DROP CONSTRAINT report_text_is_its_hash, DROP COLUMN covered_at');
    await runner.query(`ALTER TABLE ingest.report_text ADD CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'))`);
    await runner.query('DROP TABLE ingest.forget, ingest.personal_since, ingest.personal_word, ingest.text_word');
  }
}

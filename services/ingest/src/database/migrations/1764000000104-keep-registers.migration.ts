import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Releases of registers with their rows, since what an order is follows from all releases together; and what the log
 * was last told of each order. The slots are a memory of the log, not a second truth: a wrong one meets a conflict there.
 */
export class KeepRegisters1764000000104 implements MigrationInterface {
  readonly name = 'KeepRegisters1764000000104';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ingest.register_release (
        import text PRIMARY KEY REFERENCES ingest.import_job (id),
        register text NOT NULL,
        state text NOT NULL CHECK (state IN ('staging', 'staged', 'repeated', 'trial')),
        units bigint NOT NULL DEFAULT 0,
        report text,
        text_hash text,
        sequence text,
        generated text,
        dating text CHECK (dating IN ('stated', 'given', 'inferred')),
        coverage json
      )`);
    await runner.query(`CREATE INDEX register_release_staged ON ingest.register_release (register, sequence) WHERE state = 'staged'`);
    await runner.query(`
      CREATE TABLE ingest.register_row (
        import text NOT NULL,
        number bigint NOT NULL,
        pair text COLLATE "C" NOT NULL,
        designation text NOT NULL,
        year text NOT NULL,
        first_delivery text,
        last_delivery text,
        -- Place in the text of the release; -1 for a row that somebody mended: it is a text of its own.
        start bigint NOT NULL,
        text text NOT NULL,
        PRIMARY KEY (import, number)
      )`);
    await runner.query('CREATE INDEX register_row_by_pair ON ingest.register_row (pair, import, number)');
    await runner.query(`
      CREATE TABLE ingest.register_slot (
        register text NOT NULL,
        slot text COLLATE "C" NOT NULL,
        pair text COLLATE "C" NOT NULL,
        told_import text NOT NULL,
        told_number bigint NOT NULL,
        parts json NOT NULL,
        PRIMARY KEY (register, slot)
      )`);
    await runner.query('CREATE INDEX register_slot_by_pair ON ingest.register_slot (register, pair)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['register_slot', 'register_row', 'register_release']) await runner.query(`DROP TABLE ingest.${table}`);
  }
}

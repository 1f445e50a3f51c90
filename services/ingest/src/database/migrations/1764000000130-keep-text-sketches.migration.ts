import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sketches of report texts by their bands, to find copies. It can be emptied at any time: only look-ups suffer. */
export class KeepTextSketches1764000000130 implements MigrationInterface {
  readonly name = 'KeepTextSketches1764000000130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ingest.text_sketch (
        report text PRIMARY KEY,
        document text NOT NULL,
        sketch text NOT NULL CHECK (length(sketch) = 86),
        bands integer[] NOT NULL,
        kept_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await runner.query('CREATE INDEX text_sketch_by_band ON ingest.text_sketch USING gin (bands)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ingest.text_sketch');
  }
}

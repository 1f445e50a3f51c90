import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Declared mappings as they are now, found by name and by CloudEvents type. Each was an event first; what is older stays
 * in the log. `json`, not `jsonb`: a mapping is given back as it was written.
 */
export class KeepMappings1764000000121 implements MigrationInterface {
  readonly name = 'KeepMappings1764000000121';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ingest.mapping (
        name text PRIMARY KEY,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        mapping json NOT NULL,
        types text[] NOT NULL,
        principal text NOT NULL,
        position bigint NOT NULL
      )`);
    await runner.query('CREATE INDEX mapping_by_type ON ingest.mapping USING gin (types)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ingest.mapping');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Up to which position of the log each version holds nothing any more of those who were forgotten. */
export class KeepErasures1764000000204 implements MigrationInterface {
  readonly name = 'KeepErasures1764000000204';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE timeline.erased (
        projection text NOT NULL,
        version integer NOT NULL,
        position bigint NOT NULL,
        PRIMARY KEY (projection, version)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE timeline.erased');
  }
}

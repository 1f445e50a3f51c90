import { registryStatements } from '@entente/projections';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TIMELINE_SCHEMA } from '../../timeline.names.js';

/** Versions, checkpoints, parked components and jobs of every projection. The versioned tables are made by their versions. */
export class KeepProjectionRegistry1764000000201 implements MigrationInterface {
  readonly name = 'KeepProjectionRegistry1764000000201';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of registryStatements(TIMELINE_SCHEMA)) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The registry is not dropped by a migration: drop the schema and let the service rebuild it from the log.');
  }
}

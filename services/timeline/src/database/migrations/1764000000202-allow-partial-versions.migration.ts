import { partialStateStatements } from '@entente/projections';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TIMELINE_SCHEMA } from '../../timeline.names.js';

/** A replay may fold a slice of the log into a version of its own, which never goes live. */
export class AllowPartialVersions1764000000202 implements MigrationInterface {
  readonly name = 'AllowPartialVersions1764000000202';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of partialStateStatements(TIMELINE_SCHEMA)) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Partial versions may exist: retire them, then restore the constraint by hand.');
  }
}

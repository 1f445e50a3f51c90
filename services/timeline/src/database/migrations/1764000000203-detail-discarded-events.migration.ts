import { discardedDetailStatements } from '@entente/projections';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TIMELINE_SCHEMA } from '../../timeline.names.js';

/** Discarded events are listed with what they were and why they could not be folded. */
export class DetailDiscardedEvents1764000000203 implements MigrationInterface {
  readonly name = 'DetailDiscardedEvents1764000000203';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of discardedDetailStatements(TIMELINE_SCHEMA)) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was noted of discarded events would be lost: drop the columns by hand.');
  }
}

import { EventStoreError } from '../store/event-store.errors.js';
import { type Migration } from './migration.files.js';

/** A migration was edited after it had been applied. */
export class MigrationChangedError extends EventStoreError {
  constructor(readonly migration: Migration) {
    super(
      `Migration ${migration.number} (${migration.name}) was applied with other content: restore the file and add a new one.`,
    );
  }
}

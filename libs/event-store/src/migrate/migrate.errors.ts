import { EventStoreError } from '../store/event-store.errors.js';
import { type Migration } from './migration.files.js';

/** A migration was edited after it had been applied. */
export class MigrationChangedError extends EventStoreError {
  readonly number: number;
  /** The migration's name, as in its file. */
  readonly migration: string;

  constructor({ number, name }: Pick<Migration, 'number' | 'name'>) {
    super(`Migration ${number} (${name}) was applied with other content: restore the file and add a new one, or use the release that the database was made with.`);
    this.number = number;
    this.migration = name;
  }
}

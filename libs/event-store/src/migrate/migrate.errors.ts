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

/** The schema is older than the program, and the role may not change it. */
export class MigrationRightsError extends EventStoreError {
  readonly schema: string;

  constructor(schema: string, options: { cause: unknown }) {
    super(`The schema ${schema} is older than this program, and its role may not change it: run \`entente migrate\` as the schema's owner, or give DATABASE_ADMIN_URL.`, options);
    this.schema = schema;
  }

  /** Null when the error says something else. */
  static of(error: unknown, schema: string): MigrationRightsError | null {
    const denied = typeof error === 'object' && error !== null && Reflect.get(error, 'code') === '42501';
    return denied ? new MigrationRightsError(schema, { cause: error }) : null;
  }
}

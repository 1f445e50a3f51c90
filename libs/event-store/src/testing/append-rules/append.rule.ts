import { type Pool } from 'pg';
import { type AppendCommand, type EventStore } from '../../store/event-store.port.js';

/** A schema of its own with one lane, `main`, in partitions of 10. */
export interface RuleContext {
  readonly pool: Pool;
  readonly url: string;
  readonly schema: string;
  readonly store: EventStore;
  /** The procedure itself, past the batcher: what another client could send. Resolves to the answers' outcomes. */
  readonly call: (commands: readonly AppendCommand[]) => Promise<string[]>;
}

/** One rule of the append function, with the edits of the SQL that take it out. */
export interface AppendRule {
  readonly name: string;
  readonly taken: readonly SqlEdit[];
  /** Throws when the rule does not hold. */
  readonly check: (context: RuleContext) => Promise<void>;
}

export interface SqlEdit {
  /** A file under sql/migrations that creates a routine. */
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

import { type DatabaseTrouble } from '../postgres/database-trouble.js';

/** Root of what the event store throws. `message` says what to do next. */
export class EventStoreError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The store could not be reached, or could not take anything; nothing of this command is stored. */
export class EventStoreUnavailableError extends EventStoreError {
  readonly trouble: DatabaseTrouble;
  /** Who keeps it locked, in words; empty when it isn't, or nobody knows. */
  readonly holders: readonly string[];

  constructor(
    readonly commandKey: string,
    options: { readonly trouble?: DatabaseTrouble; readonly holders?: readonly string[]; readonly cause?: unknown } = {},
  ) {
    const { trouble = 'away', holders = [], cause } = options;
    super(`${REASONS[trouble](holders)} Command ${commandKey} is not stored: try again.`, { cause });
    this.trouble = trouble;
    this.holders = holders;
  }
}

const REASONS: Readonly<Record<DatabaseTrouble, (holders: readonly string[]) => string>> = {
  away: () => `The event store can't be reached.`,
  full: () => `The event store's disk is full: make room.`,
  locked: (holders) => `Another session keeps the event store locked${holders.length === 0 ? '' : ` (${holders.join('; ')})`}: let it end.`,
  'read-only': () => 'The event store takes no writes: it is a standby, or was made read-only.',
};

export class EventStoreClosedError extends EventStoreError {
  constructor() {
    super('The event store is closed: open it again before appending.');
  }
}

/** An argument that can't mean anything; a fault of the calling program. */
export class EventStoreUsageError extends EventStoreError {}

/** The lane doesn't exist in this schema. */
export class LaneMissingError extends EventStoreError {
  constructor(
    readonly schema: string,
    readonly lane: string,
  ) {
    super(`Lane ${lane} does not exist in schema ${schema}: run migrateEventStore with it.`);
  }
}

/** A position that should be there is not: rows were removed by hand, or the range lies in a detached partition. */
export class LogGapError extends EventStoreError {
  constructor(
    readonly lane: string,
    readonly position: bigint,
  ) {
    super(`Position ${position} of lane ${lane} is missing: attach or name the archive that holds it, or run verify.`);
  }
}

/** What readers are told of a partition that is not in the log any more. Positions are inclusive. */
export interface DetachedRange {
  readonly lane: string;
  readonly partition: string;
  readonly from: bigint;
  readonly to: bigint;
  /** Name of its archive; null when none was written. */
  readonly file: string | null;
}

/** The answer lies in a partition that was detached. */
export class PartitionDetachedError extends EventStoreError {
  readonly lane: string;
  readonly partition: string;

  /** `reason`: why its archive can't be read, where one was named. */
  constructor({ lane, partition, from, to, file }: DetachedRange, reason?: string, options?: ErrorOptions) {
    const what = `Positions ${from} to ${to} of lane ${lane} are detached (partition ${partition})`;
    const next =
      file === null
        ? 'and no archive of them was written: attach the partition again.'
        : (reason ?? `and their archive ${file} is not at hand: put it into a folder and name that folder, ENTENTE_ARCHIVE_FOLDER of a service or "archives" of openEventStore.`);
    super(`${what} ${next}`, options);
    this.lane = lane;
    this.partition = partition;
  }
}

/** A stored row has not the form this version writes. */
export class StoredRowError extends EventStoreError {}

/** Root of what the event store throws. `message` says what to do next. */
export class EventStoreError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The store could not be reached; nothing of this command is stored. */
export class EventStoreUnavailableError extends EventStoreError {
  constructor(
    readonly commandKey: string,
    options?: ErrorOptions,
  ) {
    super(`The event store can't be reached, command ${commandKey} is not stored: try again.`, options);
  }
}

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

/** The answer lies in a partition that was detached. */
export class PartitionDetachedError extends EventStoreError {
  constructor(
    readonly lane: string,
    readonly partition: string,
  ) {
    super(`Partition ${partition} of lane ${lane} is detached: read its archive.`);
  }
}

/** A stored row has not the form this version writes. */
export class StoredRowError extends EventStoreError {}

import { EventStoreError } from '../store/event-store.errors.js';

/** A stored event of a type or schema version this program does not know. */
export class UnknownEventError extends EventStoreError {
  constructor(
    readonly type: string,
    readonly schemaVersion: number,
    readonly position: bigint,
  ) {
    super(
      `Position ${position} holds ${type} at schema version ${schemaVersion}, which this program does not know: run one that does, or skip unknown events.`,
    );
  }
}

/** The upcasters of a type don't lead from version 1 to the newest, one step each. */
export class UpcasterGapError extends EventStoreError {
  constructor(
    readonly type: string,
    readonly missing: number,
  ) {
    super(`No upcaster brings ${type} to schema version ${missing}: give one for every step.`);
  }
}

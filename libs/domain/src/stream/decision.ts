import { type EventMetadata, type MainEventData, type AlertingEventData, type NewEvent } from '@entente/contracts';

/** One stream's share of a command; all shares are stored or none. */
export interface StreamWrite {
  readonly stream: string;
  readonly expected: 'none' | 'any' | bigint;
  readonly events: readonly NewEvent[];
}

export interface Accepted {
  readonly writes: readonly StreamWrite[];
}

/** Why nothing is written; `detail` is a sentence that says what to do next. */
export interface Refused<Reason extends string = string> {
  readonly refused: Reason;
  readonly detail: string;
}

export type Decision<Reason extends string = string> = Accepted | Refused<Reason>;

export function isRefused<Reason extends string>(decision: object | Refused<Reason>): decision is Refused<Reason> {
  return 'refused' in decision;
}

/** What a decider may not draw itself: who asks, and ids for the events (UUIDv7, one call an event). */
export interface DecisionContext {
  readonly metadata: EventMetadata;
  readonly nextId: () => string;
}

/** A stream as it was read: fold of its events and the version of the last one (0 when it has none). */
export interface Loaded<State> {
  readonly state: State;
  readonly version: bigint;
}

type EventData = MainEventData & AlertingEventData;

/** Builds an event at schema version 1. */
export function newEvent<Type extends keyof EventData>(
  context: DecisionContext,
  type: Type,
  data: EventData[Type],
): NewEvent<Type, EventData[Type]> {
  return { id: context.nextId(), type, schemaVersion: 1, data, metadata: context.metadata };
}

/** What `expected` must be so that a write fits a stream as it was read. */
export function expectedOf(loaded: Loaded<unknown>): 'none' | bigint {
  return loaded.version === 0n ? 'none' : loaded.version;
}

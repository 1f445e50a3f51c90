import type { RecordedEvent } from '@entente/contracts';
import type { Row, TableDefinition } from './table.js';

/** States by key, as of the event that is being folded. */
export interface States<S> {
  get(key: string): S | undefined;
}

export interface WritableStates<S> extends States<S> {
  set(key: string, state: S): void;
  delete(key: string): void;
}

/**
 * A read model as a pure function of the log: keyed states, and the rows that follow from each state.
 * No clock, no chance, no look-ups. States are immutable and survive `JSON.parse(JSON.stringify(state))`.
 * Rows of different keys never share a row key.
 */
export interface Projection<S = unknown> {
  readonly name: string;
  /** Names the fold and its tables; changes whenever either does, e.g. `2`. */
  readonly definition: string;
  readonly tables: readonly TableDefinition[];
  /**
   * Keys of all states that folding the event reads or writes. Asked again whenever states it lacked were loaded, so that
   * one key may lead to another (a claim to its development); asked with the same states it gives the same keys.
   */
  keysOf(event: RecordedEvent, states: States<S>): readonly string[];
  fold(event: RecordedEvent, states: WritableStates<S>): void;
  /** The rows that stand while `state` holds. */
  rowsOf(key: string, state: S): readonly Row[];
  /** Names under which answers about the event's keys are found (pairs, ids); a parked component marks them incomplete. */
  labelsOf(event: RecordedEvent, states: States<S>): readonly string[];
  /**
   * Streams that hold events of a key, as far as its state tells. Following streams to events, events to keys and keys to
   * streams from any key of a component leads to all of it: so it can be folded anew without reading the log.
   */
  streamsOf(key: string, state: S | undefined): readonly string[];
}

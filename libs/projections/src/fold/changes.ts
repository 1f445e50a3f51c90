import type { Value } from '../definition/table.js';

/** A revision that began (and perhaps ended) inside the batch. `to` is null while it holds. */
export interface OpenedRevision {
  readonly values: Readonly<Record<string, Value>>;
  readonly from: bigint;
  to: bigint | null;
}

/** A revision from before the batch that ended in it. */
export interface ClosedRevision {
  readonly key: Readonly<Record<string, Value>>;
  readonly at: bigint;
}

export interface RevisionChanges {
  readonly opened: readonly OpenedRevision[];
  readonly closed: readonly ClosedRevision[];
}

export interface CurrentChanges {
  readonly upserts: readonly Readonly<Record<string, Value>>[];
  /** Those of the upserts that no state had before the batch. */
  readonly fresh: ReadonlySet<Readonly<Record<string, Value>>>;
  readonly deletes: readonly Readonly<Record<string, Value>>[];
}

/** An event that was not folded because its component is parked. `reason` stands on the event that parked it. */
export interface SkippedEvent {
  readonly component: string;
  readonly position: bigint;
  readonly eventId: string;
  readonly type: string;
  readonly stream: string;
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  readonly reason: string | null;
}

/** Two components that an event linked: `from` is now part of `into`. */
export interface JoinedComponents {
  readonly from: string;
  readonly into: string;
}

/** What a folded batch does to a version's tables. */
export interface Changes<S> {
  /** Null where the state was deleted. */
  readonly states: ReadonlyMap<string, S | null>;
  /** Keys that had no state before the batch. */
  readonly fresh: ReadonlySet<string>;
  readonly revisions: ReadonlyMap<string, RevisionChanges>;
  readonly current: ReadonlyMap<string, CurrentChanges>;
  readonly skipped: readonly SkippedEvent[];
  readonly joined: readonly JoinedComponents[];
}

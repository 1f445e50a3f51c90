import type { RecordedEvent } from '@entente/contracts';
import type { ClientBase, Pool } from 'pg';
import type { VersionRef } from '../definition/names.js';
import type { Projection, States } from '../definition/projection.js';
import type { RenderedRows } from '../fold/rendered-row.js';
import { loadStates } from '../store/load-states.js';

/**
 * States and rows a worker holds in memory between batches. Right only while the worker holds its lease and every batch
 * it folded was committed: on any failure the owner calls {@link clear}.
 */
export class StateCache<S> {
  readonly states = new Map<string, S | null>();
  readonly rows = new Map<string, RenderedRows>();
  private readonly lenient: States<S> = { get: (key) => this.states.get(key) ?? undefined };

  constructor(
    private readonly db: Pool | ClientBase,
    private readonly ref: VersionRef,
    private readonly projection: Projection<S>,
    private readonly maxStates: number,
    /** The tables are empty: a state that is not held does not exist, until something is forgotten. */
    private complete = false,
  ) {}

  /** Loads every state the events need, following keys that lead to keys; usually one query, seldom two. */
  async prepare(events: readonly RecordedEvent[]): Promise<void> {
    let open = events;
    while (open.length > 0) {
      const missing = new Set<string>();
      open = open.filter((event) => this.collect(event, missing));
      if (missing.size > 0) await this.load([...missing]);
    }
  }

  async load(keys: readonly string[]): Promise<void> {
    if (this.complete) {
      for (const key of keys) this.states.set(key, null);
      return;
    }
    for (const [key, state] of await loadStates<S>(this.db, this.ref, keys)) this.states.set(key, state);
  }

  /** Whether a state that is not held does not exist. */
  isComplete(): boolean {
    return this.complete;
  }

  clear(): void {
    this.complete = false;
    this.states.clear();
    this.rows.clear();
  }

  /** Forgets everything once more states are held than allowed; called between batches. */
  trim(): void {
    if (this.full()) this.clear();
  }

  full(): boolean {
    return this.states.size > this.maxStates;
  }

  private collect(event: RecordedEvent, missing: Set<string>): boolean {
    let found = false;
    for (const key of this.keysOf(event)) {
      if (this.states.has(key)) continue;
      missing.add(key);
      found = true;
    }
    return found;
  }

  /** An event too broken to give its keys needs none: folding it will park it. */
  private keysOf(event: RecordedEvent): readonly string[] {
    try {
      return this.projection.keysOf(event, this.lenient);
    } catch {
      return [];
    }
  }
}

import type { WritableStates } from '../definition/projection.js';

/** The event reads or writes a state that was not loaded: its keys depend on an earlier event of the same batch. */
export class StateNotLoaded extends Error {
  override readonly name = 'StateNotLoaded';
  constructor(readonly key: string) {
    super(`State "${key}" was not loaded: keysOf must name every key that fold uses.`);
  }
}

/**
 * States while one event is folded. Writes stay apart until {@link commit}, so that an event that throws half-way leaves nothing.
 * `base` holds null where a key was loaded and has no state.
 */
export class TrackedStates<S> implements WritableStates<S> {
  private readonly written = new Map<string, S | null>();

  constructor(private readonly base: Map<string, S | null>) {}

  get(key: string): S | undefined {
    const state = this.written.has(key) ? this.written.get(key) : this.base.get(key);
    if (state === undefined) throw new StateNotLoaded(key);
    return state ?? undefined;
  }

  set(key: string, state: S): void {
    if (!this.base.has(key)) throw new StateNotLoaded(key);
    this.written.set(key, state);
  }

  delete(key: string): void {
    if (!this.base.has(key)) throw new StateNotLoaded(key);
    this.written.set(key, null);
  }

  changed(): ReadonlyMap<string, S | null> {
    return this.written;
  }

  commit(): void {
    for (const [key, state] of this.written) this.base.set(key, state);
    this.written.clear();
  }

  rollback(): void {
    this.written.clear();
  }
}

import type { WritableStates } from '../definition/projection.js';

/** The event reads or writes a state that was not loaded: its keys depend on an earlier event of the same batch. */
export class StateNotLoaded extends Error {
  override readonly name = 'StateNotLoaded';
  constructor(readonly key: string) {
    super(`State "${key}" was not loaded: keysOf must name every key that fold uses.`);
  }
}

/** So many writes of one event are looked through one by one: most write one or two, and a map for each event is dear. */
const FEW = 8;

/**
 * States while one event is folded. Writes stay apart until {@link commit}, so that an event that throws half-way leaves nothing.
 * `base` holds null where a key was loaded and has no state.
 */
export class TrackedStates<S> implements WritableStates<S> {
  private readonly keys: string[] = [];
  private readonly written: (S | null)[] = [];
  private places: Map<string, number> | null = null;

  constructor(private readonly base: Map<string, S | null>) {}

  get(key: string): S | undefined {
    const place = this.placeOf(key);
    const state = place < 0 ? this.base.get(key) : this.written[place];
    if (state === undefined) throw new StateNotLoaded(key);
    return state ?? undefined;
  }

  set(key: string, state: S): void {
    this.write(key, state);
  }

  delete(key: string): void {
    this.write(key, null);
  }

  /** Keys written so far, each once, in the order of their first write. */
  changed(): readonly string[] {
    return this.keys;
  }

  /** What the changed key at `place` was set to; null when it was deleted. */
  changedTo(place: number): S | null {
    return this.written[place] ?? null;
  }

  commit(): void {
    for (let place = 0; place < this.keys.length; place += 1) this.base.set(this.keys[place] ?? '', this.changedTo(place));
    this.rollback();
  }

  rollback(): void {
    this.keys.length = 0;
    this.written.length = 0;
    this.places = null;
  }

  private write(key: string, state: S | null): void {
    const place = this.placeOf(key);
    if (place >= 0) {
      this.written[place] = state;
      return;
    }
    if (!this.base.has(key)) throw new StateNotLoaded(key);
    this.places?.set(key, this.keys.length);
    this.keys.push(key);
    this.written.push(state);
    if (this.places === null && this.keys.length > FEW) this.places = new Map(this.keys.map((one, index) => [one, index]));
  }

  private placeOf(key: string): number {
    return this.places === null ? this.keys.indexOf(key) : (this.places.get(key) ?? -1);
  }
}

import type { RecordedEvent } from '@entente/contracts';
import type { Projection, States } from '../definition/projection.js';
import type { Changes, SkippedEvent } from './changes.js';
import { ParkedKeys } from './parked-keys.js';
import { renderRows, type RenderedRows } from './rendered-row.js';
import { RevisionLedger, currentChanges, type RowStep } from './table-changes.js';
import { StateNotLoaded, TrackedStates } from './tracked-states.js';

export interface BatchFoldOptions<S> {
  readonly projection: Projection<S>;
  /** Loaded states; null where a key has none. The fold keeps it up to date, so it may live on as a cache. */
  readonly states: Map<string, S | null>;
  /** Component by parked key; kept up to date. */
  readonly parked: Map<string, string>;
  /** Positions an operator discarded: they are passed over as if they had no effect. */
  readonly discarded?: ReadonlySet<bigint>;
  /** Rendered rows by key, kept between batches. */
  readonly rows?: Map<string, RenderedRows>;
}

/** Folds events in memory, synchronously, and gathers what that does to the tables. Knows no database. */
export class BatchFold<S> {
  private readonly revisions = new RevisionLedger();
  private readonly parked: ParkedKeys;
  private readonly rows: Map<string, RenderedRows>;
  private readonly firstRows = new Map<string, RenderedRows>();
  private readonly changedKeys = new Set<string>();
  private readonly skipped: SkippedEvent[] = [];
  private readonly tracked: TrackedStates<S>;
  private readonly lenient: States<S>;

  constructor(private readonly options: BatchFoldOptions<S>) {
    this.parked = new ParkedKeys(options.parked);
    this.rows = options.rows ?? new Map<string, RenderedRows>();
    this.tracked = new TrackedStates(options.states);
    this.lenient = { get: (key) => options.states.get(key) ?? undefined };
  }

  /**
   * Folds one event. An event whose fold throws parks its component.
   * @throws StateNotLoaded when a key has to be loaded first; nothing of the event was applied
   */
  apply(event: RecordedEvent): void {
    if (this.options.discarded?.has(event.position) === true) return;
    let keys: readonly string[] = [];
    try {
      keys = this.options.projection.keysOf(event, this.lenient);
      this.requireLoaded(keys);
      const component = this.options.parked.size === 0 ? null : this.parked.claim(keys);
      if (component === null) this.foldOne(event);
      else this.skip(event, component, keys, null);
    } catch (error) {
      if (error instanceof StateNotLoaded && !this.options.states.has(error.key)) throw error;
      this.park(event, keys, error);
    }
  }

  finish(): Changes<S> {
    const steps = [...this.firstRows].map(([key, before]) => ({ before, after: this.rows.get(key) ?? new Map() }));
    const states = new Map<string, S | null>();
    for (const key of this.changedKeys) states.set(key, this.options.states.get(key) ?? null);
    return {
      states,
      revisions: this.revisions.result(),
      current: currentChanges(steps),
      skipped: this.skipped,
      joined: this.parked.joined(),
    };
  }

  private requireLoaded(keys: readonly string[]): void {
    for (const key of keys) if (!this.options.states.has(key)) throw new StateNotLoaded(key);
  }

  private foldOne(event: RecordedEvent): void {
    const { projection, states } = this.options;
    try {
      projection.fold(event, this.tracked);
      const steps: (RowStep & { key: string })[] = [];
      for (const [key, state] of this.tracked.changed()) {
        const before = this.rows.get(key) ?? renderRows(projection, key, states.get(key) ?? null);
        steps.push({ key, before, after: renderRows(projection, key, state) });
      }
      this.revisions.step(event.position, steps);
      for (const { key, before, after } of steps) this.remember(key, before, after);
      this.tracked.commit();
    } catch (error) {
      this.tracked.rollback();
      throw error;
    }
  }

  private remember(key: string, before: RenderedRows, after: RenderedRows): void {
    if (!this.firstRows.has(key)) this.firstRows.set(key, before);
    this.rows.set(key, after);
    this.changedKeys.add(key);
  }

  private park(event: RecordedEvent, keys: readonly string[], error: unknown): void {
    const component = keys[0] ?? `event:${event.id}`;
    this.parked.park(component, keys);
    this.skip(event, component, keys, error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }

  private skip(event: RecordedEvent, component: string, keys: readonly string[], reason: string | null): void {
    const { position, id: eventId, type, stream } = event;
    this.skipped.push({ component, position, eventId, type, stream, keys, labels: this.labels(event), reason });
  }

  /** A poisoned event may not even be readable enough to name what it is about: then every answer counts as touched. */
  private labels(event: RecordedEvent): readonly string[] {
    try {
      return this.options.projection.labelsOf(event, this.lenient);
    } catch {
      return [];
    }
  }
}

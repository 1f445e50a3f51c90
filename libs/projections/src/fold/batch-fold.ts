import type { RecordedEvent } from '@entente/contracts';
import type { Projection, States } from '../definition/projection.js';
import type { Changes, SkippedEvent } from './changes.js';
import { ParkedKeys } from './parked-keys.js';
import { renderRows, type RenderedRows } from './rendered-row.js';
import { CurrentLedger, RevisionLedger, type RowStep } from './table-changes.js';
import { StateNotLoaded, TrackedStates } from './tracked-states.js';
import type { Turns } from './turns.js';

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
  /**
   * For bulk work. `complete`: a state that isn't there does not exist, so nothing is ever loaded. `lateRows`: rows of a
   * projection without revisions are rendered once, at the end, which then throws LateRowsFailed where `rowsOf` throws.
   */
  readonly bulk?: { readonly complete: () => boolean; readonly lateRows: boolean };
}

/** Rows rendered at the end of a range can't be laid to one event: fold the range again with rows rendered event by event. */
export class LateRowsFailed extends Error {
  override readonly name = 'LateRowsFailed';
}

/** Folds events in memory, synchronously, and gathers what that does to the tables. Knows no database. */
export class BatchFold<S> {
  private readonly revisions = new RevisionLedger();
  private readonly parked: ParkedKeys;
  private readonly rows: Map<string, RenderedRows>;
  private readonly firstRows = new Map<string, RenderedRows>();
  /** What each changed key held before the batch. */
  private readonly firstStates = new Map<string, S | null>();
  private readonly skipped: SkippedEvent[] = [];
  private readonly tracked: TrackedStates<S>;
  private readonly lenient: States<S>;
  private readonly lateRows: boolean;
  private last: S | null = null;

  constructor(private readonly options: BatchFoldOptions<S>) {
    this.parked = new ParkedKeys(options.parked);
    this.rows = options.rows ?? new Map<string, RenderedRows>();
    this.lateRows = options.bulk?.lateRows === true && options.projection.tables.every(({ kind }) => kind === 'current');
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

  /** How many rows and states finishing would write; grows with what the batch holds in memory. */
  size(): number {
    return this.revisions.size() + this.firstStates.size;
  }

  /** A state written not long ago, as a sample; null before there is one. */
  lastState(): S | null {
    return this.last;
  }

  /** Revisions opened or closed so far. */
  revisionCount(): number {
    return this.revisions.size();
  }

  /** @throws LateRowsFailed */
  finish(): Changes<S> {
    const current = new CurrentLedger();
    for (const step of this.steps()) current.step(step);
    return this.changes(current);
  }

  /** The same for a whole range, letting others have their turn. @throws LateRowsFailed */
  async finishInTurns(turns: Turns): Promise<Changes<S>> {
    const current = new CurrentLedger();
    for (const step of this.steps()) {
      current.step(step);
      if (turns.due()) await turns.give();
    }
    return this.changes(current);
  }

  private changes(current: CurrentLedger): Changes<S> {
    const states = new Map<string, S | null>();
    const fresh = new Set<string>();
    for (const [key, before] of this.firstStates) {
      states.set(key, this.options.states.get(key) ?? null);
      if (before === null) fresh.add(key);
    }
    return { states, fresh, revisions: this.revisions.result(), current: current.result(), skipped: this.skipped, joined: this.parked.joined() };
  }

  private steps(): Generator<RowStep> {
    return this.lateRows ? this.lateSteps() : this.renderedSteps();
  }

  private *renderedSteps(): Generator<RowStep> {
    for (const [key, before] of this.firstRows) yield { before, after: this.rows.get(key) ?? new Map() };
  }

  private *lateSteps(): Generator<RowStep> {
    const { projection, states } = this.options;
    for (const [key, first] of this.firstStates) {
      try {
        yield { before: renderRows(projection, key, first), after: renderRows(projection, key, states.get(key) ?? null) };
      } catch (error) {
        throw new LateRowsFailed(`Rows of ${key} can't be rendered.`, { cause: error });
      }
    }
  }

  private requireLoaded(keys: readonly string[]): void {
    const { states, bulk } = this.options;
    for (const key of keys) {
      if (states.has(key)) continue;
      if (bulk?.complete() !== true) throw new StateNotLoaded(key);
      states.set(key, null);
    }
  }

  private foldOne(event: RecordedEvent): void {
    try {
      this.options.projection.fold(event, this.tracked);
      if (!this.lateRows) this.renderSteps(event);
      for (const key of this.tracked.changed()) this.rememberState(key);
      this.last = this.tracked.changedTo(0) ?? this.last;
      this.tracked.commit();
    } catch (error) {
      this.tracked.rollback();
      throw error;
    }
  }

  private rememberState(key: string): void {
    if (!this.firstStates.has(key)) this.firstStates.set(key, this.options.states.get(key) ?? null);
  }

  private renderSteps(event: RecordedEvent): void {
    const { projection, states } = this.options;
    const steps = this.tracked.changed().map((key, place) => {
      const before = this.rows.get(key) ?? renderRows(projection, key, states.get(key) ?? null);
      return { key, before, after: renderRows(projection, key, this.tracked.changedTo(place)) };
    });
    this.revisions.step(event.position, steps);
    for (const { key, before, after } of steps) this.remember(key, before, after);
  }

  private remember(key: string, before: RenderedRows, after: RenderedRows): void {
    if (!this.firstRows.has(key)) this.firstRows.set(key, before);
    this.rows.set(key, after);
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

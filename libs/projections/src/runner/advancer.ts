import type { RecordedEvent } from '@entente/contracts';
import type { Pool, PoolClient } from 'pg';
import type { VersionRef } from '../definition/names.js';
import type { Projection } from '../definition/projection.js';
import { TooManyParked } from '../errors.js';
import type { EventLog } from '../event-log.js';
import { BatchFold } from '../fold/batch-fold.js';
import type { Changes } from '../fold/changes.js';
import { StateNotLoaded } from '../fold/tracked-states.js';
import { checkpointAt, type Checkpoint, type Lease } from '../store/checkpoint.js';
import { loadDiscarded } from '../store/discarded.js';
import { countParked, loadParkedKeys, writeParked } from '../store/parked-rows.js';
import { inTransaction } from '../store/transaction.js';
import { standsAlone, writeBatch, writeBatchAlone, type FoldedBatch } from '../store/write-changes.js';
import { SameLog } from './same-log.js';
import { StateCache } from './state-cache.js';

export interface AdvancerOptions<S> {
  readonly pool: Pool;
  readonly log: EventLog;
  readonly ref: VersionRef;
  readonly projection: Projection<S>;
  readonly batchSize: number;
  readonly maxParked: number;
  readonly maxCachedStates: number;
  readonly leaseMs: number;
  /** Folds only events this accepts; the checkpoint passes over the others. For dry runs over a slice. */
  readonly accepts?: (event: RecordedEvent) => boolean;
}

/** A parked component to be folded again from the states it was parked with. */
export interface Refold {
  readonly component: string;
  /** Every event skipped since, in order. */
  readonly events: readonly RecordedEvent[];
  /** Position that an operator discarded. */
  readonly without?: bigint;
  /** Runs the given writer inside the transaction that also unparks the component. */
  readonly write: (writeAll: (client: PoolClient) => Promise<void>) => Promise<void>;
}

/** A batch that was committed. */
export interface Advanced<S> {
  readonly events: readonly RecordedEvent[];
  readonly changes: Changes<S>;
  readonly checkpoint: Checkpoint;
}

/**
 * Moves one projection version forward under one lease. Rows, states, parked components and checkpoint commit together
 * or not at all; the commit is refused once another worker holds the lease.
 */
export class Advancer<S> {
  private checkpoint: Checkpoint;
  private readonly cache: StateCache<S>;
  private readonly sameLog: SameLog;
  private parked: Map<string, string> | null = null;
  private discarded: ReadonlySet<bigint> = new Set();
  private readAhead: { after: bigint; upTo: bigint | undefined; events: Promise<RecordedEvent[]> } | null = null;

  constructor(
    private readonly options: AdvancerOptions<S>,
    private readonly lease: Lease,
  ) {
    this.checkpoint = lease.checkpoint;
    this.cache = new StateCache(options.pool, options.ref, options.projection, options.maxCachedStates);
    this.sameLog = new SameLog(options.log, options.ref);
  }

  at(): Checkpoint {
    return this.checkpoint;
  }

  /** Checks that the checkpoint is part of the log. @throws LogChanged */
  verify(): Promise<void> {
    return this.sameLog.verify(this.checkpoint);
  }

  /** Folds and commits the next batch, at most up to a position. @returns null when there is nothing new */
  async step(upTo?: bigint): Promise<Advanced<S> | null> {
    const events = await this.read(upTo);
    const last = events.at(-1);
    if (last === undefined) return null;
    await this.sameLog.require(this.checkpoint, last);
    try {
      if (events.length === this.options.batchSize) this.startReadAhead(last.position, upTo);
      const { accepts } = this.options;
      await this.loadParked();
      const changes = await this.fold(accepts === undefined ? events : events.filter(accepts), this.discarded);
      const to = checkpointAt(last, this.checkpoint);
      await this.commit(changes, to);
      this.checkpoint = to;
      this.cache.trim();
      return { events, changes, checkpoint: to };
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  /** Folds a parked component again. @throws Fenced when another worker leads */
  async refold({ component, events, without, write }: Refold): Promise<void> {
    await this.loadParked();
    for (const [key, parkedIn] of this.parked ?? []) if (parkedIn === component) this.parked?.delete(key);
    const changes = await this.fold(events, new Set([...this.discarded, ...(without === undefined ? [] : [without])]));
    await write((client) => this.write(client, changes, this.checkpoint));
    this.forget();
  }

  /** Folds events with the states in memory; nothing is written. */
  private async fold(events: readonly RecordedEvent[], discarded: ReadonlySet<bigint>): Promise<Changes<S>> {
    await this.cache.prepare(events);
    const parked = this.parked ?? new Map<string, string>();
    const { states, rows } = this.cache;
    const fold = new BatchFold({ projection: this.options.projection, states, rows, parked, discarded });
    for (const event of events) await this.apply(fold, event);
    return fold.finish();
  }

  /** Writes changes and checkpoint in one transaction. @throws Fenced, TooManyParked */
  private async commit(changes: Changes<S>, to: Checkpoint): Promise<void> {
    const { pool, ref } = this.options;
    if (standsAlone(changes)) await writeBatchAlone(pool, ref, this.batch(changes, to));
    else await inTransaction(pool, 'rebuildable', (client) => this.write(client, changes, to));
  }

  private batch(changes: Changes<S>, to: Checkpoint): Required<FoldedBatch<S>> {
    const { projection, leaseMs } = this.options;
    return { projection, changes, advance: { token: this.lease.token, from: this.checkpoint, to, ttlMs: leaseMs } };
  }

  /** Writes changes and checkpoint in the caller's transaction. @throws Fenced, TooManyParked */
  private async write(client: PoolClient, changes: Changes<S>, to: Checkpoint): Promise<void> {
    const { ref, maxParked } = this.options;
    await writeBatch(client, ref, this.batch(changes, to));
    if (changes.skipped.length === 0) return;
    await writeParked(client, ref, changes);
    const parked = await countParked(client, ref);
    if (parked > maxParked) throw new TooManyParked(ref.projection, ref.version, parked, maxParked, changes.skipped);
  }

  /** Drops all that is held in memory; the next step starts from what is committed. */
  forget(): void {
    this.cache.clear();
    this.parked = null;
    this.readAhead = null;
  }

  private async loadParked(): Promise<void> {
    if (this.parked !== null) return;
    const { pool, ref } = this.options;
    this.discarded = await loadDiscarded(pool, ref);
    this.parked = await loadParkedKeys(pool, ref);
  }

  private async apply(fold: BatchFold<S>, event: RecordedEvent): Promise<void> {
    for (;;) {
      try {
        fold.apply(event);
        return;
      } catch (error) {
        if (!(error instanceof StateNotLoaded)) throw error;
        await this.cache.load([error.key]);
      }
    }
  }

  private async read(upTo: bigint | undefined): Promise<RecordedEvent[]> {
    const ahead = this.readAhead;
    this.readAhead = null;
    const after = this.checkpoint.position;
    if (ahead !== null && ahead.after === after && ahead.upTo === upTo) return ahead.events;
    return this.readLane(after, upTo);
  }

  private readLane(after: bigint, upTo: bigint | undefined): Promise<RecordedEvent[]> {
    return this.options.log.readLane({ after, limit: this.options.batchSize, ...(upTo === undefined ? {} : { upTo }) });
  }

  /** Reads the next batch while this one is folded and written. A failure is heard by the step that awaits it. */
  private startReadAhead(after: bigint, upTo: bigint | undefined): void {
    const next = this.readLane(after, upTo);
    next.catch(() => undefined);
    this.readAhead = { after, upTo, events: next };
  }
}

import type { RecordedEvent } from '@entente/contracts';
import type { PoolClient } from 'pg';
import { TooManyParked } from '../errors.js';
import type { ScanningLog } from '../event-log.js';
import { BatchFold, LateRowsFailed } from '../fold/batch-fold.js';
import type { Changes } from '../fold/changes.js';
import { StateNotLoaded } from '../fold/tracked-states.js';
import { Turns } from '../fold/turns.js';
import type { AdvancerOptions } from '../runner/advancer.js';
import { SameLog } from '../runner/same-log.js';
import { StateCache } from '../runner/state-cache.js';
import { advanceCheckpoint, checkpointAt, type Checkpoint, type Lease } from '../store/checkpoint.js';
import { loadDiscarded } from '../store/discarded.js';
import { countParked, loadParkedKeys, writeParked } from '../store/parked-rows.js';
import { inTransaction } from '../store/transaction.js';
import { copyChanges } from './copy-changes.js';
import { gather } from './gather.js';
import { StateMeter } from './state-meter.js';

export interface BulkOptions<S> extends Omit<AdvancerOptions<S>, 'log' | 'batchSize'> {
  readonly log: ScanningLog;
  /** Revisions after which a range is written. */
  readonly flushRows: number;
  /** Events after which a range is written: what a killed run folds again. */
  readonly flushEvents: number;
  /** Bytes that states in memory may take, by estimate. */
  readonly maxStateBytes: number;
  /** Called with each checkpoint that was committed. */
  readonly onWritten?: (checkpoint: Checkpoint) => void;
}

/** Called with the position the fold has come to; what it throws ends the run. */
type OnProgress = (position: bigint) => Promise<void>;

/** Events folded together once states have to be loaded: one query for all of theirs. */
const LOAD_TOGETHER = 4_000;

/**
 * Moves a version that nobody reads yet by whole ranges: scan, fold, COPY. The next range is folded while the last one is
 * written; rows and checkpoint of a range commit together, so a killed run goes on at the last range.
 */
export class BulkAdvancer<S> {
  private checkpoint: Checkpoint;
  private cache: StateCache<S>;
  private readonly sameLog: SameLog;
  private readonly meter = new StateMeter();
  private readonly turns = new Turns();
  private parked = new Map<string, string>();
  private discarded: ReadonlySet<bigint> = new Set();
  private writing: Promise<void> = Promise.resolve();
  private fold: BatchFold<S>;
  private folded = 0;
  /** Rows once a range where they have no history; event by event after one could not be rendered, to park what is at fault. */
  private lateRows = true;

  constructor(
    private readonly options: BulkOptions<S>,
    private readonly lease: Lease,
  ) {
    this.checkpoint = lease.checkpoint;
    this.cache = this.newCache();
    this.fold = this.newFold();
    this.sameLog = new SameLog(options.log, options.ref);
  }

  at(): Checkpoint {
    return this.checkpoint;
  }

  async to(position: bigint, onProgress: OnProgress): Promise<void> {
    for (;;) {
      this.parked = await loadParkedKeys(this.options.pool, this.options.ref);
      this.discarded = await loadDiscarded(this.options.pool, this.options.ref);
      this.fold = this.newFold();
      try {
        return await this.scan(position, onProgress);
      } catch (error) {
        if (!(error instanceof LateRowsFailed)) throw error;
        this.lateRows = false;
      } finally {
        await this.writing;
      }
      this.cache = this.newCache();
    }
  }

  private async scan(upTo: bigint, onProgress: OnProgress): Promise<void> {
    const chunks = this.options.log.scanLane({ after: this.checkpoint.position, upTo });
    let last: RecordedEvent | undefined;
    this.folded = 0;
    for await (const events of gather(chunks, () => (this.cache.isComplete() ? 1 : LOAD_TOGETHER))) {
      last = events.at(-1);
      if (last === undefined) continue;
      await this.sameLog.require(this.checkpoint, last);
      await this.foldChunk(events);
      if (this.isDue()) await this.flush(last);
      await onProgress(last.position);
    }
    if (last !== undefined && this.folded > 0) await this.flush(last);
    await this.writing;
  }

  private isDue(): boolean {
    const { flushEvents, flushRows } = this.options;
    return this.folded >= flushEvents || this.fold.revisionCount() >= flushRows || this.isFull();
  }

  private isFull(): boolean {
    // Rows with history are kept rendered beside their states, and weigh about as much.
    const kept = this.options.projection.tables.some(({ kind }) => kind === 'revisions') ? 2 : 1;
    return this.cache.full() || kept * this.meter.weigh(this.cache.states.size) > this.options.maxStateBytes;
  }

  private async foldChunk(events: readonly RecordedEvent[]): Promise<void> {
    const { accepts } = this.options;
    const accepted = accepts === undefined ? events : events.filter(accepts);
    if (!this.cache.isComplete()) await this.cache.prepare(accepted);
    for (const event of accepted) {
      const missing = this.apply(event);
      if (missing !== null) await this.loadAndApply(event, missing);
      if (this.turns.due()) await this.turns.give();
    }
    this.folded += events.length;
    this.meter.look(this.fold.lastState());
  }

  /** @returns the state that has to be loaded first; null when the event was folded */
  private apply(event: RecordedEvent): string | null {
    try {
      this.fold.apply(event);
      return null;
    } catch (error) {
      if (error instanceof StateNotLoaded) return error.key;
      throw error;
    }
  }

  private async loadAndApply(event: RecordedEvent, key: string): Promise<void> {
    for (let missing: string | null = key; missing !== null; missing = this.apply(event)) await this.cache.load([missing]);
  }

  /** Hands the range to the writer, which must be through with the last one. */
  private async flush(last: RecordedEvent): Promise<void> {
    const changes = await this.fold.finishInTurns(this.turns);
    await this.writing;
    const from = this.checkpoint;
    this.checkpoint = checkpointAt(last, from);
    this.writing = this.write(changes, from, this.checkpoint);
    // Heard by whoever awaits it next; not awaiting at once is the point.
    this.writing.catch(() => undefined);
    if (this.isFull()) {
      await this.writing;
      this.cache.clear();
    }
    this.fold = this.newFold();
    this.folded = 0;
  }

  private async write(changes: Changes<S>, from: Checkpoint, to: Checkpoint): Promise<void> {
    const { pool, ref, projection, leaseMs, onWritten } = this.options;
    await inTransaction(pool, 'rebuildable', async (client) => {
      await advanceCheckpoint(client, ref, { token: this.lease.token, from, to, ttlMs: leaseMs });
      await copyChanges(client, ref, projection, changes);
      await this.writeParked(client, changes);
    });
    onWritten?.(to);
  }

  private async writeParked(client: PoolClient, changes: Changes<S>): Promise<void> {
    if (changes.skipped.length === 0) return;
    const { ref, maxParked } = this.options;
    await writeParked(client, ref, changes);
    const parked = await countParked(client, ref);
    if (parked > maxParked) throw new TooManyParked(ref.projection, ref.version, parked, maxParked, changes.skipped);
  }

  private newCache(): StateCache<S> {
    const { pool, ref, projection, maxCachedStates } = this.options;
    return new StateCache(pool, ref, projection, maxCachedStates, this.checkpoint.position === 0n);
  }

  private newFold(): BatchFold<S> {
    const { states, rows } = this.cache;
    const bulk = { complete: () => this.cache.isComplete(), lateRows: this.lateRows };
    return new BatchFold({ projection: this.options.projection, states, rows, parked: this.parked, discarded: this.discarded, bulk });
  }
}

import type { RecordedEvent } from '@entente/contracts';
import { LogChanged, TooManyParked } from '../errors.js';
import type { ScanningLog } from '../event-log.js';
import { BatchFold } from '../fold/batch-fold.js';
import type { Changes } from '../fold/changes.js';
import { StateNotLoaded } from '../fold/tracked-states.js';
import type { AdvancerOptions } from '../runner/advancer.js';
import { StateCache } from '../runner/state-cache.js';
import { advanceCheckpoint, type Checkpoint, type Lease } from '../store/checkpoint.js';
import { countParked, loadParkedKeys, writeParked } from '../store/parked-rows.js';
import { inTransaction } from '../store/transaction.js';
import { copyChanges } from './copy-changes.js';

export interface BulkOptions<S> extends Omit<AdvancerOptions<S>, 'log' | 'batchSize'> {
  readonly log: ScanningLog;
  /** Rows and states after which a batch is written. */
  readonly flushRows: number;
  /** Events after which a batch is written. */
  readonly flushEvents: number;
}

/**
 * Moves a version that nobody reads yet by whole ranges: scan, fold, COPY. The next range is folded while the last one is
 * written; rows and checkpoint of a range commit together, so a killed run goes on at the last range.
 */
export class BulkAdvancer<S> {
  private checkpoint: Checkpoint;
  private readonly cache: StateCache<S>;
  private parked = new Map<string, string>();
  private writing: Promise<void> = Promise.resolve();
  private fold: BatchFold<S>;

  constructor(
    private readonly options: BulkOptions<S>,
    private readonly lease: Lease,
  ) {
    this.checkpoint = lease.checkpoint;
    const { pool, ref, projection, maxCachedStates } = options;
    this.cache = new StateCache(pool, ref, projection, maxCachedStates, lease.checkpoint.position === 0n);
    this.fold = this.newFold();
  }

  at(): Checkpoint {
    return this.checkpoint;
  }

  /** @param onRange called with the position of each range that is on its way to the tables; what it throws ends the run */
  async to(position: bigint, onRange: (position: bigint, events: number) => Promise<void>): Promise<void> {
    this.parked = await loadParkedKeys(this.options.pool, this.options.ref);
    this.fold = this.newFold();
    try {
      await this.scan(position, onRange);
    } finally {
      await this.writing;
    }
  }

  private async scan(position: bigint, onRange: (position: bigint, events: number) => Promise<void>): Promise<void> {
    let folded = 0;
    let last: RecordedEvent | undefined;
    for await (const events of this.options.log.scanLane({ after: this.checkpoint.position, upTo: position })) {
      await this.foldChunk(events);
      folded += events.length;
      last = events.at(-1) ?? last;
      if (last === undefined || (folded < this.options.flushEvents && this.fold.size() < this.options.flushRows)) continue;
      await this.flush(last);
      await onRange(last.position, folded);
      folded = 0;
    }
    if (last !== undefined && folded > 0) await this.flush(last);
    await this.writing;
    if (last !== undefined) await onRange(last.position, folded);
  }

  private async foldChunk(events: readonly RecordedEvent[]): Promise<void> {
    const { ref, accepts } = this.options;
    const stranger = events.find(({ epoch }) => epoch !== this.checkpoint.epoch);
    if (stranger !== undefined) throw new LogChanged(ref.projection, ref.version, this.checkpoint, stranger);
    const accepted = accepts === undefined ? events : events.filter(accepts);
    if (!this.cache.isComplete()) await this.cache.prepare(accepted);
    for (const event of accepted) {
      const missing = this.apply(event);
      if (missing !== null) await this.loadAndApply(event, missing);
    }
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
  private async flush({ epoch, position, hash, recordedAt }: RecordedEvent): Promise<void> {
    const changes = this.fold.finish();
    const to = { epoch, position, hash, recordedAt };
    await this.writing;
    const from = this.checkpoint;
    this.checkpoint = to;
    this.writing = this.write(changes, from, to);
    // Heard by whoever awaits it next; not awaiting at once is the point.
    this.writing.catch(() => undefined);
    if (this.cache.full()) await this.writing;
    this.cache.trim();
    this.fold = this.newFold();
  }

  private async write(changes: Changes<S>, from: Checkpoint, to: Checkpoint): Promise<void> {
    const { pool, ref, projection, leaseMs, maxParked } = this.options;
    await inTransaction(pool, 'rebuildable', async (client) => {
      await advanceCheckpoint(client, ref, { token: this.lease.token, from, to, ttlMs: leaseMs });
      await copyChanges(client, ref, projection, changes);
      if (changes.skipped.length === 0) return;
      await writeParked(client, ref, changes);
      const parked = await countParked(client, ref);
      if (parked > maxParked) throw new TooManyParked(ref.projection, ref.version, parked, maxParked);
    });
  }

  private newFold(): BatchFold<S> {
    const { states, rows } = this.cache;
    const bulk = { complete: () => this.cache.isComplete(), lateRows: true };
    return new BatchFold({ projection: this.options.projection, states, rows, parked: this.parked, bulk });
  }
}

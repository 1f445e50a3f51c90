import type { RecordedEvent } from '@entente/contracts';
import type { EventStore } from '@entente/event-store';
import type pg from 'pg';
import { CheckpointMovedError, moveCheckpoint, readCheckpoint, type Checkpoint } from '../database/checkpoint.store.js';
import { inTransaction } from '../database/queryable.js';
import { ALERTING_LANE } from '../database/alerting.names.js';
import { asLogEvent } from './log.events.js';
import { applyLogEvents } from './log.projection.js';

const BATCH = 500;

/**
 * Keeps the tables of rules, alerts and deliveries equal to lane `alerting`. The lane is the truth: whatever was appended
 * reaches the tables, also when the process died right after the append.
 */
export class LogProjector {
  private running: Promise<bigint> = Promise.resolve(0n);
  private readonly listeners = new Set<(position: bigint) => void>();

  constructor(
    private readonly pool: pg.Pool,
    private readonly store: EventStore,
  ) {}

  /** Applies all that the lane holds now; resolves with the position reached. Calls queue up behind each other. */
  catchUp(): Promise<bigint> {
    this.running = this.running.then(
      () => this.advance(),
      () => this.advance(),
    );
    return this.running;
  }

  /** Calls back after rows were committed, with the position reached; returns how to stop that. */
  onAdvanced(listener: (position: bigint) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async advance(): Promise<bigint> {
    let place = await readCheckpoint(this.pool, 'log');
    const before = place.position;
    for (;;) {
      const events = await this.store.readLane({ after: place.position, limit: BATCH });
      if (events.length === 0) break;
      place = await this.applyOrReread(place, events);
    }
    if (place.position > before) for (const listener of this.listeners) listener(place.position);
    return place.position;
  }

  private async applyOrReread(from: Checkpoint, events: readonly RecordedEvent[]): Promise<Checkpoint> {
    try {
      return await this.apply(from, events);
    } catch (error) {
      if (error instanceof CheckpointMovedError) return readCheckpoint(this.pool, 'log');
      throw error;
    }
  }

  private apply(from: Checkpoint, events: readonly RecordedEvent[]): Promise<Checkpoint> {
    return inTransaction(this.pool, async (db) => {
      const last = events.at(-1);
      if (last === undefined) return from;
      const to = { epoch: last.epoch, position: last.position, hash: last.hash };
      await moveCheckpoint(db, { reader: 'log', lane: ALERTING_LANE, from, to });
      await applyLogEvents(db, events.map(asLogEvent));
      return to;
    });
  }
}

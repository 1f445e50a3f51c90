import { type Pool } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { sqlFile } from '../postgres/sql-file.js';
import { EventStoreUsageError, LogGapError } from '../store/event-store.errors.js';
import { type ScanLaneOptions } from '../store/event-store.port.js';
import { CopyBinaryRows } from './copy-binary.js';
import { ScannedEvent } from './scanned-event.js';
import { type StoredEvent, storedEvent } from './stored-event.js';

/** Positions in one COPY: a longer one would hold its snapshot against the cleaning of other tables. */
const RANGE = 50_000n;
const LANE = /^[a-z][a-z0-9_]{0,30}$/;

interface LanePlace {
  readonly schema: string;
  readonly lane: string;
}

/** Reads a lane in bulk as {@link scanEvents} does, every field read and free of the bytes it came in. */
export async function* scanLane(pool: Pool, place: LanePlace, options: ScanLaneOptions): AsyncGenerator<StoredEvent[]> {
  for await (const events of scanEvents(pool, place, options)) yield events.map(storedEvent);
}

/**
 * Reads a lane in bulk by COPY, in position order, in chunks of what the network gives. Each range is a statement of its
 * own. Throws LogGapError where a position is missing.
 */
export async function* scanEvents(pool: Pool, place: LanePlace, options: ScanLaneOptions): AsyncGenerator<ScannedEvent[]> {
  if (!LANE.test(place.lane)) throw new EventStoreUsageError(`"${place.lane}" can't name a lane.`);
  const sql = sqlFile('read/scan.sql', place.schema).replaceAll('@lane@', `'${place.lane}'`);
  let expected = options.after + 1n;
  for (let after = options.after; after < options.upTo; after += RANGE) {
    const upTo = after + RANGE < options.upTo ? after + RANGE : options.upTo;
    for await (const events of copyRange(pool, place.lane, sql.replaceAll('@after@', String(after)).replaceAll('@up_to@', String(upTo)))) {
      for (const event of events) {
        if (event.position !== expected) throw new LogGapError(place.lane, expected);
        expected += 1n;
      }
      options.signal?.throwIfAborted();
      yield events;
    }
    if (expected !== upTo + 1n) throw new LogGapError(place.lane, expected);
  }
}

async function* copyRange(pool: Pool, lane: string, sql: string): AsyncGenerator<ScannedEvent[]> {
  const client = await pool.connect();
  let finished = false;
  try {
    const rows = new CopyBinaryRows();
    for await (const chunk of client.query(copyTo(sql))) {
      const { bytes, starts } = rows.push(chunk as Buffer);
      if (starts.length > 0) yield starts.map((start) => new ScannedEvent(lane, bytes, start));
    }
    finished = true;
  } finally {
    // A copy that was left half-way can't be talked over: its connection goes.
    client.release(!finished);
  }
}

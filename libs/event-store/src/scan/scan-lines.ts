import { type Pool } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { sqlFile } from '../postgres/sql-file.js';
import { EventStoreUsageError, LogGapError } from '../store/event-store.errors.js';
import { type ScanLaneOptions } from '../store/event-store.port.js';
import { CopiedLines, type Lines } from './copied-lines.js';

/** Positions in one COPY: a longer one would hold its snapshot against the cleaning of other tables. */
const RANGE = 50_000n;
const LANE = /^[a-z][a-z0-9_]{0,30}$/;

/**
 * Reads a lane in bulk as NDJSON lines that the database has made: the fastest way to a file. Each range is a statement
 * of its own. Throws LogGapError where a position is missing.
 */
export async function* scanLines(pool: Pool, place: { readonly schema: string; readonly lane: string }, options: ScanLaneOptions): AsyncGenerator<Lines> {
  if (!LANE.test(place.lane)) throw new EventStoreUsageError(`"${place.lane}" can't name a lane.`);
  const sql = sqlFile('read/scan-lines.sql', place.schema).replaceAll('@lane@', `'${place.lane}'`);
  let expected = options.after + 1n;
  for (let after = options.after; after < options.upTo; after += RANGE) {
    const upTo = after + RANGE < options.upTo ? after + RANGE : options.upTo;
    for await (const lines of copyRange(pool, sql.replaceAll('@after@', String(after)).replaceAll('@up_to@', String(upTo)))) {
      // Positions rise strictly, so first, last and count leave no room for a hole.
      if (lines.first !== expected || lines.last !== expected + BigInt(lines.events) - 1n) throw new LogGapError(place.lane, expected);
      expected = lines.last + 1n;
      options.signal?.throwIfAborted();
      yield lines;
    }
    if (expected !== upTo + 1n) throw new LogGapError(place.lane, expected);
  }
}

async function* copyRange(pool: Pool, sql: string): AsyncGenerator<Lines> {
  const client = await pool.connect();
  let finished = false;
  try {
    const copied = new CopiedLines();
    for await (const chunk of client.query(copyTo(sql))) {
      const lines = copied.push(chunk as Buffer);
      if (lines !== null) yield lines;
    }
    finished = true;
  } finally {
    // A copy that was left half-way can't be talked over: its connection goes.
    client.release(!finished);
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { type ClientBase, type Pool } from 'pg';
import { rawQuery } from '../postgres/raw-query.js';
import { sqlFile } from '../postgres/sql-file.js';
import { need } from '../read/recorded-event.row.js';

export interface HoldPlace {
  readonly pool: Pool | ClientBase;
  readonly schema: string;
  readonly lane: string;
}

/** Why the reactors of a lane wait. `since`: RFC 3339, microseconds, UTC. */
export interface LaneHold {
  readonly reason: string;
  readonly since: string;
}

/**
 * Makes the reactors of a lane wait, those that ask: after a restore nobody is told of anything until an operator has said
 * from where. Appending and reading go on. A hold that is there already keeps its reason. Needs the schema's owner.
 */
export async function holdLane({ pool, schema, lane }: HoldPlace, reason: string): Promise<void> {
  await rawQuery(pool, { text: sqlFile('maintain/hold.sql', schema), values: [lane, reason] });
}

/** The hold on a lane; null when there is none. */
export async function laneHold({ pool, schema, lane }: HoldPlace): Promise<LaneHold | null> {
  const [row] = await rawQuery(pool, { text: sqlFile('maintain/held.sql', schema), values: [lane] });
  return row === undefined ? null : { reason: need(row[0]), since: need(row[1]) };
}

/** Lets the reactors of a lane go on. Returns whether there was a hold. Needs the schema's owner. */
export async function releaseLane({ pool, schema, lane }: HoldPlace): Promise<boolean> {
  const rows = await rawQuery(pool, { text: sqlFile('maintain/release.sql', schema), values: [lane] });
  return rows.length > 0;
}

export interface WaitOptions {
  readonly pollMs: number;
  readonly signal: AbortSignal;
  /** Told once, when there is something to wait for. */
  readonly onHeld: (hold: LaneHold) => void;
}

/**
 * Resolves when the lane is not held, or the signal is aborted; looks again every `pollMs`. A database that can't be
 * reached counts as held: whoever can't ask must not act.
 */
export async function untilReleased(place: HoldPlace, { pollMs, signal, onHeld }: WaitOptions): Promise<void> {
  let told = false;
  while (!signal.aborted) {
    // Whoever uses the database says that it is away; here it only means to ask again.
    const hold = await laneHold(place).catch(() => 'unknown' as const);
    if (hold === null) return;
    if (hold !== 'unknown' && !told) {
      onHeld(hold);
      told = true;
    }
    await sleep(pollMs, undefined, { signal }).catch(() => undefined);
  }
}

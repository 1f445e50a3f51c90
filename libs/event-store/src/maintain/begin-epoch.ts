import { type ClientBase, type Pool } from 'pg';
import { rawQuery } from '../postgres/raw-query.js';
import { sqlFile } from '../postgres/sql-file.js';
import { need } from '../read/recorded-event.row.js';

export interface EpochPlace {
  readonly pool: Pool | ClientBase;
  readonly schema: string;
  readonly lane: string;
}

export interface EpochOptions extends EpochPlace {
  /** Why, in words: `restored from backup of 2026-11-20`. */
  readonly reason: string;
  /**
   * Behind which position it begins; the head by default. A lower one says that what follows it was appended after the
   * database had gone back, before anybody noticed.
   */
  readonly after?: bigint;
}

/** An incarnation of a lane's log: it is in force for positions behind `after`, until the next one begins. */
export interface LaneEpoch {
  readonly epoch: string;
  readonly after: bigint;
  readonly reason: string;
}

/**
 * Begins a new epoch after a restore or a promotion: whoever kept a checkpoint of the old one notices. Returns the new
 * epoch's UUID. Needs the schema's owner.
 */
export async function beginEpoch({ pool, schema, lane, reason, after }: EpochOptions): Promise<string> {
  const [file, values] = after === undefined ? ['maintain/begin-epoch.sql', [lane, reason]] as const : ['maintain/begin-epoch-after.sql', [lane, reason, after]] as const;
  const rows = await rawQuery(pool, { text: sqlFile(file, schema), values: [...values] });
  return need(rows[0]?.[0]);
}

/** The incarnations of a lane's log, in the order they began. */
export async function laneEpochs({ pool, schema, lane }: EpochPlace): Promise<LaneEpoch[]> {
  const rows = await rawQuery(pool, { text: sqlFile('maintain/epochs.sql', schema), values: [lane] });
  return rows.map(([epoch, after, reason]) => ({ epoch: need(epoch), after: BigInt(need(after)), reason: need(reason) }));
}

/**
 * Under which epoch a position is told to others. It is the one the event was recorded under, but for events that were
 * appended after the database had gone back and before a new epoch began.
 */
export function epochAt(epochs: readonly LaneEpoch[], position: bigint): string | null {
  return epochs.findLast(({ after }) => after < position)?.epoch ?? null;
}

import { type ClientBase, type Pool } from 'pg';
import { rawQuery } from '../postgres/raw-query.js';
import { sqlFile } from '../postgres/sql-file.js';
import { need } from '../read/recorded-event.row.js';

export interface EpochOptions {
  /** The schema's owner. */
  readonly pool: Pool | ClientBase;
  readonly schema: string;
  readonly lane: string;
  /** Why, in words: `restored from backup of 2026-11-20`. */
  readonly reason: string;
}

/**
 * Begins a new epoch after a restore or a promotion, before anybody appends: whoever kept a checkpoint of the old one
 * notices on his next start. Returns the new epoch's UUID.
 */
export async function beginEpoch({ pool, schema, lane, reason }: EpochOptions): Promise<string> {
  const rows = await rawQuery(pool, { text: sqlFile('maintain/begin-epoch.sql', schema), values: [lane, reason] });
  return need(rows[0]?.[0]);
}

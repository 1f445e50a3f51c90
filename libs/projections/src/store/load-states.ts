import type { ClientBase, Pool } from 'pg';
import { stateTable, type VersionRef } from '../definition/names.js';

/** Loads states in one query. Keys without a state come back as null. */
export async function loadStates<S>(db: Pool | ClientBase, ref: VersionRef, keys: readonly string[]): Promise<Map<string, S | null>> {
  const states = new Map<string, S | null>(keys.map((key) => [key, null]));
  if (keys.length === 0) return states;
  const { rows } = await db.query<{ key: string; state: S }>(`SELECT key, state FROM ${stateTable(ref)} WHERE key = ANY($1::text[])`, [keys]);
  for (const { key, state } of rows) states.set(key, state);
  return states;
}

import pg from 'pg';
import { findRunningStack } from '@entente/stack';
import { UsageError } from '../api/api-error.js';

/** Where the log of a lane lies. */
export const LOGS = { main: 'event_store', alerting: 'alerting_log' } as const;
export type LogLane = keyof typeof LOGS;

/** The database that is named, or the running stack's own. @throws UsageError when there is neither */
export function databaseUrlOr(url: string | undefined): string {
  const found = url ?? findRunningStack()?.databaseUrl;
  if (found !== undefined) return found;
  throw new UsageError('No running stack was found. Name its database with --database postgres://…, or start the stack with `npm start`.');
}

/** Opens the database that is named, or the running stack's own, for the length of some work. */
export async function withDatabase<T>(url: string | undefined, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: databaseUrlOr(url), max: 3 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

/** @throws UsageError naming the lanes there are */
export function laneOf(text: string): LogLane {
  if (text === 'main' || text === 'alerting') return text;
  throw new UsageError(`There is no lane ${text}; there are: ${Object.keys(LOGS).join(', ')}.`);
}

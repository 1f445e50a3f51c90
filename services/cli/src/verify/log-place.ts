import pg from 'pg';
import { databaseUrlOf, findRunningStack } from '@entente/stack';
import { UsageError } from '../api/api-error.js';

/** Where the log of a lane lies. */
export const LOGS = { main: 'event_store', alerting: 'alerting_log' } as const;
export type LogLane = keyof typeof LOGS;

/** The database that is named, by URL or by its name on the running stack's server; else the running stack's own. @throws UsageError when there is neither */
export function databaseUrlOr(database: string | undefined): string {
  if (database?.includes('://') === true) return database;
  const running = findRunningStack()?.databaseUrl;
  if (running !== undefined) return database === undefined ? running : databaseUrlOf(running, database);
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

import type pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 50;

/** Looks all the time for sessions of services that wait for a lock. `end` resolves to the longest such wait, milliseconds, and what waited. */
export function lockWatch(pool: pg.Pool): { end: () => Promise<{ ms: number; query: string }> } {
  let watching = true;
  let longest = { ms: 0, query: '' };
  const looking = (async () => {
    while (watching) {
      const { rows } = await pool.query<{ ms: number; query: string }>(
        `SELECT (extract(epoch FROM clock_timestamp() - l.waitstart) * 1000)::int AS ms, a.query FROM pg_locks l JOIN pg_stat_activity a USING (pid)
         WHERE NOT l.granted AND l.waitstart IS NOT NULL AND a.datname = current_database() AND a.application_name NOT LIKE '%migrate%' ORDER BY 1 DESC LIMIT 1`,
      );
      if (rows[0] !== undefined && rows[0].ms > longest.ms) longest = rows[0];
      await sleep(LOOK_EVERY_MS);
    }
  })();
  return {
    end: async () => {
      watching = false;
      await looking;
      return longest;
    },
  };
}

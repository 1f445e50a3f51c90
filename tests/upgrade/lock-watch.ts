import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

const LOOK_EVERY_MS = 50;

export interface LockWait {
  readonly ms: number;
  readonly query: string;
}

/** Looks all the time for sessions of services that wait for a table. `end` resolves to the longest such wait that was seen, and what waited. */
export function lockWatch(pool: pg.Pool): { end: () => Promise<LockWait> } {
  let watching = true;
  let longest: LockWait = { ms: 0, query: '' };
  const looking = (async () => {
    while (watching) {
      const { rows } = await pool.query<LockWait>(
        `SELECT (extract(epoch FROM clock_timestamp() - l.waitstart) * 1000)::int AS ms, a.query FROM pg_locks l JOIN pg_stat_activity a USING (pid)
         WHERE NOT l.granted AND l.waitstart IS NOT NULL AND l.locktype = 'relation' AND a.datname = current_database() AND a.application_name NOT LIKE '%migrate%'
         ORDER BY 1 DESC LIMIT 1`,
      );
      if (rows[0] !== undefined && rows[0].ms > longest.ms) [longest] = rows;
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

import { isAnswerLate } from '@entente/event-store';
import type { Pool, PoolClient } from 'pg';

/** `rebuildable`: all that is written can be made again from the log, so the commit need not wait for the disk. */
export type Durability = 'durable' | 'rebuildable';

/** A worker that is cut off in the middle of a transaction must not hold its locks until the server's TCP gives up. */
const IDLE = "SET LOCAL idle_in_transaction_session_timeout = '30s'";
const BEGIN = {
  durable: `BEGIN ISOLATION LEVEL READ COMMITTED; ${IDLE}`,
  rebuildable: `BEGIN ISOLATION LEVEL READ COMMITTED; ${IDLE}; SET LOCAL synchronous_commit = off`,
} as const satisfies Record<Durability, string>;

/** Runs `work` in one transaction; whatever it throws rolls back. A client whose rollback fails is thrown away. */
export async function inTransaction<T>(pool: Pool, durability: Durability, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: unknown;
  try {
    await client.query(BEGIN[durability]);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    broken = isAnswerLate(error) ? error : await rolledBack(client);
    throw error;
  } finally {
    client.release(broken !== undefined);
  }
}

/** @returns what went wrong */
async function rolledBack(client: PoolClient): Promise<unknown> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return error;
  }
}

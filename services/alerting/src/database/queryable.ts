import { isAnswerLate } from '@entente/event-store';
import type pg from 'pg';

/** A pool, or one connection inside a transaction. */
export type Queryable = Pick<pg.ClientBase, 'query'>;

/** Runs `work` in one READ COMMITTED transaction; rolls back and rethrows when it throws. */
export async function inTransaction<Result>(pool: pg.Pool, work: (client: Queryable) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let broken: unknown;
  try {
    // Cut off in the middle of it we must not hold locks until the server's TCP gives up.
    await client.query("BEGIN; SET LOCAL idle_in_transaction_session_timeout = '30s'");
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    broken = isAnswerLate(error) ? error : await client.query('ROLLBACK').then(() => undefined, (failure: unknown) => failure);
    throw error;
  } finally {
    client.release(broken !== undefined);
  }
}

import type { Pool, PoolClient } from 'pg';

/** `rebuildable`: all that is written can be made again from the log, so the commit need not wait for the disk. */
export type Durability = 'durable' | 'rebuildable';

const BEGIN = {
  durable: 'BEGIN ISOLATION LEVEL READ COMMITTED',
  rebuildable: 'BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL synchronous_commit = off',
} as const satisfies Record<Durability, string>;

/** Runs `work` in one transaction; whatever it throws rolls back. A client whose rollback fails is thrown away. */
export async function inTransaction<T>(pool: Pool, durability: Durability, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(BEGIN[durability]);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: unknown) => {
      broken = failure instanceof Error ? failure : new Error(String(failure));
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

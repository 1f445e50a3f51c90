import { beforeAll, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@entente/testing';
import { pastLocks } from './past-locks.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await db.pool.query('CREATE TABLE busy (n int)');
});

async function addColumn(): Promise<void> {
  const client = await db.pool.connect();
  try {
    await client.query(`BEGIN; SET LOCAL lock_timeout = '200ms'; ALTER TABLE busy ADD COLUMN more int; COMMIT`);
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

it('lets writers through while it waits for somebody who holds on to a table, and comes through after', async () => {
  const holder = await db.pool.connect();
  await holder.query('BEGIN; SELECT * FROM busy');
  let tries = 0;
  const migrated = pastLocks(() => {
    tries += 1;
    return addColumn();
  });
  // Whoever came after a migration that waits would stand behind it for as long as the holder holds on.
  for (let writes = 0; tries < 4; writes += 1) await db.pool.query('INSERT INTO busy VALUES ($1)', [writes]);
  await holder.query('COMMIT');
  holder.release();
  await migrated;
  await db.pool.query('SELECT more FROM busy');
}, 60_000);

it('gives up in the end, and at once over anything but a lock', async () => {
  const holder = await db.pool.connect();
  await holder.query('BEGIN; SELECT * FROM busy');
  await expect(pastLocks(addColumn, { tryForMs: 300 })).rejects.toMatchObject({ code: '55P03' });
  await holder.query('COMMIT');
  holder.release();
  await expect(pastLocks(addColumn)).rejects.toMatchObject({ code: '42701' });
}, 60_000);

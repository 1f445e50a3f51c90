import { expect, it } from '@jest/globals';
import { testDatabase } from '@entente/testing';
import { migrateEventStore } from './migrate-event-store.js';

it('a database of another encoding is refused: the chain hashes UTF-8', async () => {
  const db = await testDatabase();
  const name = `${db.name}_latin`;
  await db.pool.query(`CREATE DATABASE ${name} ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`);
  try {
    const url = new URL(db.url);
    url.pathname = `/${name}`;
    await expect(migrateEventStore({ url: url.href, schema: 'event_store', lanes: ['main'] })).rejects.toThrow('create it with encoding UTF8');
  } finally {
    await db.pool.query(`DROP DATABASE ${name}`);
  }
});

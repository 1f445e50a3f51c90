import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

const SQL = join(import.meta.dirname, '../peers/node_modules/@eventide/message-db/database');
/** As its installer orders them; its pgcrypto is not needed from PostgreSQL 13 on. */
const FOLDERS = ['schema', 'types', 'tables', 'functions', 'indexes'];

export async function prepare(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('SET search_path = message_store, public');
  for (const folder of FOLDERS) {
    for (const file of (await readdir(join(SQL, folder))).sort()) {
      // Its installer is psql, which runs the concurrent index builds outside a transaction.
      await client.query((await readFile(join(SQL, folder, file), 'utf8')).replace(/CONCURRENTLY/g, ''));
    }
  }
  await client.end();
}

/** One call a message on a connection a caller, which is how its clients work. */
export async function open(url, { callers }) {
  const pool = new pg.Pool({ connectionString: url, max: callers, options: '-c search_path=message_store,public' });
  return {
    append: async ({ stream, version, events }) => {
      for (const [index, { id, type, data, metadata }] of events.entries()) {
        const expected = version === undefined ? null : version - 1 + index;
        await pool.query('SELECT write_message($1, $2, $3, $4, $5, $6)', [id, stream, type, JSON.stringify(data), JSON.stringify(metadata), expected]);
      }
      return 'ok';
    },
    close: () => pool.end(),
  };
}

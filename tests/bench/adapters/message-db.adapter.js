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

/** One call a message on a connection a caller, which is how its clients work; several in one transaction. */
export async function open(url, { callers }) {
  const pool = new pg.Pool({ connectionString: url, max: callers, options: '-c search_path=message_store,public' });
  pool.on('error', () => undefined);
  return {
    append: (command) => append(pool, command),
    consume: ({ after }, onEvent) => void consume(pool, BigInt(after), onEvent),
    close: () => pool.end(),
  };
}

async function append(pool, { stream, version, events }) {
  const calls = events.map(({ id, type, data, metadata }, index) => [id, stream, type, JSON.stringify(data), JSON.stringify(metadata), version - 1 + index]);
  try {
    await (calls.length === 1 ? write(pool, calls[0]) : inTransaction(pool, (client) => each(calls, (call) => write(client, call))));
    return 'ok';
  } catch (error) {
    if (/Wrong expected version/.test(error.message)) return 'conflict';
    // Its ids are unique: the attempt before had stored it.
    if (error.code === '23505') return 'ok';
    throw error;
  }
}

function write(db, call) {
  return db.query('SELECT write_message($1, $2, $3, $4, $5, $6)', call);
}

async function each(calls, work) {
  for (const call of calls) await work(call);
}

async function inTransaction(pool, work) {
  const client = await pool.connect();
  client.on('error', () => undefined);
  let broken = true;
  try {
    await client.query('BEGIN');
    await work(client);
    await client.query('COMMIT');
    broken = false;
  } finally {
    client.release(broken);
  }
}

/** One category in the order of its global positions, as its consumers poll. */
async function consume(pool, from, onEvent) {
  for (let after = from; ; ) {
    try {
      const { rows } = await pool.query(`SELECT data, global_position FROM get_category_messages('loss', $1, 1000)`, [after + 1n]);
      for (const { data, global_position: position } of rows) {
        onEvent(JSON.parse(data).number, position);
        after = BigInt(position);
      }
      if (rows.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

export async function table(url, onEvent) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (let last = '0', page; page !== 0; ) {
    const { rows } = await client.query(`SELECT data->>'number' AS number, global_position AS position FROM message_store.messages WHERE global_position > $1 ORDER BY global_position LIMIT 10000`, [last]);
    for (const { number, position } of rows) onEvent(Number(number), position);
    last = rows.at(-1)?.position;
    page = rows.length;
  }
  await client.end();
}

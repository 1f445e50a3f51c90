import pg from 'pg';

const PREPARED = 'entente bench ';

/** A transaction with an id and, in the store's own database, a snapshot. What ends it is returned. */
export async function openTransaction(url, { isolation = 'READ COMMITTED', table } = {}) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`BEGIN ISOLATION LEVEL ${isolation}`);
  await client.query('SELECT pg_current_xact_id()');
  if (table !== undefined) await client.query(`SELECT count(*) FROM ${table}`);
  return () => client.query('ROLLBACK').then(
    () => client.end(),
    () => client.end(),
  );
}

/** A prepared one, which no session holds. Null where the server allows none. */
export async function prepareTransaction(url) {
  const name = `${PREPARED}${Math.random().toString(36).slice(2)}`;
  const allowed = await onConnection(url, async (client) => {
    const { rows } = await client.query('SHOW max_prepared_transactions');
    if (rows[0].max_prepared_transactions === '0') return false;
    await client.query('BEGIN');
    await client.query('SELECT pg_current_xact_id()');
    await client.query(`PREPARE TRANSACTION '${name}'`);
    return true;
  });
  return allowed ? () => rollbackPrepared(url, name) : null;
}

/** Prepared transactions outlive their session and a crash of the server: ended by name, or all of them. */
export function rollbackPrepared(url, name) {
  return onConnection(url, async (client) => {
    const { rows } = await client.query('SELECT gid FROM pg_prepared_xacts WHERE database = current_database() AND starts_with(gid, $1)', [name ?? PREPARED]);
    for (const { gid } of rows) await client.query(`ROLLBACK PREPARED '${gid}'`);
  });
}

async function onConnection(url, work) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

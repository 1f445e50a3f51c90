import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

// Its packages live with the peers. It changes pg's type parsers for the whole process: only a bench child loads this.
const resolve = createRequire(join(import.meta.dirname, '../peers/package.json')).resolve;
const { getPostgreSQLEventStore } = await import(pathToFileURL(resolve('@event-driven-io/emmett-postgresql').replace(/index\.cjs$/, 'index.js')));

// Its pools have no error listener: a killed backend would end the process instead of failing one append.
process.on('uncaughtException', (error) => {
  if (/Connection terminated|terminating connection|ECONNRE|EPIPE|not queryable|starting up|shutting down/i.test(`${error.message} ${error.code}`)) return;
  console.error(error);
  process.exit(1);
});

export async function prepare(url) {
  const store = getPostgreSQLEventStore(url);
  await store.schema.migrate();
  await store.close();
}

export async function open(url) {
  const store = getPostgreSQLEventStore(url, { schema: { autoMigration: 'None' } });
  return {
    append: (command) => append(store, command),
    consume: ({ name }, onEvent) => consume(store, name, onEvent),
    close: () => store.close(),
  };
}

async function append(store, { stream, version, events }) {
  const expected = version === undefined ? undefined : version === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(version);
  try {
    const own = events.map(({ type, data, metadata }) => ({ type, data, metadata }));
    await store.appendToStream(stream, own, expected === undefined ? {} : { expectedStreamVersion: expected });
    return 'ok';
  } catch (error) {
    if (/ExpectedVersionConflict|Expected version/i.test(`${error.name} ${error.message}`)) return 'conflict';
    throw error;
  }
}

function consume(store, name, onEvent) {
  const consumer = store.consumer({ pulling: { batchSize: 100, pullingFrequencyInMs: 5 } });
  consumer.reactor({
    processorId: `bench-${name}`,
    // From the checkpoint it keeps; told BEGINNING it would keep none.
    startFrom: 'CURRENT',
    // A killed predecessor keeps its lock for so long.
    lock: { timeoutSeconds: 2, acquisitionPolicy: { type: 'retry', retries: 20, minTimeout: 250, maxTimeout: 1_000 } },
    eachMessage: (message) => onEvent(message.data.number, message.metadata.globalPosition),
  });
  // Ended by an error it is started again, as a supervisor would.
  consumer.start().then(
    () => process.exit(1),
    () => process.exit(1),
  );
  return async () => {
    await consumer.close();
  };
}

/** In the order its own consumers read. */
export async function table(url, onEvent) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (let last = ['0', '0'], page; page !== 0; ) {
    const { rows } = await client.query(
      `SELECT message_data->>'number' AS number, transaction_id::text AS transaction, global_position::text AS position FROM emt_messages
       WHERE (transaction_id, global_position) > ($1::xid8, $2::bigint) ORDER BY transaction_id, global_position LIMIT 10000`,
      last,
    );
    for (const { number, transaction, position } of rows) {
      onEvent(Number(number), position);
      last = [transaction, position];
    }
    page = rows.length;
  }
  await client.end();
}

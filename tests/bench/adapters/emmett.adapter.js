import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// Its packages live with the peers. It changes pg's type parsers for the whole process: only a bench child loads this.
const resolve = createRequire(join(import.meta.dirname, '../peers/package.json')).resolve;
const { getPostgreSQLEventStore } = await import(pathToFileURL(resolve('@event-driven-io/emmett-postgresql').replace(/index\.cjs$/, 'index.js')));

export async function prepare(url) {
  const store = getPostgreSQLEventStore(url);
  await store.schema.migrate();
  await store.close();
}

export async function open(url) {
  const store = getPostgreSQLEventStore(url, { schema: { autoMigration: 'None' } });
  return {
    append: (command) => append(store, command),
    consume: (name, onEvent) => consume(store, name, onEvent),
    close: () => store.close(),
  };
}

async function append(store, { stream, version, events }) {
  const expected = version === undefined ? undefined : version === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(version);
  try {
    // Its own ids are drawn inside: ours travel in the data, so that what arrives can be told apart.
    const own = events.map(({ id, type, data, metadata }) => ({ type, data: { ...data, id }, metadata }));
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
    startFrom: 'BEGINNING',
    eachMessage: (message) => onEvent(message.data.id, String(message.metadata.globalPosition)),
  });
  consumer.start().catch((error) => console.error('emmett consumer:', error.message));
  return async () => {
    await consumer.close();
  };
}

export async function all(pool) {
  const { rows } = await pool.query(`SELECT message_data->>'id' AS id FROM emt_messages ORDER BY transaction_id, global_position`);
  return rows.map((row) => row.id);
}

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

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
    // A killed predecessor keeps its lock for so long.
    lock: { timeoutSeconds: 2, acquisitionPolicy: { type: 'retry', retries: 20, minTimeout: 250, maxTimeout: 1_000 } },
    eachMessage: (message) => onEvent(message.data.id, String(message.metadata.globalPosition)),
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

import { migrateEventStore, openEventStore } from '@entente/event-store';
import pg from 'pg';
import { sampleEvent } from '../adapters/sample.js';

/** A database with our schema. */
export async function migrated(servers, schema = 'event_store') {
  const database = await servers.database();
  await migrateEventStore({ url: database.url, schema, lanes: ['main'] });
  return database;
}

/** Appends `size` events, ten a stream, fifty streams at a time. */
export async function fill(url, size, progress) {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  const store = openEventStore({ pool, schema: 'event_store', lane: 'main' });
  for (let events = 0; events < size; ) {
    const commands = Array.from({ length: 50 }, (_, index) => {
      const stream = `fill-${events}-${index}`;
      const batch = Array.from({ length: 10 }, (__, number) => ({ ...sampleEvent(number), schemaVersion: 1 }));
      return { key: stream, digest: stream, writes: [{ stream, expected: 'none', events: batch }] };
    });
    await Promise.all(commands.map((command) => store.append(command)));
    events += 500;
    if (events % 100_000 === 0) progress(`filled ${events} of ${size}`);
  }
  await pool.end();
}

/** Callers that append single events to streams of their own for a while; events per second. */
export async function appendRate(store, callers, milliseconds) {
  const begin = performance.now();
  let events = 0;
  await Promise.all(
    Array.from({ length: callers }, async (_, index) => {
      for (let number = 0; performance.now() - begin < milliseconds; number += 1) {
        const stream = `rate-${begin}-${index}-${Math.floor(number / 10)}`;
        const version = number % 10;
        const writes = [{ stream, expected: version === 0 ? 'none' : BigInt(version), events: [{ ...sampleEvent(number), schemaVersion: 1 }] }];
        const answer = await store.append({ key: `${stream} ${version}`, digest: 'd', writes });
        if (answer.outcome !== 'appended') throw new Error(answer.outcome);
        events += 1;
      }
    }),
  );
  return (events / (performance.now() - begin)) * 1_000;
}

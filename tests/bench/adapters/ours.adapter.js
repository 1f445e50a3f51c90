import { migrateEventStore, openEventStore } from '@entente/event-store';
import pg from 'pg';

const PLACE = { schema: 'event_store', lane: 'main' };

export async function prepare(url) {
  await migrateEventStore({ url, schema: PLACE.schema, lanes: [PLACE.lane] });
}

export async function open(url) {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => undefined);
  const store = openEventStore({ pool, ...PLACE, batching: { retryFor: 60_000 } });
  return {
    append: (command) => append(store, command),
    consume: ({ after }, onEvent) => consume(store, after, onEvent),
    close: async () => {
      await store.close();
      await pool.end();
    },
  };
}

async function append(store, { stream, version, key, events }) {
  const expected = version === undefined ? 'any' : version === 0 ? 'none' : BigInt(version);
  const stored = events.map((event) => ({ ...event, schemaVersion: 1 }));
  const answer = await store.append({ key, digest: key, writes: [{ stream, expected, events: stored }] });
  if (answer.outcome === 'appended' || answer.outcome === 'duplicate') return 'ok';
  if (answer.outcome === 'conflict') return 'conflict';
  throw new Error(`append was answered ${answer.outcome} ${answer.reason ?? ''}`);
}

/** As a projector reads: from its checkpoint, in position order, again after an error. */
function consume(store, from, onEvent) {
  let after = BigInt(from);
  let running = true;
  const turn = async () => {
    while (running) {
      try {
        const events = await store.readLane({ after, limit: 1_000 });
        for (const event of events) {
          onEvent(event.data.number, event.position);
          after = event.position;
        }
        if (events.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      } catch (error) {
        if (error.name === 'LogGapError') throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };
  const done = turn();
  return async () => {
    running = false;
    await done;
  };
}

export async function table(url, onEvent) {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const store = openEventStore({ pool, ...PLACE });
  const { position } = await store.head();
  for await (const events of store.scanLane({ after: 0n, upTo: position })) {
    for (const event of events) onEvent(event.data.number, event.position);
  }
  await pool.end();
}

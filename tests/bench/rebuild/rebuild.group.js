import { openEventStore } from '@entente/event-store';
import { fillLog, measureRebuild } from '@entente/projections/testing';
import pg from 'pg';
import { migrated } from '../append/load.js';
import { median, row } from '../row.js';

/** How fast a projection is built anew from the log, beside the same view made by PostgreSQL alone. */
export async function run({ servers, emit, progress, full }) {
  const size = full ? { events: 1_000_000, streams: 50_000 } : { events: 200_000, streams: 10_000 };
  const measured = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const database = await migrated(servers);
    const pool = new pg.Pool({ connectionString: database.url, max: 8 });
    const store = openEventStore({ pool, schema: 'event_store', lane: 'main' });
    await fillLog(store, size);
    await store.close();
    measured.push(await measureRebuild(pool, { schema: 'event_store', lane: 'main' }));
    await pool.end();
    const { eventsPerSecond, sqlSeconds } = measured.at(-1);
    progress(`rebuild ${turn + 1}/5: ${Math.round(eventsPerSecond)} events/s, SQL alone ${sqlSeconds.toFixed(1)} s`);
  }
  const bySql = median(measured.map(({ events, sqlSeconds }) => events / sqlSeconds));
  emit(row('rebuild.full', median(measured.map(({ eventsPerSecond }) => eventsPerSecond)), 'events/s', 'SQL', bySql));
  emit(row('rebuild.rss', median(measured.map(({ peakRssMb }) => peakRssMb)), 'MB', 'goal', 300));
}

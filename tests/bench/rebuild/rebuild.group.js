import { openEventStore } from '@entente/event-store';
import { fillLog } from '@entente/projections/testing';
import pg from 'pg';
import { migrated } from '../append/load.js';
import { child } from '../child.js';
import { installPeers } from '../peers/install.js';
import { median, quantile, row } from '../row.js';

const TURNS = 5;

/**
 * Rebuilding a per-stream view from 1 M events of 50 k streams, beside the same view made by PostgreSQL alone; then what an
 * operator does with versions, also while 500 events a second come in. --full loads a log of 5 M meanwhile.
 */
export async function run({ servers, emit, progress, full }) {
  const database = await filled(servers, { events: 1_000_000, streams: 50_000 }, progress);
  await fullRows(database.url, { emit, progress });
  await operatorRows(database.url, { emit, progress });
  await timelineRows(servers, { emit, progress });
  const large = full ? await filled(servers, { events: 5_000_000, streams: 250_000 }, progress) : database;
  await loadRows(large.url, { emit, progress });
  await handOverRow(servers, { emit, progress });
  await emmettRow(servers, { emit, progress });
}

async function filled(servers, size, progress) {
  const database = await migrated(servers);
  const pool = new pg.Pool({ connectionString: database.url, max: 4 });
  const store = openEventStore({ pool, schema: 'event_store', lane: 'main' });
  const begin = performance.now();
  await fillLog(store, size);
  await store.close();
  await pool.end();
  progress(`filled with ${size.events} events in ${((performance.now() - begin) / 1_000).toFixed(0)} s`);
  return database;
}

async function fullRows(url, { emit, progress }) {
  const measured = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    measured.push(await child('rebuild/full.js', { url }));
    const { eventsPerSecond, sqlSeconds, peakRssMb } = measured.at(-1);
    progress(`rebuild ${turn + 1}/${TURNS}: ${Math.round(eventsPerSecond)} events/s, ${peakRssMb} MB, SQL alone ${sqlSeconds.toFixed(1)} s`);
  }
  const bySql = median(measured.map(({ events, sqlSeconds }) => events / sqlSeconds));
  emit(row('rebuild.full', median(measured.map(({ eventsPerSecond }) => eventsPerSecond)), 'events/s', 'SQL', bySql));
  emit(row('rebuild.rss', Math.max(...measured.map(({ peakRssMb }) => peakRssMb)), 'MB', 'goal', 300));
  const rates = [];
  for (let turn = 0; turn < TURNS; turn += 1) rates.push((await child('rebuild/catch-up.js', { url, events: 200_000 })).rate);
  progress(`catch-up: ${rates.map(Math.round).join(', ')} events/s`);
  emit(row('rebuild.catchup', median(rates), 'events/s', 'goal', 25_000));
}

async function operatorRows(url, { emit, progress }) {
  const { partial, switches } = await child('rebuild/operator.js', { url });
  progress(`partial: slowest ${Math.max(...partial).toFixed(1)} ms; switch behind a reader: slowest ${Math.max(...switches).toFixed(1)} ms`);
  emit(row('rebuild.partial', quantile(partial, 0.99), 'ms', 'goal', 100));
  emit(row('rebuild.switch', Math.max(...switches), 'ms', 'goal', 50));
}

async function timelineRows(servers, { emit, progress }) {
  const database = await migrated(servers);
  await child('rebuild/timeline-log.js', { url: database.url, reports: 6_000 });
  const { rates, events, peakRssMb } = await child('rebuild/timeline.js', { url: database.url, turns: TURNS });
  progress(`timeline of ${events} events: ${rates.map(Math.round).join(', ')} events/s, ${peakRssMb} MB`);
  emit(row('rebuild.timeline', median(rates), 'events/s'));
  emit(row('rebuild.timeline.rss', peakRssMb, 'MB', 'goal', 300));
}

async function loadRows(url, { emit, progress }) {
  const load = await child('rebuild/under-load.js', { url, rate: 500, readers: 2 });
  progress(`under load: ${JSON.stringify(load)}`);
  if (load.failed + load.mixed + load.backwards > 0) throw new Error(`Of ${load.reads} reads ${load.failed} failed, ${load.mixed} mixed versions, ${load.backwards} went back.`);
  if (!load.equal || !load.fresh) throw new Error('The rebuilt version is not what the log gives, or the old one fell behind.');
  emit(row('rebuild.load.rate', load.eventsPerSecond, 'events/s'));
  emit(row('rebuild.load.lag.p99', load.lagP99, 'ms', 'goal', 250));
  emit(row('rebuild.load.failed', load.failed + load.mixed + load.backwards, 'reads', 'reads', load.reads));
  emit(row('rebuild.load.switch', load.slowestSwitch, 'ms', 'goal', 50));
}

async function handOverRow(servers, { emit, progress }) {
  const database = await servers.database();
  const { handOvers } = await child('rebuild/hand-over.js', { url: database.url, kills: 8 });
  progress(`hand-over after kill -9: ${handOvers.map(Math.round).join(', ')} ms`);
  emit(row('rebuild.handover', Math.max(...handOvers), 'ms', 'goal', 3_000));
}

async function emmettRow(servers, { emit, progress }) {
  installPeers(progress);
  const database = await servers.database();
  const emmett = await child('rebuild/emmett.js', { url: database.url, events: 5_000, streams: 250 });
  const ours = await child('rebuild/small.js', { url: (await migrated(servers)).url, events: 5_000, streams: 250 });
  progress(`Emmett rebuilt ${emmett.documents} documents at ${Math.round(emmett.rate)} events/s`);
  emit(row('rebuild.emmett', emmett.rate, 'events/s', 'ours, same size', ours.eventsPerSecond));
}

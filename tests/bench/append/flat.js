import { openEventStore } from '@entente/event-store';
import pg from 'pg';
import { child } from '../child.js';
import { quantile, row } from '../row.js';
import { fill, migrated } from './load.js';
import { medianPair } from './median-pair.js';

const TURNS = 5;

/** Appending to a filled store against an empty one, in turns; and reading one stream of the filled one. */
export async function flatRows({ servers, progress, emit, full }) {
  const size = full ? 10_000_000 : 1_000_000;
  const empty = await migrated(servers);
  const filled = await migrated(servers);
  await fill(filled.url, size, progress);
  const rates = { empty: [], filled: [] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [name, database] of [['empty', empty], ['filled', filled]]) {
      const { rate } = await child('append/workload.js', { adapter: 'ours', url: database.url, callers: 64, seconds: 3 });
      rates[name].push(rate);
    }
    progress(`append.flat ${turn + 1}/${TURNS}: empty ${rates.empty.at(-1).toFixed(0)}/s, filled ${rates.filled.at(-1).toFixed(0)}/s`);
  }
  const { value, baseline } = medianPair(rates.filled, rates.empty);
  emit(row(full ? 'append.flat10m' : 'append.flat1m', value, 'events/s', 'empty store', baseline));
  emit(row('read.stream.p99', await streamRead(filled.url), 'ms', 'goal', 5));
}

/** 99th percentile of reading one stream of ten events, picked at random, in ms. */
async function streamRead(url) {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  const store = openEventStore({ pool, schema: 'event_store', lane: 'main' });
  const { position } = await store.head();
  const times = [];
  for (let turn = 0; turn < 1_000; turn += 1) {
    const stream = `fill-${Math.floor((Math.random() * Number(position)) / 500 / 2) * 500}-${turn % 50}`;
    const before = performance.now();
    await store.readStream(stream);
    times.push(performance.now() - before);
  }
  await pool.end();
  return quantile(times, 0.99);
}

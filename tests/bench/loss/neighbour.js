import { setTimeout as sleep } from 'node:timers/promises';
import { openEventStore } from '@entente/event-store';
import pg from 'pg';
import { sampleEvent } from '../adapters/sample.js';
import { migrated } from '../append/load.js';
import { median, quantile, row } from '../row.js';

const PAIRS = 5;

/**
 * One hot stream and fifteen others are written while a reader follows. In turns: alone, and with transactions left open
 * beside it (same database with a snapshot and an id, another database, prepared where the server allows it).
 */
export async function neighbourRows({ servers, progress, emit, full }) {
  const seconds = full ? 60 : 6;
  const [database, other] = [await migrated(servers), await servers.database()];
  const pool = new pg.Pool({ connectionString: database.url, max: 6 });
  await measure(pool, 2);
  const delays = { alone: [], beside: [] };
  const times = { alone: [], beside: [] };
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const alone = await measure(pool, seconds);
    const release = await neighbours(database.url, other.url);
    const beside = await measure(pool, seconds);
    await release();
    for (const [name, measured] of Object.entries({ alone, beside })) {
      delays[name].push(measured.delay);
      times[name].push(measured.append);
    }
    progress(`neighbour ${pair + 1}/${PAIRS}: delivery p99 ${alone.delay.toFixed(1)} → ${beside.delay.toFixed(1)} ms, append median ${alone.append.toFixed(2)} → ${beside.append.toFixed(2)} ms`);
  }
  await pool.end();
  emit(row('neighbour.delay', Math.max(0, median(delays.beside) - median(delays.alone)), 'ms added', 'goal', 50));
  emit(row('neighbour.append', median(times.beside), 'ms', 'alone', median(times.alone)));
}

/** 99th percentile of the time from answer to delivery, and median time of an append, both in ms. */
async function measure(pool, seconds) {
  const store = openEventStore({ pool, schema: 'event_store', lane: 'main' });
  const reader = await follow(store);
  const appends = [];
  const end = Date.now() + seconds * 1_000;
  const run = `${Date.now()}-${Math.random()}`;
  let hot = 0n;
  const caller = async (index) => {
    for (let number = 0; Date.now() < end; number += 1) {
      const isHot = index === 0;
      const event = { ...sampleEvent(number), schemaVersion: 1 };
      const stream = isHot ? `hot-${run}` : `cold-${run}-${index}-${number}`;
      const before = performance.now();
      const answer = await store.append({ key: event.id, digest: 'd', writes: [{ stream, expected: isHot ? hot : 'none', events: [event] }] });
      if (answer.outcome !== 'appended') throw new Error(answer.outcome);
      appends.push(performance.now() - before);
      reader.answered(event.id);
      if (isHot) hot += 1n;
    }
  };
  await Promise.all(Array.from({ length: 16 }, (_, index) => caller(index)));
  const delays = await reader.stop();
  return { delay: quantile(delays, 0.99), append: median(appends) };
}

/** Follows the lane as a projector does; told of each answer, gives the delays from answer to delivery. */
async function follow(store) {
  const answeredAt = new Map();
  const delays = [];
  let { position: after } = await store.head();
  let ending = false;
  const settle = (id) => {
    const at = answeredAt.get(id);
    answeredAt.set(id, performance.now());
    if (at !== undefined) delays.push(at < 0 ? 0 : performance.now() - at);
  };
  const loop = (async () => {
    for (;;) {
      const events = await store.readLane({ after, limit: 1_000 });
      for (const event of events) {
        // Delivered before the caller heard: no delay.
        if (answeredAt.has(event.id)) settle(event.id);
        else answeredAt.set(event.id, -1);
        after = event.position;
      }
      if (events.length === 0 && ending) return;
      if (events.length === 0) await sleep(2);
    }
  })();
  return {
    answered: (id) => (answeredAt.has(id) ? settle(id) : answeredAt.set(id, performance.now())),
    stop: async () => {
      ending = true;
      await loop;
      return delays;
    },
  };
}

/** Leaves transactions open; resolves to what ends them. */
async function neighbours(url, otherUrl) {
  const clients = [];
  for (const [target, isolation] of [[url, 'REPEATABLE READ'], [url, 'READ COMMITTED'], [otherUrl, 'REPEATABLE READ']]) {
    const client = new pg.Client({ connectionString: target });
    await client.connect();
    await client.query(`BEGIN ISOLATION LEVEL ${isolation}`);
    await client.query('SELECT pg_current_xact_id()');
    if (target === url) await client.query('SELECT count(*) FROM event_store.stream');
    clients.push(client);
  }
  const prepared = await prepare(url);
  return async () => {
    for (const client of clients) {
      await client.query('ROLLBACK');
      await client.end();
    }
    if (prepared) await finish(url);
  };
}

async function prepare(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('SHOW max_prepared_transactions');
    if (rows[0].max_prepared_transactions === '0') return false;
    await client.query('BEGIN');
    await client.query('SELECT pg_current_xact_id()');
    await client.query(`PREPARE TRANSACTION 'entente bench neighbour'`);
    return true;
  } finally {
    await client.end();
  }
}

async function finish(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`ROLLBACK PREPARED 'entente bench neighbour'`);
  await client.end();
}

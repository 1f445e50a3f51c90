import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { child } from '../child.js';
import { installPeers } from '../peers/install.js';
import { row } from '../row.js';
import { compare } from './compare.js';
import { ConsumerProcess } from './consumer-process.js';
import { disturb } from './disturb.js';
import { neighbourRows } from './neighbour.js';

const PROCESSES = 4;
const CALLERS = 16;

/** 64 appenders in 4 processes under everything that goes wrong, then every consumer against the table; and bad neighbours. */
export async function run(context) {
  installPeers(context.progress);
  const sizes = context.full ? { events: 10_000_000 / PROCESSES, seconds: 0, kills: 200, restartsAt: [60, 600, 1_200] } : { seconds: 40, kills: 1_000, restartsAt: [12, 26] };
  for (const store of ['ours', 'emmett']) {
    // A store that takes an hour for 10 million events is shown on fewer.
    const size = store === 'emmett' && context.full ? { ...sizes, events: 200_000 / PROCESSES } : sizes;
    const result = await lossOf(store, size, context);
    for (const name of ['lost', 'doubled', 'reordered', 'events', 'kills']) context.emit(row(`loss.${store}.${name}`, result[name], name === 'kills' ? 'kills' : 'events'));
  }
  await neighbourRows(context);
}

async function lossOf(store, size, { servers, progress }) {
  const [database, other] = [await servers.database(), await servers.database()];
  const folder = await mkdtemp(join(tmpdir(), 'entente-loss-'));
  const consumers = [];
  try {
    await child('append/prepare.js', { adapter: store, url: database.url });
    for (const name of ['first', 'second']) consumers.push(new ConsumerProcess({ adapter: store, url: database.url, file: join(folder, name), name }));
    const disturbance = disturb({ servers, url: database.url, otherUrl: other.url, consumers, ...size });
    const appenders = Array.from({ length: PROCESSES }, (_, index) =>
      child('loss/appender.js', { adapter: store, url: database.url, callers: CALLERS, seconds: size.seconds, events: size.events, file: join(folder, `acknowledged-${index}`), name: `p${index}` }),
    );
    const counts = await Promise.all(appenders);
    const done = await disturbance.stop();
    progress(`${store}: ${sum(counts, 'events')} events acknowledged, ${sum(counts, 'retries')} retries, ${sum(counts, 'conflicts')} conflicts; ${JSON.stringify(done)}`);
    await settled([join(folder, 'first'), join(folder, 'second')]);
    return { ...(await result(store, database.url, folder, progress)), kills: done.backends + done.consumers + done.restarts };
  } finally {
    for (const consumer of consumers) await consumer.stop();
    await rm(folder, { recursive: true });
  }
}

async function result(store, url, folder, progress) {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const table = await tableOf(store, pool);
  await pool.end();
  const known = new Set(table);
  const acknowledged = (await Promise.all(Array.from({ length: PROCESSES }, (_, index) => linesOf(join(folder, `acknowledged-${index}`))))).flat();
  const gone = acknowledged.filter((id) => !known.has(id)).length;
  const twice = table.length - known.size;
  const total = { lost: gone, doubled: twice, reordered: 0, events: table.length };
  for (const name of ['first', 'second']) {
    const delivered = (await linesOf(join(folder, name))).map((line) => line.split(' ')[0]);
    const { lost, doubled, reordered, foreign } = compare([...known], delivered);
    progress(`${store}, consumer ${name}: ${lost} lost, ${doubled} doubled, ${reordered} reordered, ${foreign} not in the table`);
    total.lost += lost;
    total.doubled += doubled;
    total.reordered += reordered + foreign;
  }
  progress(`${store}: ${gone} acknowledged events not in the table, ${twice} stored twice`);
  return total;
}

/** The table is asked by plain SQL here, so that no adapter of a peer is loaded. */
async function tableOf(store, pool) {
  const sql =
    store === 'ours'
      ? 'SELECT id FROM event_store.log ORDER BY position'
      : `SELECT message_data->>'id' AS id FROM emt_messages ORDER BY transaction_id, global_position`;
  return (await pool.query(sql)).rows.map((found) => found.id);
}

async function linesOf(file) {
  return (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
}

/** Waits until no consumer has been given anything for fifteen seconds: longer than any restart takes. */
async function settled(files) {
  const sizes = () => Promise.all(files.map(async (file) => (await stat(file).catch(() => ({ size: 0 }))).size));
  let before = await sizes();
  for (let quiet = 0; quiet < 15; ) {
    await sleep(1_000);
    const now = await sizes();
    quiet = now.join() === before.join() ? quiet + 1 : 0;
    before = now;
  }
}

function sum(counts, name) {
  return counts.reduce((total, count) => total + count[name], 0);
}

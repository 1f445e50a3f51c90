import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { natsConnectionOptions } from '@entente/stack';
import { openEventStore } from '@entente/event-store';
import { fillLog } from '@entente/projections/testing';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import pg from 'pg';
import { migrated } from '../append/load.js';
import { child } from '../child.js';
import { median, row } from '../row.js';
import { ask, finished, startService } from './service.js';

const STREAM = 'BENCH_REPLAYS';

/** How fast the timeline service sends the log to a file and to a JetStream stream, beside the loops anybody would write. */
export async function run({ servers, emit, progress, full }) {
  const events = full ? 1_000_000 : 200_000;
  const database = await migrated(servers);
  await fill(database.url, events);
  const folder = await mkdtemp(join(tmpdir(), 'entente-bench-replay-'));
  const nats = await streams(servers.natsUrl);
  const timeline = await startService('timeline', { ENTENTE_DATABASE_URL: database.url, ENTENTE_NATS_URL: servers.natsUrl, ENTENTE_TIMELINE_REPLAY_FOLDER: folder });
  try {
    await caughtUp(timeline.url, events);
    const measured = { file: [], select: [], nats: [], window: [] };
    for (let turn = 0; turn < 5; turn += 1) {
      measured.file.push(await replayed(timeline.url, { type: 'file', name: `r${turn}.ndjson` }));
      measured.select.push((await child('replay/select-to-file.js', { url: database.url, file: join(folder, `s${turn}.ndjson`) })).rate);
      await nats.empty();
      measured.nats.push(await replayed(timeline.url, { type: 'nats' }));
      await nats.stored(events);
      await nats.empty();
      measured.window.push((await child('replay/publish-window.js', { url: database.url, natsUrl: servers.natsUrl, subject: 'replays.bench', events: Math.min(events, 100_000) })).rate);
      progress(`replay ${turn + 1}/5: ${Object.entries(measured).map(([name, rates]) => `${name} ${Math.round(rates.at(-1))}/s`).join(', ')}`);
    }
    emit(row('replay.nats', median(measured.nats), 'messages/s', 'js.publish, window of 256', median(measured.window)));
    emit(row('replay.file', median(measured.file), 'events/s', 'SELECT and JSON.stringify', median(measured.select)));
  } finally {
    await timeline.stop();
    await nats.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function fill(url, events) {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  const store = openEventStore({ pool, schema: 'event_store', lane: 'main' });
  await fillLog(store, { events, streams: events / 20 });
  await store.close();
  await pool.end();
}

/** From the request to the end of the job: what an operator waits. */
async function replayed(url, target) {
  const begin = performance.now();
  const { id } = await ask(url, '/v1/replays', { target });
  const { result } = await finished(url, `/v1/replays/${id}`);
  return (result.events / (performance.now() - begin)) * 1_000;
}

async function caughtUp(url, events) {
  for (;;) {
    const { checkpoint } = await ask(url, '/v1/timeline/status');
    if (checkpoint === `main-${events}`) return;
    await sleep(200);
  }
}

async function streams(natsUrl) {
  const connection = await connect(natsConnectionOptions(natsUrl));
  const manager = await jetstreamManager(connection);
  await manager.streams.add({ name: STREAM, subjects: ['replays.>'] });
  return {
    empty: () => manager.streams.purge(STREAM),
    stored: async (events) => {
      const { messages } = (await manager.streams.info(STREAM)).state;
      if (messages !== events) throw new Error(`${messages} messages are stored, ${events} were replayed`);
    },
    close: async () => {
      await manager.streams.delete(STREAM);
      await connection.close();
    },
  };
}

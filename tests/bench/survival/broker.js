import { setTimeout as sleep } from 'node:timers/promises';
import { laneEpochs, openEventStore } from '@entente/event-store';
import { connectNats } from '@entente/messaging';
import { logger } from '@entente/observability';
import { fillLog } from '@entente/projections/testing';
import pg from 'pg';
import { builtModule } from '../loss/built-module.js';
import { median, row } from '../row.js';
import { migratedSystem } from './migrated-system.js';

const EVENTS = 50_000;
const TURNS = 5;

/** How fast the relay fills `EVENTS`, how soon it notices that the stream is gone, and how fast it fills it again. */
export async function brokerRows({ servers, emit, progress }) {
  const { Relay } = await builtModule('services/ingest', 'relay/relay.js');
  const { EVENTS_FEED } = await builtModule('services/ingest', 'relay/feed.js');
  const database = await migratedSystem(servers);
  const pool = new pg.Pool({ connectionString: database.url, max: 4 });
  const store = openEventStore({ pool, schema: 'event_store', lane: 'main' });
  await fillLog(store, { events: EVENTS, streams: EVENTS / 20 });
  const link = await connectNats({ url: servers.natsUrl, name: 'bench-relay', streamPrefix: `bench${process.pid}_` });
  const log = {
    readLane: (options) => store.readLane(options),
    head: () => store.head(),
    onAppended: (listener) => store.onAppended(listener),
    epochs: () => laneEpochs({ pool, schema: 'event_store', lane: 'main' }),
  };
  const relay = new Relay({ link, log, lane: 'main', logger: logger('bench', { level: 'error' }), feeds: [EVENTS_FEED] });
  const running = relay.run();
  const stream = link.stream('EVENTS');
  const messages = async () => (await link.manager.streams.info(stream).catch(() => null))?.state.messages ?? 0;
  const rates = [];
  const detections = [];
  rates.push(await rateUntil(messages, performance.now()));
  progress(`relay: ${Math.round(rates[0])} events/s`);
  const first = rates[0];
  const again = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await link.manager.streams.delete(stream);
    const begin = performance.now();
    while ((await messages()) === 0) await sleep(5);
    const found = performance.now();
    detections.push(found - begin);
    again.push(await rateUntil(messages, found));
    progress(`gone ${turn + 1}/${TURNS}: noticed after ${Math.round(detections.at(-1))} ms, filled again with ${Math.round(again.at(-1))} events/s`);
  }
  await relay.stop();
  await running;
  await link.manager.streams.delete(stream);
  await link.close();
  await store.close();
  await pool.end();
  emit(row('relay.rate', first, 'events/s', 'goal of the durable relay', 8_000));
  emit(row('nats.rebuild.rate', median(again), 'events/s', 'first filling', first));
  emit(row('nats.detect', median(detections), 'ms', 'goal', 5_000));
}

async function rateUntil(messages, begin) {
  while ((await messages()) < EVENTS) await sleep(10);
  return EVENTS / ((performance.now() - begin) / 1_000);
}

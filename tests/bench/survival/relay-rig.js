import { setTimeout as sleep } from 'node:timers/promises';
import { laneEpochs, openEventStore } from '@entente/event-store';
import { connectNats } from '@entente/messaging';
import { logger } from '@entente/observability';
import { fillLog } from '@entente/projections/testing';
import pg from 'pg';
import { builtModule } from '../loss/built-module.js';
import { migratedSystem } from './migrated-system.js';

export const EVENTS = 50_000;

/** A log of 50,000 events. */
export async function relayedLog(servers) {
  const database = await migratedSystem(servers);
  const pool = new pg.Pool({ connectionString: database.url, max: 4 });
  const store = openEventStore({ pool, schema: 'event_store', lane: 'main' });
  await fillLog(store, { events: EVENTS, streams: EVENTS / 20 });
  return { pool, store, close: () => store.close().then(() => pool.end()) };
}

/** A relay that follows the log into `EVENTS` of a nats-server, and what is asked of that stream. */
export async function relayInto(natsUrl, { pool, store }) {
  const { Relay } = await builtModule('services/ingest', 'relay/relay.js');
  const { EVENTS_FEED } = await builtModule('services/ingest', 'relay/feed.js');
  const link = await connectNats({ url: natsUrl, name: 'bench-relay', streamPrefix: `bench${process.pid}_` });
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
  const lose = () => link.manager.streams.delete(stream);
  return {
    link,
    messages,
    /** Takes the stream away. */
    lose,
    /** Events per second from `begin` until all are in the stream. */
    rateSince: async (begin) => {
      while ((await messages()) < EVENTS) await sleep(10);
      return EVENTS / ((performance.now() - begin) / 1_000);
    },
    stop: async () => {
      await relay.stop();
      await running;
      await lose();
      await link.close();
    },
  };
}

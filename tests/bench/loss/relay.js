import { laneEpochs, openEventStore } from '@entente/event-store';
import { connectNats } from '@entente/messaging';
import { logger } from '@entente/observability';
import pg from 'pg';
import { inputOfChild } from '../child.js';
import { builtModule } from './built-module.js';

/** The relay of the ingest service as it is, without the service around it. Ends when it is killed. */
const { Relay } = await builtModule('services/ingest', 'relay/relay.js');
const { url, natsUrl, name } = inputOfChild();
const pool = new pg.Pool({ connectionString: url, max: 4 });
pool.on('error', () => undefined);
const store = openEventStore({ pool, schema: 'event_store', lane: 'main' });
const log = {
  readLane: (options) => store.readLane(options),
  head: () => store.head(),
  onAppended: (listener) => store.onAppended(listener),
  epochs: () => laneEpochs({ pool, schema: 'event_store', lane: 'main' }),
};
const link = await connectNats({ url: natsUrl, name });
// Two of them run: one writes, the other stands by and takes over soon.
await new Relay({ link, log, lane: 'main', logger: logger(name, { level: 'error' }), pollMs: 200, takeOverMs: 2_000 }).run();

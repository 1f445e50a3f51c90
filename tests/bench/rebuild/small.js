import { openEventStore } from '@entente/event-store';
import { fillLog, measureRebuild } from '@entente/projections/testing';
import pg from 'pg';
import { inputOfChild, resultOfChild } from '../child.js';

/** Fills a small log and rebuilds the tally from it. */
const { url, events, streams } = inputOfChild();
const pool = new pg.Pool({ connectionString: url, max: 8 });
const store = openEventStore({ pool, schema: 'event_store', lane: 'main' });
await fillLog(store, { events, streams });
await store.close();
const measured = await measureRebuild(pool, { schema: 'event_store', lane: 'main' });
await pool.end();
resultOfChild(measured);

import { measureRebuild } from '@entente/projections/testing';
import pg from 'pg';
import { inputOfChild, resultOfChild } from '../child.js';

/** One rebuild of the tally in a process of its own, so that its memory is its own. */
const { url } = inputOfChild();
const pool = new pg.Pool({ connectionString: url, max: 8 });
await pool.query('DROP SCHEMA IF EXISTS bench CASCADE');
const measured = await measureRebuild(pool, { schema: 'event_store', lane: 'main' });
await pool.end();
resultOfChild(measured);

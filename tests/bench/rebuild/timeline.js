import { openEventStore } from '@entente/event-store';
import { JobBoard, JobWorker, RebuildHandler, createRegistry, scanningLog, startRebuild } from '@entente/projections';
import pg from 'pg';
import { timelineProjection } from '../../../services/timeline/dist/projection/timeline.projection.js';
import { inputOfChild, resultOfChild } from '../child.js';

const PLACE = { schema: 'event_store', lane: 'main' };

/** The real timeline, five tables with their history, built anew. */
const { url, turns } = inputOfChild();
const pool = new pg.Pool({ connectionString: url, max: 8 });
const store = openEventStore({ pool, ...PLACE });
const events = Number((await store.head()).position);
const rates = [];
let peak = 0;
const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
for (let turn = 0; turn < turns; turn += 1) rates.push(await rebuild());
clearInterval(sampling);
await store.close();
await pool.end();
resultOfChild({ rates, events, peakRssMb: Math.round(peak / 1_048_576) });

async function rebuild() {
  const schema = 'bench';
  await pool.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  await createRegistry(pool, schema);
  const options = { pool, log: scanningLog(store, pool, PLACE), schema, definitions: [timelineProjection], maxParked: 10 };
  const handlers = { rebuild: new RebuildHandler(options), replay: { run: () => Promise.reject(new Error('no replays here')) } };
  const worker = new JobWorker({ pool, schema, handlers, pollMs: 20 });
  const { id } = await startRebuild({ ...options, projection: timelineProjection, principal: 'bench' });
  const begin = performance.now();
  const running = worker.run();
  const board = new JobBoard(pool, schema);
  let job = await board.get(id);
  for (; job.state === 'queued' || job.state === 'running'; job = await board.get(id)) await new Promise((resolve) => setTimeout(resolve, 20));
  const seconds = (performance.now() - begin) / 1_000;
  await worker.stop();
  await running;
  if (job.state !== 'done') throw new Error(job.reason);
  return events / seconds;
}

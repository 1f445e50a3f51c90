import { openEventStore } from '@entente/event-store';
import { JobBoard, JobWorker, ProjectionRunner, RebuildHandler, createRegistry, ensureFirstVersion, readCheckpoint, scanningLog, startRebuild } from '@entente/projections';
import { tallyProjection } from '@entente/projections/testing';
import pg from 'pg';

const PLACE = { schema: 'event_store', lane: 'main' };
export const SCHEMA = 'bench';

/** The tally of a filled log, beginning with an empty registry. */
export async function emptyTally(url) {
  const pool = new pg.Pool({ connectionString: url, max: 12 });
  pool.on('error', () => undefined);
  await pool.query(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE`);
  const store = openEventStore({ pool, ...PLACE });
  const log = scanningLog(store, pool, PLACE);
  await createRegistry(pool, SCHEMA);
  const refOf = (version) => ({ schema: SCHEMA, projection: 'tally', version });
  const runners = [];
  const project = (version, onAdvanced = () => undefined) => {
    const runner = new ProjectionRunner({ pool, log, ref: refOf(version), projection: tallyProjection, onAdvanced });
    const running = runner.run();
    runners.push(async () => {
      await runner.stop();
      await running;
    });
    return runner;
  };
  const close = async () => {
    for (const stop of runners) await stop();
    await store.close();
    await pool.end();
  };
  return { pool, store, log, refOf, project, rebuild: () => rebuild(pool, log), begin: () => ensureFirstVersion(pool, log, SCHEMA, tallyProjection), close };
}

/** Rebuilds into the next version; resolves with the job when it is done. */
async function rebuild(pool, log) {
  const options = { pool, log, schema: SCHEMA, definitions: [tallyProjection], maxParked: 10 };
  const handlers = { rebuild: new RebuildHandler(options), replay: { run: () => Promise.reject(new Error('no replays here')) } };
  const worker = new JobWorker({ pool, schema: SCHEMA, handlers, pollMs: 20 });
  const { id } = await startRebuild({ ...options, projection: tallyProjection, principal: 'bench' });
  const running = worker.run();
  const board = new JobBoard(pool, SCHEMA);
  let job = await board.get(id);
  for (; job.state === 'queued' || job.state === 'running'; job = await board.get(id)) await new Promise((resolve) => setTimeout(resolve, 20));
  await worker.stop();
  await running;
  if (job.state !== 'done') throw new Error(job.reason);
  return job;
}

/** Waits until a version has come to a position. */
export async function reached(pool, ref, position) {
  while ((await readCheckpoint(pool, ref)).position < position) await new Promise((resolve) => setTimeout(resolve, 10));
}

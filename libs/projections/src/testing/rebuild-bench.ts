import { openEventStore, uuidv7, type EventStore } from '@entente/event-store';
import type { Pool } from 'pg';
import { scanningLog } from '../bulk/scanning-log.js';
import { JobBoard } from '../jobs/job.board.js';
import { JobWorker } from '../jobs/job.worker.js';
import { RebuildHandler } from '../rebuild/rebuild.handler.js';
import { startRebuild } from '../rebuild/start-rebuild.js';
import { createRegistry } from '../registry/registry.ddl.js';
import { tallyProjection } from './tally.projection.js';

const METADATA = { correlationId: 'bench', principal: { id: 'bench', roles: ['connector'] as const }, engine: 'bench/0' };
const FILLER = 'x'.repeat(320);

/** Appends `events` events of about 600 bytes over `streams` streams. */
export async function fillLog(store: EventStore, { events, streams }: { events: number; streams: number }): Promise<void> {
  const perCommand = 1_000;
  for (let from = 0; from < events; from += perCommand) {
    const round = Math.floor(from / perCommand);
    const byStream = new Map<string, number[]>();
    for (let index = from; index < Math.min(events, from + perCommand); index += 1) {
      const stream = `tally-${String((index * 7_919) % streams)}`;
      byStream.set(stream, [...(byStream.get(stream) ?? []), index]);
    }
    const writes = [...byStream].map(([stream, indexes]) => ({
      stream,
      expected: 'any' as const,
      events: indexes.map((index) => ({ id: uuidv7(), type: 'amount.moved', schemaVersion: 1, data: { amount: index % 100, note: FILLER }, metadata: METADATA })),
    }));
    const answer = await store.append({ key: `fill-${String(round)}-${uuidv7()}`, digest: 'bench', writes });
    if (answer.outcome !== 'appended') throw new Error(`The bench could not append: ${answer.outcome}`);
  }
}

export interface RebuildMeasured {
  readonly events: number;
  readonly seconds: number;
  readonly eventsPerSecond: number;
  readonly peakRssMb: number;
  /** The same view made by one SQL statement over the log. */
  readonly sqlSeconds: number;
}

/** Rebuilds the tally of a filled log and, beside it, lets PostgreSQL alone make the same view. */
export async function measureRebuild(pool: Pool, place: { schema: string; lane: string }): Promise<RebuildMeasured> {
  const store = openEventStore({ pool, ...place });
  const schema = 'bench';
  await createRegistry(pool, schema);
  const log = scanningLog(store, pool, place);
  const options = { pool, log, schema, definitions: [tallyProjection], maxParked: 10 };
  const worker = new JobWorker({ pool, schema, handlers: { rebuild: new RebuildHandler(options), replay: { run: () => Promise.reject(new Error('no replays here')) } }, pollMs: 50 });
  const { id } = await startRebuild({ ...options, projection: tallyProjection, principal: 'bench' });
  const rss = sampleRss();
  const begin = performance.now();
  const running = worker.run();
  const board = new JobBoard(pool, schema);
  for (;;) {
    const job = await board.get(id);
    if (job?.state === 'failed') throw new Error(job.reason ?? 'the rebuild failed');
    if (job?.state === 'done') break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const seconds = (performance.now() - begin) / 1_000;
  const peakRssMb = rss();
  await worker.stop();
  await running;
  const events = Number((await store.head()).position);
  const sqlSeconds = await pureSql(pool, place);
  await store.close();
  return { events, seconds, eventsPerSecond: events / seconds, peakRssMb, sqlSeconds };
}

async function pureSql(pool: Pool, { schema }: { schema: string }): Promise<number> {
  const begin = performance.now();
  await pool.query('DROP TABLE IF EXISTS bench.tally_sql');
  await pool.query(
    `CREATE TABLE bench.tally_sql AS SELECT s.name AS stream, count(*) AS events, sum((l.data::json->>'amount')::bigint) AS sum, max(l.type) AS last
     FROM ${schema}.log AS l JOIN ${schema}.stream AS s ON s.lane_id = l.lane_id AND s.stream_id = l.stream_id GROUP BY s.name`,
  );
  return (performance.now() - begin) / 1_000;
}

function sampleRss(): () => number {
  let peak = process.memoryUsage.rss();
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
  return () => {
    clearInterval(timer);
    return Math.round(peak / 1_048_576);
  };
}

import { activeVersion, readCheckpoint, retireVersion, rollBack, switchVersion } from '@entente/projections';
import { tallyProjection } from '@entente/projections/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { inputOfChild, resultOfChild, startChild } from '../child.js';
import { quantile } from '../row.js';
import { SCHEMA, emptyTally, reached } from './tally.js';

/**
 * A rebuild, a switch, a rollback while events are appended, readers read and a transaction of 30 s sits on the tables.
 * The projector and the rebuild share this process, as they do in the timeline service.
 */
const { url, rate, readers } = inputOfChild();
const tally = await emptyTally(url);
const { pool, store, refOf } = tally;
// The live version, by a rebuild of its own: that it is live from the start is not what is measured.
const { version: live } = await tally.rebuild();
await pool.query(`UPDATE ${SCHEMA}.projection_version SET state = 'live' WHERE version = $1`, [live]);
await pool.query(`INSERT INTO ${SCHEMA}.projection_active (projection, version, position, token) SELECT 'tally', version, position, 1 FROM ${SCHEMA}.projection_checkpoint WHERE version = $1`, [live]);

const advanced = [];
const runner = tally.project(live, ({ checkpoint }) => advanced.push({ position: checkpoint.position, at: Date.now() }));
const appended = [];
const appender = startChild('rebuild/appender.js', { url, rate }, {
  onProgress: ({ position, at }) => {
    appended.push({ position: BigInt(position), at });
    runner.ring();
    next?.ring();
  },
});
let next;
const seen = { reads: 0, failed: 0, mixed: 0, backwards: 0 };
let reading = true;
const reads = Array.from({ length: readers }, () => readOn());

await sleep(1_000);
const from = Date.now();
const begin = performance.now();
const job = await tally.rebuild();
const rebuilt = (performance.now() - begin) / 1_000;
next = tally.project(job.version);

const sitting = new pg.Client({ connectionString: url });
sitting.on('error', () => undefined);
await sitting.connect();
await sitting.query(`BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM ${SCHEMA}.tally_v${live}, ${SCHEMA}.projection_active`);
const sleeping = sitting.query(`SELECT pg_sleep(30) FROM ${SCHEMA}.projection_active`).catch(() => undefined);
await reached(pool, refOf(job.version), (await readCheckpoint(pool, refOf(live))).position);
// Both follow the log: a switch waits until the one to come is not behind; here each is timed once it isn't.
const switches = [];
for (let turn = 0; turn < 6; turn += 1) {
  await sleep(200);
  switches.push(await timed(turn % 2 === 0 ? job.version : live, turn));
}
const kept = await readCheckpoint(pool, refOf(job.version));
await sleep(500);
const fresh = (await readCheckpoint(pool, refOf(job.version))).position > kept.position;
await pool.query('SELECT pg_cancel_backend($1)', [sitting.processID]);
await sleeping;
await sitting.end();
const to = Date.now();
appender.kill('SIGTERM');
await appender.result;
reading = false;
await Promise.all(reads);

const { position } = await store.head();
await reached(pool, refOf(live), position);
await reached(pool, refOf(job.version), position);
const differing = await pool.query(
  `WITH scratch AS (SELECT s.name AS stream, count(*) AS events, sum((l.data::json->>'amount')::bigint) AS sum FROM event_store.log AS l
     JOIN event_store.stream AS s ON s.lane_id = l.lane_id AND s.stream_id = l.stream_id GROUP BY s.name)
   SELECT count(*)::int AS n FROM scratch FULL JOIN ${SCHEMA}.tally_v${job.version} AS t USING (stream)
   WHERE scratch.events IS DISTINCT FROM t.events OR scratch.sum IS DISTINCT FROM t.sum`,
);
const lags = lagsOf(appended.filter(({ at }) => at >= from && at <= to - 2_000), advanced);
const { version: active } = await activeVersion(pool, SCHEMA, 'tally');
await retireVersion(pool, { schema: SCHEMA, projection: 'tally', version: active === live ? job.version : live, definition: tallyProjection });
await tally.close();
resultOfChild({
  ...seen,
  eventsPerSecond: Number(job.total) / rebuilt,
  appendsPerSecond: (appended.length / (to - appended[0].at)) * 1_000,
  lagP99: quantile(lags, 0.99),
  lagP50: quantile(lags, 0.5),
  slowestSwitch: Math.max(...switches),
  compared: job.result?.equal ?? null,
  equal: differing.rows[0].n === 0 && job.result?.equal !== false,
  fresh,
});

/** Milliseconds of a switch, without the wait for a version that has yet to fold the last events. */
async function timed(version, turn) {
  for (;;) {
    const before = performance.now();
    try {
      if (turn === 0 || turn % 2 === 0) await switchVersion(pool, { schema: SCHEMA, projection: 'tally', version, waitMs: 0 });
      else await rollBack(pool, { schema: SCHEMA, projection: 'tally', waitMs: 0 });
      return performance.now() - before;
    } catch (error) {
      if (!/behind the live one/.test(error.message)) throw error;
      await sleep(2);
    }
  }
}

/** Reads as the service does: pointer, checkpoint and rows in one statement; again when the pointer has moved. */
async function readOn() {
  let last = 0n;
  while (reading) {
    try {
      const active = await activeVersion(pool, SCHEMA, 'tally');
      const { rows } = await pool.query(
        `SELECT a.version, c.position::text, (SELECT count(*)::int FROM (SELECT FROM ${SCHEMA}.tally_v${active.version} LIMIT 200) AS page) AS shown
         FROM ${SCHEMA}.projection_checkpoint AS c JOIN ${SCHEMA}.projection_active AS a USING (projection) WHERE c.version = ${active.version}`,
      );
      if (rows[0].version !== active.version) continue;
      seen.reads += 1;
      if (rows[0].shown !== 200) seen.mixed += 1;
      if (BigInt(rows[0].position) < last) seen.backwards += 1;
      last = BigInt(rows[0].position);
    } catch (error) {
      seen.failed += 1;
      console.error(error.message);
    }
    await sleep(10);
  }
}

/** From each append's answer to the commit that folded it. */
function lagsOf(appends, commits) {
  let at = 0;
  return appends.map((append) => {
    while (at < commits.length && commits[at].position < append.position) at += 1;
    return at < commits.length ? Math.max(0, commits[at].at - append.at) : Number.POSITIVE_INFINITY;
  });
}

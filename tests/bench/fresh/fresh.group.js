import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { migrated } from '../append/load.js';
import { child } from '../child.js';
import { startService } from '../replay/service.js';
import { quantile, row } from '../row.js';

const RATE = 500;
const IDLE_SECONDS = 10;

/** How soon an append is to be seen over HTTP while 500 a second come in, and what the timeline service asks of PostgreSQL when nothing does. */
export async function run({ servers, emit, progress, full }) {
  const database = await migrated(servers);
  const timeline = await startService('timeline', { ENTENTE_DATABASE_URL: database.url, ENTENTE_NATS_URL: servers.natsUrl });
  try {
    const idle = await idleQueries(servers.adminUrl, database.url);
    progress(`idle: ${idle.toFixed(1)} queries/s`);
    const input = { url: database.url, natsUrl: servers.natsUrl, timelineUrl: timeline.url, rate: RATE, seconds: full ? 60 : 20 };
    const { appendsPerSecond, samples, failed } = await child('fresh/appender.js', input);
    progress(`${samples.length} samples at ${Math.round(appendsPerSecond)} appends/s, ${failed} failed; slowest ${Math.max(...samples).toFixed(0)} ms`);
    if (failed > 0) throw new Error(`${failed} of ${samples.length} appends were not seen`);
    emit(row('fresh.p50', quantile(samples, 0.5), 'ms', 'goal', 10));
    emit(row('fresh.p99', quantile(samples, 0.99), 'ms', 'goal', 50));
    // The service has two consumers: the projection, which looks at the log, and the workers, who look for jobs.
    emit(row('fresh.idle', idle / 2, 'queries/s a consumer', 'goal', 2));
  } finally {
    await timeline.stop();
  }
}

/** Transactions a second that PostgreSQL counts in the service's database; the counting itself goes to another database. */
async function idleQueries(adminUrl, url) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const name = new URL(url).pathname.slice(1);
  const count = async () => {
    const { rows } = await client.query('SELECT xact_commit + xact_rollback AS n FROM pg_stat_database WHERE datname = $1', [name]);
    return Number(rows[0].n);
  };
  // Statistics are handed in with a delay: first let those of the start come in.
  await sleep(3_000);
  const [before, begin] = [await count(), performance.now()];
  await sleep(IDLE_SECONDS * 1_000);
  const queries = ((await count()) - before) / ((performance.now() - begin) / 1_000);
  await client.end();
  return queries;
}

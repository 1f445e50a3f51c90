import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { migrated } from '../append/load.js';
import { median, row } from '../row.js';
import { openTransaction, prepareTransaction } from './open-transactions.js';
import { startWatchedLoad } from './watched-load.js';

const ROUNDS = 3;
const WINDOW_SECONDS = 12;

/**
 * A log that is written and followed all the time, alone and with transactions left open beside it, each for a minute (for
 * up to four with --full) before it is measured: same database with a snapshot, same database with an id only, another database,
 * and a prepared one. Each window beside them is compared with the windows alone before and after.
 */
export async function neighbourRows({ servers, progress, emit, full, scale }) {
  const openSeconds = full ? Math.max(60, 240 * scale) : 60;
  const [database, other] = [await migrated(servers), await servers.database()];
  const pool = new pg.Pool({ connectionString: database.url, max: 6 });
  const load = await startWatchedLoad(pool);
  await sleep(3_000);
  let before = await load.window(WINDOW_SECONDS);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const neighbours = await openNeighbours(database.url, other.url);
    await sleep(openSeconds * 1_000);
    const beside = await load.window(WINDOW_SECONDS);
    await neighbours.end();
    const after = await load.window(WINDOW_SECONDS);
    const alone = { delay: (before.delay + after.delay) / 2, append: (before.append + after.append) / 2 };
    rounds.push({ alone, beside });
    before = after;
    progress(
      `neighbour ${round + 1}/${ROUNDS}, open for ${openSeconds} s (${neighbours.names.join(', ')}): delivery p99 ${alone.delay.toFixed(1)} → ${beside.delay.toFixed(1)} ms, ` +
        `append median ${alone.append.toFixed(2)} → ${beside.append.toFixed(2)} ms`,
    );
  }
  await load.stop();
  await pool.end();
  const of = (kind, what) => median(rounds.map((round) => round[kind][what]));
  emit(row('neighbour.delay', Math.max(0, median(rounds.map(({ alone, beside }) => beside.delay - alone.delay))), 'ms added', 'goal', 50));
  emit(row('neighbour.append', of('beside', 'append'), 'ms', 'alone', of('alone', 'append')));
}

async function openNeighbours(url, otherUrl) {
  const table = 'event_store.stream';
  const opened = {
    'same database, snapshot': await openTransaction(url, { isolation: 'REPEATABLE READ', table }),
    'same database': await openTransaction(url, { table }),
    'other database': await openTransaction(otherUrl, { isolation: 'REPEATABLE READ' }),
    prepared: await prepareTransaction(url),
  };
  const ends = Object.entries(opened).filter(([, end]) => end !== null);
  return {
    names: ends.map(([name]) => name),
    end: async () => {
      for (const [, end] of ends) await end();
    },
  };
}

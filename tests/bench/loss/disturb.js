import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openTransaction, prepareTransaction, rollbackPrepared } from './open-transactions.js';

/**
 * What production does to a log while it is written: backends, consumers, relays and the broker killed, transactions left
 * open in this database and another and prepared, the server ended at once and started again. `stop()` resolves to what
 * was done.
 * @param plan what is killed at which share of the work; @param share the share that is done now
 * @param processes by kind, what the plan's kinds kill one of
 */
export function disturb({ servers, url, otherUrl, plan, share, processes }) {
  const done = { backend: 0, consumer: 0, relay: 0, feed: 0, postgres: 0, broker: 0, transactions: 0, prepared: 0 };
  const left = [...plan];
  const open = new Set();
  let running = true;

  async function attempt(work) {
    try {
      await work();
    } catch {
      // The server is down or the connection was killed: that is what this is for. The counts tell what took place.
    }
  }

  const kill = {
    backend: async () => void (done.backend += await killBackend(url)),
    postgres: async () => void (done.postgres += (await servers.restart()) ? 1 : 0),
    broker: async () => void (done.broker += (await servers.restartBroker()) ? 1 : 0),
  };

  function killProcess(what) {
    const some = processes[what];
    some[done[what] % some.length].kill();
    done[what] += 1;
  }

  async function kills() {
    while (running) {
      await sleep(50);
      if (left.length === 0 || left[0].at > share()) continue;
      const { what } = left.shift();
      if (kill[what] === undefined) killProcess(what);
      else await attempt(kill[what]);
    }
  }

  async function transactions() {
    const kinds = [() => openTransaction(url), () => openTransaction(otherUrl), () => prepareTransaction(url)];
    for (let turn = 0; running; turn += 1) {
      await sleep(300 + Math.random() * 800);
      await attempt(async () => {
        const end = await kinds[turn % kinds.length]();
        if (end === null) return;
        done[turn % kinds.length === 2 ? 'prepared' : 'transactions'] += 1;
        const timer = setTimeout(() => void attempt(end).then(() => open.delete(finish)), 500 + Math.random() * 4_000);
        const finish = async () => {
          clearTimeout(timer);
          await attempt(end);
        };
        open.add(finish);
      });
    }
  }

  const finished = Promise.all([kills(), transactions()]);
  return {
    done,
    stop: async () => {
      running = false;
      await finished;
      for (const finish of open) await finish();
      await rollbackPrepared(url);
      return done;
    },
  };
}

/** @returns how many were killed: one, or none when nobody else was connected */
async function killBackend(url) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `SELECT pg_terminate_backend(pid) FROM (SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND query !~ 'pg_current_xact_id' ORDER BY random() LIMIT 1) x`,
    );
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}

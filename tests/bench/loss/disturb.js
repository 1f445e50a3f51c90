import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/**
 * What production does to a log while it is written: backends killed, consumers killed, transactions left open in this
 * database and another, the server restarted without a shutdown. `stop()` resolves to what was done.
 */
export function disturb({ servers, url, otherUrl, consumers, restartsAt, kills }) {
  const done = { backends: 0, consumers: 0, transactions: 0, restarts: 0 };
  let running = true;
  const open = new Set();

  async function attempt(work) {
    try {
      await work();
    } catch {
      // The server is down or the connection was killed: that is what this is for. The counts tell what took place.
    }
  }

  async function foreignTransaction(databaseUrl) {
    const client = new pg.Client({ connectionString: databaseUrl });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('BEGIN');
    await client.query('SELECT pg_current_xact_id()');
    done.transactions += 1;
    open.add(client);
    setTimeout(() => {
      open.delete(client);
      void client.query('ROLLBACK').then(() => client.end(), () => client.end());
    }, 500 + Math.random() * 4_000).unref();
  }

  async function killBackend() {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    const { rowCount } = await client.query(
      `SELECT pg_terminate_backend(pid) FROM (SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND query !~ 'pg_current_xact_id' ORDER BY random() LIMIT 1) x`,
    );
    done.backends += rowCount ?? 0;
    await client.end();
  }

  async function turns() {
    const restarts = [...restartsAt];
    const begin = Date.now();
    for (let turn = 0; running; turn += 1) {
      await sleep(150 + Math.random() * 400);
      if (!running) return;
      if (turn % 2 === 0) await attempt(() => foreignTransaction(turn % 4 === 0 ? url : otherUrl));
      if (turn % 3 === 0 && done.backends < kills) await attempt(killBackend);
      if (turn % 7 === 3) {
        consumers[turn % consumers.length].kill();
        done.consumers += 1;
      }
      if (restarts.length > 0 && Date.now() - begin > restarts[0] * 1_000) {
        restarts.shift();
        if (await servers.restart()) done.restarts += 1;
      }
    }
  }

  const finished = turns();
  return {
    stop: async () => {
      running = false;
      await finished;
      for (const client of open) await attempt(() => client.end());
      return done;
    },
  };
}

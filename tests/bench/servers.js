import { createDatabase, startStack } from '@entente/stack';
import pg from 'pg';

/**
 * PostgreSQL with fsync on, from DATABASE_URL or of our own; what groups ask of it.
 * `database()` makes an empty database that goes with the servers; `restart()` ends all processes at once and starts
 * again, `restartBroker()` kills nats-server and starts it again (false where the server is not ours).
 */
export async function startServers(progress) {
  const stack = await startStack({ ephemeral: true, durable: true, onProgress: progress });
  const databases = [];
  return {
    adminUrl: stack.databaseUrl,
    natsUrl: stack.natsUrl,
    database: async () => {
      const database = await createDatabase({ adminUrl: stack.databaseUrl, prefix: 'entente_bench' });
      databases.push(database);
      return database;
    },
    /** Lets transactions be prepared from now on; where the server is not ours it stays as it is. */
    allowPrepared: async () => {
      if (!stack.embedded.postgres) return;
      const client = new pg.Client({ connectionString: stack.databaseUrl });
      await client.connect();
      await client.query('ALTER SYSTEM SET max_prepared_transactions = 20');
      await client.end();
      await stack.restartPostgres();
    },
    restart: async () => {
      if (!stack.embedded.postgres) return false;
      await stack.restartPostgres('immediate');
      return true;
    },
    restartBroker: async () => {
      if (!stack.embedded.nats) return false;
      await stack.restartNats('crash');
      return true;
    },
    stop: async () => {
      if (!stack.embedded.postgres) for (const database of databases) await database.drop();
      await stack.stop();
    },
  };
}

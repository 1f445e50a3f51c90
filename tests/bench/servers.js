import { createDatabase, startStack } from '@entente/stack';

/**
 * PostgreSQL with fsync on, from DATABASE_URL or of our own; what groups ask of it.
 * `database()` makes an empty database that goes with the servers; `restart()` ends all processes at once and starts
 * again (false where the server is not ours).
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
    restart: async () => {
      if (!stack.embedded.postgres) return false;
      await stack.restartPostgres('immediate');
      return true;
    },
    stop: async () => {
      if (!stack.embedded.postgres) for (const database of databases) await database.drop();
      await stack.stop();
    },
  };
}

import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const services = resolve(import.meta.dirname, '../../../services');

/** A database with the schemas of every service. */
export async function migratedSystem(servers) {
  const database = await servers.database();
  for (const name of ['ingest', 'timeline', 'alerting']) await migrate(name, database.url);
  return database;
}

function migrate(name, url) {
  const env = { ...process.env, ENTENTE_DATABASE_URL: url, ENTENTE_LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, [join(services, name, 'dist/migrate.js')], { env, stdio: ['ignore', 2, 2] });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => (code === 0 ? done() : failed(new Error(`migrating ${name} ended with ${code}`))));
  });
}

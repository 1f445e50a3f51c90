import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, untilItAnswers } from '../server/answering-server.js';

export interface Postgres15 {
  /** A superuser's, on a database to connect to first. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Where Debian and Ubuntu put it. */
const FOLDER = process.env['ENTENTE_POSTGRES_15'] ?? '/usr/lib/postgresql/15/bin';
const NOBODY = 65_534;

/** A PostgreSQL 15 on a free port, with fsync off: the oldest we promise to run on. */
export async function startPostgres15(): Promise<Postgres15> {
  if (!existsSync(join(FOLDER, 'postgres'))) {
    throw new Error(`There is no PostgreSQL 15 in ${FOLDER}: install it (apt-get install postgresql-15), or name its bin folder in ENTENTE_POSTGRES_15.`);
  }
  const data = mkdtempSync(join(tmpdir(), 'entente-postgres-15-'));
  // It refuses to run as root.
  const account = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if ('uid' in account) chownSync(data, NOBODY, NOBODY);
  const made = spawnSync(join(FOLDER, 'initdb'), ['-D', data, '-U', 'entente', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync'], { cwd: '/', encoding: 'utf8', ...account });
  if (made.status !== 0) throw new Error(`initdb of PostgreSQL 15 failed: ${made.stderr}`);
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'max_connections=300', 'fsync=off', 'full_page_writes=off'];
  const server = spawn(join(FOLDER, 'postgres'), ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])], { cwd: '/', stdio: 'ignore', ...account });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    server.kill('SIGQUIT');
    await ended;
    rmSync(data, { recursive: true });
  };
  const url = `postgres://entente@127.0.0.1:${port}/postgres`;
  try {
    await untilItAnswers(url, 'PostgreSQL 15');
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

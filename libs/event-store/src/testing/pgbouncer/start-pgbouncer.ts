import { spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pgbouncerProgram } from './pgbouncer.program.js';
import { freePort, untilItAnswers } from '../server/answering-server.js';

export interface PgBouncer {
  /** The database, through the pooler. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const NOBODY = 65_534;

/** PgBouncer before one database, in transaction mode with fewer server connections than clients. */
export async function startPgBouncer(databaseUrl: string): Promise<PgBouncer> {
  const target = new URL(databaseUrl);
  const folder = mkdtempSync(join(tmpdir(), 'entente-pgbouncer-'));
  const port = await freePort();
  const user = decodeURIComponent(target.username);
  const password = decodeURIComponent(target.password);
  const settings = [
    '[databases]',
    `${target.pathname.slice(1)} = host=${target.hostname} port=${target.port || '5432'} user=${user} password='${password}'`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = any',
    'pool_mode = transaction',
    'default_pool_size = 3',
    'max_client_conn = 200',
  ];
  writeFileSync(join(folder, 'pgbouncer.ini'), `${settings.join('\n')}\n`);
  const program = pgbouncerProgram();
  if (program.libraries !== null) cpSync(program.libraries, join(folder, 'lib'), { recursive: true, verbatimSymlinks: true });
  cpSync(program.path, join(folder, 'pgbouncer'));
  // It refuses to run as root, and another user can't look into root's folders.
  const asRoot = process.getuid?.() === 0;
  chmodSync(folder, 0o755);
  if (asRoot) chownSync(join(folder, 'pgbouncer.ini'), NOBODY, NOBODY);
  const child = spawn(join(folder, 'pgbouncer'), [join(folder, 'pgbouncer.ini')], {
    stdio: 'ignore',
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'lib') },
    ...(asRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const through = new URL(databaseUrl);
  through.hostname = '127.0.0.1';
  through.port = String(port);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  };
  try {
    await untilItAnswers(through.href, 'PgBouncer');
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: through.href, stop };
}

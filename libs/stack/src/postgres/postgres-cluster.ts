import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { ServiceAccount } from '../account/service-account.js';
import { commandLine } from '../process/process-identity.js';
import { logTail, spawnServer } from '../process/spawn-server.js';
import { privateDirectory } from '../state/private-directory.js';
import { ServerStartError } from '../stack/stack.errors.js';
import type { PostgresBinaries } from './postgres-binaries.js';

/** The role that owns everything in a PostgreSQL of ours. */
export const SUPERUSER = 'entente';

export interface ClusterPlace {
  /** The stack's folder; the data lie in `postgres/` below it. */
  readonly folder: string;
  readonly binaries: PostgresBinaries;
  readonly account: ServiceAccount | undefined;
  readonly logFile: string;
  /** Off: no fsync, for data that nobody needs after a power loss. */
  readonly durable: boolean;
}

/** Makes the data folder unless a complete one is there, and returns the password of its superuser. */
export async function ensureCluster(place: ClusterPlace): Promise<string> {
  const data = join(place.folder, 'postgres');
  const passwordFile = join(place.folder, 'postgres.password');
  // initdb writes the version file first: only the password file, written last, says that it was finished.
  if (existsSync(passwordFile) && existsSync(join(data, 'PG_VERSION'))) {
    removeStaleLock(data);
    return readFileSync(passwordFile, 'utf8').trim();
  }
  rmSync(data, { recursive: true, force: true });
  privateDirectory(data, { owner: place.account });
  const password = randomBytes(24).toString('base64url');
  await initialise(place, data, password);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  return password;
}

async function initialise({ folder, binaries, account, logFile, durable }: ClusterPlace, data: string, password: string): Promise<void> {
  const handover = join(folder, 'initdb.password');
  writeFileSync(handover, `${password}\n`, { mode: 0o600 });
  if (account !== undefined) chownSync(handover, account.uid, account.gid);
  try {
    const args = ['-D', data, '-U', SUPERUSER, `--pwfile=${handover}`, '--auth=scram-sha-256', '-E', 'UTF8', '--locale=C', '--no-instructions', ...(durable ? [] : ['--no-sync'])];
    const child = spawnServer({ command: join(binaries.folder, 'initdb'), args, folder, logFile, account });
    child.ref();
    const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve));
    if (code !== 0) throw new ServerStartError('initdb', `it ended with exit code ${code ?? 'none'}`, logTail(logFile));
  } finally {
    rmSync(handover, { force: true });
  }
}

/** PostgreSQL refuses to start when the number in its lock file was given to some other process since. */
function removeStaleLock(data: string): void {
  const lock = join(data, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10);
  if (!commandLine(pid).includes(data)) rmSync(lock);
}

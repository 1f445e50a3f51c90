import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface Program {
  readonly path: string;
  /** Folder of the shared libraries that came with it; null for the system's own. */
  readonly libraries: string | null;
}

const PACKAGES = ['pgbouncer', 'libevent-2.1-7', 'libc-ares2'];

/** PgBouncer from PATH, from the cache, or out of Debian's packages into the cache; the system stays as it is. */
export function pgbouncerProgram(): Program {
  const onPath = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'].map((folder) => join(folder, 'pgbouncer')).find((path) => existsSync(path));
  if (onPath !== undefined) return { path: onPath, libraries: null };
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'entente');
  const unpacked = join(cache, 'pgbouncer');
  if (!existsSync(unpacked)) download(cache, unpacked);
  const libraries = readdirSync(join(unpacked, 'usr/lib')).find((name) => name.endsWith('-linux-gnu')) ?? '';
  return { path: join(unpacked, 'usr/sbin/pgbouncer'), libraries: join(unpacked, 'usr/lib', libraries) };
}

function download(cache: string, target: string): void {
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, 'draft-'));
  try {
    for (const folder of ['lists/partial', 'archives/partial']) mkdirSync(join(draft, folder), { recursive: true });
    const settings = [`Dir::State::lists=${draft}/lists`, `Dir::Cache=${draft}`, `Dir::Cache::archives=${draft}/archives`, 'Dir::Cache::pkgcache=', 'Dir::Cache::srcpkgcache=', 'APT::Sandbox::User=root', 'Acquire::Languages=none'];
    const apt = (...args: string[]) =>
      spawnSync('/usr/bin/apt-get', ['-q', ...settings.flatMap((setting) => ['-o', setting]), ...args], { cwd: draft, encoding: 'utf8' });
    apt('update');
    const { stderr } = apt('download', ...PACKAGES);
    const archives = readdirSync(draft).filter((name) => name.endsWith('.deb'));
    if (archives.length < PACKAGES.length) throw new Error(`PgBouncer could not be downloaded (${stderr.trim()}): install it (apt-get install pgbouncer).`);
    for (const archive of archives) spawnSync('/usr/bin/dpkg', ['-x', join(draft, archive), join(draft, 'unpacked')]);
    renameSync(join(draft, 'unpacked'), target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

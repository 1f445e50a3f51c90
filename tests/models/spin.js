import { spawnSync } from 'node:child_process';
import { copyFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Why a program is missing and what to do, in one sentence. */
export class MissingProgramError extends Error {}

export function onPath(name) {
  const found = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return found.find((path) => existsSync(path));
}

/** A C compiler for the verifiers spin writes. */
export function findCompiler() {
  const compiler = onPath('cc') ?? onPath('gcc');
  if (compiler === undefined) throw new MissingProgramError('The models need a C compiler: install gcc (Debian: apt-get install gcc libc6-dev).');
  return compiler;
}

/** spin from PATH, from our cache, or out of Debian's package into the cache; the system stays as it is. */
export function findSpin() {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'entente', 'spin');
  const cached = join(cache, 'spin');
  return onPath('spin') ?? (existsSync(cached) ? cached : download(cache, cached));
}

function download(cache, target) {
  if (!existsSync('/usr/bin/apt-get')) throw new MissingProgramError('The models need spin 6.5 or newer: install it from https://spinroot.com.');
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, 'draft-'));
  try {
    for (const folder of ['lists/partial', 'archives/partial']) mkdirSync(join(draft, folder), { recursive: true });
    const options = [`Dir::State::lists=${draft}/lists`, `Dir::Cache=${draft}`, `Dir::Cache::archives=${draft}/archives`, 'Dir::Cache::pkgcache=', 'Dir::Cache::srcpkgcache=', 'APT::Sandbox::User=root', 'Acquire::Languages=none'];
    const apt = (...args) => spawnSync('/usr/bin/apt-get', ['-q', ...options.flatMap((option) => ['-o', option]), ...args], { cwd: draft, encoding: 'utf8' });
    apt('update');
    const { status, stderr } = apt('download', 'spin');
    const archive = readdirSync(draft).find((name) => name.endsWith('.deb'));
    if (status !== 0 || archive === undefined) throw new MissingProgramError(`The models need spin, and apt-get could not download it (${stderr.trim().split('\n').at(-1)}): install it by hand.`);
    spawnSync('/usr/bin/dpkg', ['-x', join(draft, archive), join(draft, 'unpacked')], { stdio: 'inherit' });
    copyFileSync(join(draft, 'unpacked/usr/bin/spin'), join(draft, 'spin'));
    chmodSync(join(draft, 'spin'), 0o755);
    renameSync(join(draft, 'spin'), target);
    return target;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

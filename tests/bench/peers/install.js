import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Installs the peers by their own lock when they are not there. Their licences keep them out of the root install. */
export function installPeers(progress) {
  const folder = import.meta.dirname;
  if (existsSync(join(folder, 'node_modules/@event-driven-io/emmett-postgresql'))) return;
  progress('installing the stores to compare with');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`npm ci in ${folder} failed: the comparison needs a package registry.`);
}

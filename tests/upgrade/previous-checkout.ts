import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { checkoutRoot } from '@entente/stack';
import { closeAfterFile } from '@entente/testing';

const PROJECTS = ['services/ingest', 'services/timeline', 'services/alerting', 'services/gateway'];

/**
 * An earlier commit of this repository, built beside it: its own sources, the dependencies of this checkout.
 * @returns its root folder, which is removed after the file
 */
export function previousCheckout(commit: string): string {
  const root = checkoutRoot();
  try {
    execFileSync('git', ['-C', root, 'cat-file', '-e', `${commit}^{commit}`], { stdio: 'ignore' });
  } catch (cause) {
    throw new Error(`This checkout has no commit ${commit}, the previous release by tests/upgrade/previous-release.json: fetch the whole history (git fetch --unshallow).`, { cause });
  }
  const folder = mkdtempSync(join(tmpdir(), 'entente-previous-'));
  closeAfterFile(async () => rmSync(folder, { recursive: true, force: true }));
  const archive = join(folder, 'sources.tar');
  execFileSync('git', ['-C', root, 'archive', '--format=tar', '-o', archive, commit]);
  execFileSync('tar', ['-xf', archive, '-C', folder]);
  linkModules(root, folder, '.');
  for (const group of ['libs', 'services']) for (const project of readdirSync(join(folder, group))) linkModules(root, folder, join(group, project));
  execFileSync(process.execPath, [join(folder, 'node_modules/typescript7/bin/tsc'), '-b', ...PROJECTS], { cwd: folder, stdio: ['ignore', 2, 2] });
  return folder;
}

/** Packages of others as they are here, our own from the earlier sources. */
function linkModules(root: string, folder: string, project: string): void {
  const here = join(root, project, 'node_modules');
  if (!existsSync(here)) return;
  const there = join(folder, project, 'node_modules');
  mkdirSync(join(there, '@entente'), { recursive: true });
  for (const name of readdirSync(here)) if (name !== '@entente' && name !== '.cache') symlinkSync(join(here, name), join(there, name));
  const ours = join(here, '@entente');
  if (!existsSync(ours)) return;
  for (const name of readdirSync(ours)) symlinkSync(join(folder, relative(root, realpathSync(join(ours, name)))), join(there, '@entente', name));
}

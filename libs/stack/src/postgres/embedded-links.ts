import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { draftDirectory } from '../state/draft-directory.js';

interface Link {
  readonly source: string;
  readonly target: string;
}

/** The libraries' links that npm cannot pack and that are not there yet. */
export function brokenLinks(packageFolder: string): Link[] {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as Link[];
  return links.filter(({ target }) => !existsSync(join(packageFolder, target)));
}

/** Makes the missing links in place; a folder that is not ours to write is left for a copy to mend. */
export function hydrateLinks(packageFolder: string): void {
  for (const { source, target } of brokenLinks(packageFolder)) {
    const path = join(packageFolder, target);
    try {
      if (isDangling(path)) rmSync(path);
      symlinkSync(relative(dirname(path), join(packageFolder, source)), path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // EEXIST: another process made it at the same moment.
      if (code !== 'EEXIST' && code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM') throw error;
    }
  }
}

/** Copies the package into the cache, complete with its links, under its version; safe when two processes do it at once. */
export function copyWithLinks(packageFolder: string, cache: string): string {
  const { name, version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { name: string; version: string };
  const final = join(cache, `postgres-${basename(name)}-${version}`);
  if (existsSync(final)) return final;
  const draft = draftDirectory(cache, 'postgres');
  try {
    chmodSync(draft, 0o755);
    cpSync(join(packageFolder, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    cpSync(join(packageFolder, 'package.json'), join(draft, 'package.json'));
    hydrateLinks(draft);
    renameSync(draft, final);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(final)) throw error;
  }
  return final;
}

function isDangling(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

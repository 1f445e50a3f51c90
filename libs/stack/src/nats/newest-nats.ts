import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { cacheDirectory } from '../state/state-directory.js';
import { privateDirectory } from '../state/private-directory.js';
import { serviceAccount } from '../account/service-account.js';
import { downloadProgram } from './nats-download.js';

/** Debian's coming release: what it carries is the newest nats-server that a package archive has. */
const SUITE = 'forky';

/**
 * Path of the newest nats-server that can be had, from the cache or downloaded into it. Give it to others as NATS_SERVER.
 * @throws MissingProgramError saying in one sentence what is missing
 */
export async function newestNats(): Promise<string> {
  const cache = privateDirectory(join(cacheDirectory(), 'newest'), { passable: serviceAccount() !== undefined });
  const kept = join(cache, 'nats-server');
  return existsSync(kept) ? kept : downloadProgram(cache, { package: 'nats-server', path: 'usr/sbin/nats-server', suite: SUITE });
}

import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canTraverse, serviceAccount } from '../account/service-account.js';
import { privateDirectory } from './private-directory.js';

/** The root of the checkout that this code belongs to. */
export function checkoutRoot(from: string = fileURLToPath(import.meta.url)): string {
  for (let folder = dirname(from); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'nx.json'))) return folder;
  }
  throw new Error(`No checkout of Entente holds ${from}.`);
}

/**
 * Where a checkout keeps its servers' data: `.entente/` inside it, or a folder named by the hash of its path when
 * the servers' user cannot enter the checkout or we cannot write there.
 */
export function stateDirectory(checkout: string = checkoutRoot()): string {
  const account = serviceAccount();
  const inside = isWritable(checkout) && (account === undefined || canTraverse(checkout, account));
  const path = inside ? join(checkout, '.entente') : join(userDirectory('state'), checkoutHash(checkout));
  return privateDirectory(path, { passable: account !== undefined });
}

/** Where downloads are kept for all checkouts of a user. */
export function cacheDirectory(): string {
  return userDirectory('cache');
}

const inHome = { state: ['XDG_STATE_HOME', '.local/state'], cache: ['XDG_CACHE_HOME', '.cache'] } as const;

function userDirectory(purpose: keyof typeof inHome): string {
  const account = serviceAccount();
  const [variable, fallback] = inHome[purpose];
  const home = process.env[variable] ?? join(homedir(), fallback);
  // Root's home is closed to the servers' user, and a system user's home often does not exist.
  if (account === undefined && isWritable(nearestExisting(home))) {
    return privateDirectory(join(home, 'entente'));
  }
  const shared = privateDirectory(`/var/tmp/entente-${process.getuid?.() ?? 'user'}`, { passable: true });
  return privateDirectory(join(shared, purpose), { passable: account !== undefined });
}

function nearestExisting(path: string): string {
  return existsSync(path) || path === dirname(path) ? path : nearestExisting(dirname(path));
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function checkoutHash(checkout: string): string {
  return createHash('sha256').update(realpathSync(checkout)).digest('hex').slice(0, 16);
}

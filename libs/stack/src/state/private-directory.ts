import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import type { ServiceAccount } from '../account/service-account.js';
import { StackError } from '../stack/stack.errors.js';

export interface DirectoryOptions {
  /** Others may pass through (never list), so that a server under another user reaches its own folder inside. */
  readonly passable?: boolean;
  /** Hand the folder to this user. */
  readonly owner?: ServiceAccount | undefined;
}

/**
 * Makes `path` a real folder of ours (or of `owner`) that nobody else can read.
 * A folder that somebody else put there first is refused: it may lie in a world-writable place.
 */
export function privateDirectory(path: string, { passable = false, owner }: DirectoryOptions = {}): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const found = lstatSync(path);
  if (!found.isDirectory() || !isOurs(found.uid, owner)) {
    throw new StackError(`${path} belongs to somebody else: remove it or point XDG_STATE_HOME at a folder of your own.`);
  }
  if (owner !== undefined && found.uid !== owner.uid) chownSync(path, owner.uid, owner.gid);
  chmodSync(path, passable ? 0o711 : 0o700);
  return path;
}

function isOurs(uid: number, owner: ServiceAccount | undefined): boolean {
  const self = process.getuid?.();
  return self === undefined || uid === self || uid === owner?.uid;
}

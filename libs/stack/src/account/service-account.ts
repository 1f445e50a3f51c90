import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The ordinary user that servers run as. */
export interface ServiceAccount {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root's servers run as `nobody`, the only user every system has.
 * `undefined` means: as ourselves.
 */
export function serviceAccount(): ServiceAccount | undefined {
  return process.getuid?.() === 0 ? nobody() : undefined;
}

function nobody(): ServiceAccount {
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody');
  return { uid: Number(entry?.[2] ?? 65534), gid: Number(entry?.[3] ?? 65534) };
}

/** Whether `account` may enter `path`, judged by the permission bits of every folder on the way. */
export function canTraverse(path: string, account: ServiceAccount): boolean {
  for (let folder = realpathSync(path); ; folder = dirname(folder)) {
    if (!mayEnter(folder, account)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function mayEnter(folder: string, { uid, gid }: ServiceAccount): boolean {
  const { mode, uid: owner, gid: group } = statSync(folder);
  if (owner === uid) return (mode & 0o100) !== 0;
  if (group === gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

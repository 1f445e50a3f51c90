import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { serviceAccount } from '../account/service-account.js';
import { handleOf, type ProcessHandle } from '../process/end-process.js';
import { endLeftovers } from '../process/leftovers.js';
import { isAlive } from '../process/process-identity.js';
import { privateDirectory } from '../state/private-directory.js';
import { StackRunningError } from './stack.errors.js';

const OWNER = 'owner.json';

/**
 * A folder for one run, which the watchdog or the next start removes. Folders whose owner died together with its
 * watchdog (a reboot, kill -9 of both) are cleaned here first.
 */
export async function ephemeralFolder(state: string): Promise<string> {
  const runs = privateDirectory(join(state, 'run'), { passable: serviceAccount() !== undefined });
  for (const name of readdirSync(runs)) await removeDead(join(runs, name));
  const folder = mkdtempSync(join(runs, `${process.pid}-`));
  writeOwner(folder);
  return prepared(folder);
}

/** A folder that keeps its data; only one living process may own it. What a dead owner left running is ended first. */
export async function keptFolder(path: string): Promise<string> {
  privateDirectory(path, { passable: serviceAccount() !== undefined });
  const owner = readOwner(path);
  if (owner !== undefined && owner.pid !== process.pid && isAlive(owner.pid, owner.identity)) {
    throw new StackRunningError(path, owner.pid);
  }
  await endLeftovers(path);
  writeOwner(path);
  return prepared(path);
}

/** Gives a kept folder free for the next owner. */
export function releaseFolder(path: string): void {
  rmSync(join(path, OWNER), { force: true });
}

function prepared(folder: string): string {
  privateDirectory(folder, { passable: serviceAccount() !== undefined });
  privateDirectory(join(folder, 'logs'));
  return folder;
}

async function removeDead(folder: string): Promise<void> {
  const owner = readOwner(folder);
  // A folder without an owner is being made by another process right now, unless it is old.
  if (owner === undefined ? !isOld(folder) : isAlive(owner.pid, owner.identity)) return;
  await endLeftovers(folder);
  rmSync(folder, { recursive: true, force: true });
}

function isOld(folder: string): boolean {
  const pid = Number.parseInt(folder.slice(folder.lastIndexOf('/') + 1), 10);
  return handleOf(pid) === undefined;
}

function readOwner(folder: string): ProcessHandle | undefined {
  const path = join(folder, OWNER);
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ProcessHandle;
  } catch {
    return undefined;
  }
}

function writeOwner(folder: string): void {
  const draft = join(folder, `.${OWNER}-${process.pid}`);
  writeFileSync(draft, JSON.stringify(handleOf(process.pid)), { mode: 0o600 });
  renameSync(draft, join(folder, OWNER));
}

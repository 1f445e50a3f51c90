import { readdirSync, readFileSync } from 'node:fs';
import { endProcess, handleOf } from './end-process.js';
import { commandLine } from './process-identity.js';

/** Set in the environment of everything a stack starts; its value is the stack's folder. */
export const STACK_FOLDER_VARIABLE = 'ENTENTE_STACK_FOLDER';

/**
 * Ends every process that still works in a stack's folder: those started with the folder's name in their
 * arguments (the servers) or in their environment (the services; readable on Linux only). The caller must own the folder.
 */
export async function endLeftovers(folder: string): Promise<number> {
  const pids = leftovers(folder);
  await Promise.all(
    pids.map(async (pid) => {
      const handle = handleOf(pid);
      if (handle === undefined) return;
      // SIGINT is PostgreSQL's fast shutdown; nats-server and our services take it as an end as well.
      await endProcess(handle, [{ signal: 'SIGINT', waitMs: 10_000 }, { signal: 'SIGQUIT', waitMs: 5_000 }]);
    }),
  );
  return pids.length;
}

function leftovers(folder: string): number[] {
  const known = [readPid(`${folder}/postgres/postmaster.pid`), readPid(`${folder}/nats/nats.pid`)];
  const servers = known.filter((pid) => pid !== undefined && commandLine(pid).includes(folder)) as number[];
  return [...new Set([...servers, ...processesOf(folder)])].filter((pid) => pid !== process.pid);
}

function readPid(path: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(path, 'utf8'), 10);
    return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function processesOf(folder: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => environmentOf(pid).split('\0').includes(`${STACK_FOLDER_VARIABLE}=${folder}`));
}

function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch {
    return '';
  }
}

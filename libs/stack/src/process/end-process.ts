import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, processIdentity } from './process-identity.js';

/** A process of ours, safe against its number being used again. */
export interface ProcessHandle {
  readonly pid: number;
  readonly identity: string;
}

/** One signal and how long to wait for it to work. */
export interface EndStep {
  readonly signal: NodeJS.Signals;
  readonly waitMs: number;
}

export function handleOf(pid: number): ProcessHandle | undefined {
  const identity = processIdentity(pid);
  return identity === undefined ? undefined : { pid, identity };
}

/** Sends the signals in turn until the process is gone. Resolves to the signal that ended it, `undefined` if it was gone before. */
export async function endProcess(handle: ProcessHandle, steps: readonly EndStep[]): Promise<NodeJS.Signals | undefined> {
  for (const { signal, waitMs } of [...steps, { signal: 'SIGKILL' as const, waitMs: 10_000 }]) {
    if (!isAlive(handle.pid, handle.identity)) return undefined;
    sendSignal(handle.pid, signal);
    if (await isGone(handle, waitMs)) return signal;
  }
  throw new Error(`Process ${handle.pid} survived SIGKILL.`);
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function isGone({ pid, identity }: ProcessHandle, waitMs: number): Promise<boolean> {
  const deadline = Date.now() + waitMs;
  while (isAlive(pid, identity)) {
    if (Date.now() > deadline) return false;
    await sleep(15);
  }
  return true;
}

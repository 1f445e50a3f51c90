import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What worker.process.ts is told: with a job it carries it through, without it keeps a version up to date. */
export interface WorkerInput {
  readonly url: string;
  readonly schema: string;
  readonly place: { readonly schema: string; readonly lane: string };
  readonly version?: number;
  /** As the database sees it. */
  readonly name?: string;
  readonly job?: string;
  /** Version to retire once the job's is live. */
  readonly retire?: number;
  /** A regular expression over SQL text and parameters; the process kills itself before or after it runs. */
  readonly dieAt?: { readonly statement: string; readonly after: boolean };
}

/** Whoever starts one ends it. */
export interface WorkerProcess {
  /** Signal or exit code it ended with. */
  readonly ended: Promise<string | number>;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** The built program: a process can't run TypeScript. */
const PROGRAM = join(import.meta.dirname, '../../dist/testing/worker.process.js');

export function startWorker(input: WorkerInput): WorkerProcess {
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(input)], { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(child, 'close').then(([code, signal]) => (signal ?? code) as string | number);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return { ended, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

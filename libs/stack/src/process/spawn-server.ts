import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import type { ServiceAccount } from '../account/service-account.js';
import { STACK_FOLDER_VARIABLE } from './leftovers.js';

export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** The folder of the stack: working directory, and the mark by which leftovers are found. */
  readonly folder: string;
  readonly logFile: string;
  readonly account: ServiceAccount | undefined;
}

/**
 * Starts a server out of the terminal's reach, writing straight into its log file, so that it neither hears Ctrl-C
 * nor breaks when our pipes do.
 */
export function spawnServer({ command, args, folder, logFile, account }: ServerCommand): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  try {
    const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', [STACK_FOLDER_VARIABLE]: folder };
    const child = spawn(command, args, { cwd: folder, env, detached: true, stdio: ['ignore', log, log], ...account });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** The last lines of a log, for error messages. */
export function logTail(logFile: string, lines = 12): string {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  }
}

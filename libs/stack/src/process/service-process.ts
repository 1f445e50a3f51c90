import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, createWriteStream, openSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServerStartError } from '../stack/stack.errors.js';
import type { Watchdog } from '../watchdog/watchdog.js';
import { endProcess, handleOf, type ProcessHandle } from './end-process.js';
import { STACK_FOLDER_VARIABLE } from './leftovers.js';
import { logTail } from './spawn-server.js';

export interface ServiceOptions {
  /** Names the log file `logs/<name>.log` too. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Added to our own environment. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** A URL that answers 2xx once the service is ready, or a check. Without it, it is ready as soon as it runs. */
  readonly ready?: string | (() => Promise<boolean>);
  /** Default 60,000. */
  readonly readyTimeoutMs?: number;
  /** How long SIGTERM may drain before SIGKILL. Default 20,000. */
  readonly stopTimeoutMs?: number;
  /** Start again after every end that was not asked for, after 0.1 s, 0.2 s, … at most 5 s. Default false. */
  readonly restart?: boolean;
  readonly onLog?: (line: string) => void;
  /** Told of every end that was not asked for. */
  readonly onExit?: (exit: ServiceExit) => void;
}

export interface ServiceExit {
  readonly name: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly logTail: string;
}

export interface ServicePlace {
  readonly folder: string;
  readonly logFile: string;
  readonly watchdog: Watchdog;
}

const LONGEST_BACKOFF_MS = 5_000;
/** A service that restarts may stumble over a neighbour that is not up yet; more than this is a fault of its own. */
const ENDS_BEFORE_READY = 3;

/**
 * One service in a process of its own, out of reach of the terminal's Ctrl-C, so that whoever started it decides the
 * order in which things end. Ends with its owner even if that is killed.
 */
export class ServiceProcess {
  private child: ChildProcess | undefined;
  private handle: ProcessHandle | undefined;
  private wanted = false;
  private failures = 0;

  constructor(
    private readonly options: ServiceOptions,
    private readonly place: ServicePlace,
  ) {}

  get name(): string {
    return this.options.name;
  }

  get logFile(): string {
    return this.place.logFile;
  }

  get pid(): number | undefined {
    return this.handle?.pid;
  }

  /**
   * Starts it (again) and waits until it is ready; a service that does not get there is stopped.
   * @throws ServerStartError
   */
  async start(): Promise<void> {
    if (this.handle !== undefined) throw new Error(`${this.name} is running already.`);
    this.wanted = true;
    this.failures = 0;
    this.spawn();
    try {
      await this.untilReady();
    } catch (error) {
      await this.stop();
      throw error;
    }
    this.failures = 0;
  }

  /** Sends a signal as anybody could, e.g. SIGKILL in a fault test. With `restart` the service comes back. */
  kill(signal: NodeJS.Signals): void {
    if (this.handle !== undefined) process.kill(this.handle.pid, signal);
  }

  /** Lets it drain, then ends it; it stays down until `start`. */
  async stop(): Promise<void> {
    this.wanted = false;
    const { handle } = this;
    if (handle === undefined) return;
    await endProcess(handle, [{ signal: 'SIGTERM', waitMs: this.options.stopTimeoutMs ?? 20_000 }]);
    this.forget(handle);
  }

  private spawn(): void {
    const { command, args, cwd, env, onLog, stopTimeoutMs } = this.options;
    const log = openSync(this.place.logFile, 'a', 0o600);
    const output = onLog === undefined ? log : 'pipe';
    const child = spawn(command, args, {
      cwd: cwd ?? this.place.folder,
      env: { ...process.env, ...env, [STACK_FOLDER_VARIABLE]: this.place.folder },
      detached: true,
      stdio: ['ignore', output, output],
    });
    closeSync(log);
    if (onLog !== undefined) this.follow(child, onLog);
    this.child = child;
    this.handle = child.pid === undefined ? undefined : handleOf(child.pid);
    const { handle } = this;
    if (handle !== undefined) {
      this.place.watchdog.watch({ ...handle, name: this.name, order: 0, steps: [{ signal: 'SIGTERM', waitMs: stopTimeoutMs ?? 20_000 }] });
    }
    child.once('error', () => this.ended(child, handle, null, null));
    child.once('exit', (code, signal) => this.ended(child, handle, code, signal));
  }

  private follow(child: ChildProcess, onLog: (line: string) => void): void {
    const both = new PassThrough();
    child.stdout?.pipe(both, { end: false });
    child.stderr?.pipe(both, { end: false });
    child.once('close', () => both.end());
    both.pipe(createWriteStream(this.place.logFile, { flags: 'a', mode: 0o600 }));
    createInterface({ input: both }).on('line', onLog);
  }

  private ended(child: ChildProcess, handle: ProcessHandle | undefined, code: number | null, signal: NodeJS.Signals | null): void {
    if (this.child !== child) return;
    this.child = undefined;
    if (handle !== undefined) this.forget(handle);
    if (!this.wanted) return;
    this.failures += 1;
    this.options.onExit?.({ name: this.name, code, signal, logTail: logTail(this.place.logFile) });
    if (this.options.restart === true) void this.comeBack();
  }

  private async comeBack(): Promise<void> {
    await sleep(Math.min(LONGEST_BACKOFF_MS, 100 * 2 ** Math.min(this.failures - 1, 10)), undefined, { ref: false });
    if (this.wanted && this.handle === undefined) this.spawn();
  }

  private forget(handle: ProcessHandle): void {
    this.place.watchdog.forget(handle.pid);
    if (this.handle === handle) this.handle = undefined;
  }

  private async untilReady(): Promise<void> {
    const { ready, readyTimeoutMs = 60_000, restart = false } = this.options;
    const deadline = Date.now() + readyTimeoutMs;
    for (;;) {
      if (!this.wanted) throw new ServerStartError(this.name, 'it was stopped before it was ready', logTail(this.logFile));
      if (this.failures >= (restart ? ENDS_BEFORE_READY : 1)) throw new ServerStartError(this.name, 'it ended before it was ready', logTail(this.logFile));
      if (this.handle !== undefined && (await isReady(ready))) return;
      if (Date.now() > deadline) throw new ServerStartError(this.name, `it was not ready within ${readyTimeoutMs / 1000} seconds`, logTail(this.logFile));
      await sleep(50);
    }
  }
}

async function isReady(ready: ServiceOptions['ready']): Promise<boolean> {
  if (ready === undefined) return true;
  if (typeof ready === 'function') return ready();
  try {
    const answer = await fetch(ready, { signal: AbortSignal.timeout(5_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../ports/free-port.js';
import type { ServiceAccount } from '../account/service-account.js';
import { ServerStartError } from '../stack/stack.errors.js';
import type { Watchdog } from '../watchdog/watchdog.js';
import { endProcess, handleOf, type EndStep, type ProcessHandle } from './end-process.js';
import { logTail, spawnServer } from './spawn-server.js';

export interface ManagedServerOptions {
  readonly name: string;
  readonly command: string;
  readonly args: (port: number) => readonly string[];
  readonly folder: string;
  readonly logFile: string;
  readonly account: ServiceAccount | undefined;
  readonly preferredPort: number | undefined;
  readonly watchdog: Watchdog;
  /** When the watchdog's turn comes: lowest first. */
  readonly order: number;
  /** How the watchdog ends it. */
  readonly endSteps: readonly EndStep[];
  readonly answers: (port: number) => Promise<boolean>;
  /** Start again after every end that was not asked for, for as long as it takes. */
  readonly revive: boolean;
  /** What the server's last lines say about a failed start; see `Obstacle`. */
  readonly obstacle: (lastLines: string) => Obstacle | undefined;
}

/** Somebody took the port since we probed it; or what a killed predecessor left behind is still winding down. */
export type Obstacle = 'port taken' | 'predecessor';

const START_DEADLINE_MS = 60_000;
const PORT_ATTEMPTS = 5;
const PREDECESSOR_PATIENCE_MS = 20_000;
/** Pause before a server that ended by itself is started again, growing by as much with each failure up to five times it. */
const REVIVE_AFTER_MS = 1_000;

/**
 * One server process on one port. The port is chosen at the first start (again when somebody takes it in between)
 * and kept for every later start; a start that fails leaves no process behind.
 */
export class ManagedServer {
  private chosenPort: number | undefined;
  private handle: ProcessHandle | undefined;
  private reviving: AbortController | undefined;

  constructor(private readonly options: ManagedServerOptions) {}

  get port(): number {
    if (this.chosenPort === undefined) throw new Error(`${this.options.name} was not started.`);
    return this.chosenPort;
  }

  get pid(): number | undefined {
    return this.handle?.pid;
  }

  async start(): Promise<void> {
    this.reviving?.abort();
    if (this.handle !== undefined) throw new Error(`${this.options.name} is running already.`);
    if (this.chosenPort !== undefined) return this.startAgain(this.chosenPort);
    for (let attempt = 1; ; attempt += 1) {
      const port = await freePort(attempt === 1 ? this.options.preferredPort : undefined);
      try {
        await this.startOn(port);
        this.chosenPort = port;
        return;
      } catch (error) {
        if (attempt === PORT_ATTEMPTS || this.obstacle() !== 'port taken') throw error;
      }
    }
  }

  async stop(steps: readonly EndStep[]): Promise<void> {
    this.reviving?.abort();
    await this.end(steps);
  }

  private async end(steps: readonly EndStep[]): Promise<void> {
    const { handle } = this;
    if (handle === undefined) return;
    // From now on its end is wanted.
    this.handle = undefined;
    await endProcess(handle, steps);
    this.options.watchdog.forget(handle.pid);
  }

  /** Ends it and starts it until it stays; at most one second without it where nothing hinders the start. */
  async restart(steps: readonly EndStep[]): Promise<void> {
    await this.stop(steps);
    await this.comeBack();
  }

  /** A server may end by itself: PostgreSQL does when it finds no room for its own recovery. */
  private async revive(ended: ProcessHandle): Promise<void> {
    this.handle = undefined;
    this.options.watchdog.forget(ended.pid);
    await this.comeBack();
  }

  private async comeBack(): Promise<void> {
    const { signal } = (this.reviving = new AbortController());
    for (let failures = 1; !signal.aborted && this.chosenPort !== undefined; failures += 1) {
      await sleep(REVIVE_AFTER_MS * Math.min(failures, 5), undefined, { ref: false });
      if (signal.aborted) return;
      try {
        await this.startOn(this.chosenPort);
        return;
      } catch {
        // Why is in its log; what hindered it may pass.
      }
    }
  }

  private async startAgain(port: number): Promise<void> {
    const deadline = Date.now() + PREDECESSOR_PATIENCE_MS;
    for (;;) {
      try {
        return await this.startOn(port);
      } catch (error) {
        if (this.obstacle() === undefined || Date.now() > deadline) throw error;
        await sleep(100);
      }
    }
  }

  private obstacle(): Obstacle | undefined {
    return this.options.obstacle(logTail(this.options.logFile, 6));
  }

  private async startOn(port: number): Promise<void> {
    const { name, command, args, order, endSteps, watchdog } = this.options;
    const child = spawnServer({ ...this.options, command, args: args(port) });
    const failed = endOf(child);
    const handle = child.pid === undefined ? undefined : handleOf(child.pid);
    if (handle !== undefined) {
      this.handle = handle;
      watchdog.watch({ ...handle, name, order, steps: endSteps });
    }
    try {
      await this.untilAnswering(port, failed);
    } catch (error) {
      await this.end([{ signal: 'SIGTERM', waitMs: 2_000 }]);
      throw error;
    }
    void failed.then(() => {
      if (this.options.revive && handle !== undefined && this.handle === handle) void this.revive(handle);
    });
  }

  private async untilAnswering(port: number, failed: Promise<string>): Promise<void> {
    const { name, logFile, answers } = this.options;
    let ended: string | undefined;
    void failed.then((reason) => (ended = reason));
    const deadline = Date.now() + START_DEADLINE_MS;
    while (ended === undefined && Date.now() < deadline) {
      if (await answers(port)) return;
      await Promise.race([sleep(30), failed]);
    }
    throw new ServerStartError(name, ended ?? `it did not answer within ${START_DEADLINE_MS / 1000} seconds`, logTail(logFile));
  }
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`it could not be run (${error.message})`));
    child.once('exit', (code, signal) => resolve(signal === null ? `it ended with exit code ${code ?? 'none'}` : `it was ended by ${signal}`));
  });
}

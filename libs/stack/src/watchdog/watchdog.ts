import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { StackError } from '../stack/stack.errors.js';
import type { WatchdogOrder, WatchedProcess } from './watchdog.protocol.js';

/** The compiled program, wherever this file runs from (sources under test, or dist). */
const program = fileURLToPath(new URL('../../dist/watchdog/watchdog.main.js', import.meta.url));

/**
 * Guarantees that nothing of a stack outlives its owner: a process of its own learns what was started and ends it
 * when the pipe to it breaks. Should the watchdog itself be killed, a new one takes over.
 */
export class Watchdog {
  private readonly processes = new Map<number, WatchedProcess>();
  private readonly others: WatchdogOrder[] = [];
  private child: ChildProcess;
  private closed = false;
  private startedAt = 0;
  private quickEnds = 0;

  /** `logFile` takes what goes wrong while cleaning up after the owner. */
  constructor(private readonly logFile: string) {
    this.child = this.start();
  }

  watch(process: WatchedProcess): void {
    this.processes.set(process.pid, process);
    this.tell({ op: 'watch', process });
  }

  forget(pid: number): void {
    this.processes.delete(pid);
    this.tell({ op: 'forget', pid });
  }

  order(order: Exclude<WatchdogOrder, { op: 'watch' | 'forget' }>): void {
    this.others.push(order);
    this.tell(order);
  }

  /**
   * Lets the watchdog do its clean-up now and waits until it is through.
   * @throws StackError when something could not be ended or removed.
   */
  async close(): Promise<void> {
    this.closed = true;
    const { child } = this;
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.ref();
    const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.stdin?.end();
    if ((await gone) !== 0) throw new StackError(`Not everything could be ended or removed: see ${this.logFile}.`);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  private start(): ChildProcess {
    this.startedAt = Date.now();
    const log = openSync(this.logFile, 'a', 0o600);
    const child = spawn(process.execPath, [program], { detached: true, stdio: ['pipe', log, log], env: {}, cwd: '/' });
    closeSync(log);
    child.unref();
    const input = child.stdin as unknown as { unref?: () => void; on: (event: 'error', listener: () => void) => void };
    input.unref?.();
    // A broken pipe means that the watchdog died: the exit handler below replaces it.
    input.on('error', () => undefined);
    child.once('exit', () => this.replace());
    return child;
  }

  private replace(): void {
    if (this.closed) return;
    this.quickEnds = Date.now() - this.startedAt < 2_000 ? this.quickEnds + 1 : 0;
    if (this.quickEnds >= 3) throw new StackError(`The watchdog ${program} ends as soon as it starts: build libs/stack ("npm run build") and try again.`);
    this.child = this.start();
    for (const order of this.others) this.tell(order);
    for (const process of this.processes.values()) this.tell({ op: 'watch', process });
  }

  private tell(order: WatchdogOrder): void {
    this.child.stdin?.write(`${JSON.stringify(order)}\n`);
  }
}

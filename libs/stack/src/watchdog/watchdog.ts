import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
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

  constructor() {
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

  /** Lets the watchdog do its clean-up now and waits until it is through. */
  async close(): Promise<void> {
    this.closed = true;
    const { child } = this;
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.ref();
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.stdin?.end();
    await gone;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  private start(): ChildProcess {
    const child = spawn(process.execPath, [program], { detached: true, stdio: ['pipe', 'ignore', 'ignore'], env: {}, cwd: '/' });
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
    this.child = this.start();
    for (const order of this.others) this.tell(order);
    for (const process of this.processes.values()) this.tell({ op: 'watch', process });
  }

  private tell(order: WatchdogOrder): void {
    this.child.stdin?.write(`${JSON.stringify(order)}\n`);
  }
}

import { writeSync } from 'node:fs';
import type { DestinationStream } from 'pino';

/** How long a reader of our pipe may fall behind before lines are given up. */
const PATIENCE_MS = 2_000;
const PAUSE_MS = 5;

/**
 * Writes log lines straight to a file descriptor. A line that finds no room (a full disk, a pipe nobody reads) is given up,
 * and counted in the next one that gets through: logs must never end or hold up a service. (pino's own destination
 * reports the error to nobody, which ends the process, and then tries without end to write what was left.)
 */
export class StandardOutput implements DestinationStream {
  private lost = 0;
  private torn = false;

  constructor(private readonly descriptor = 1) {}

  write(line: string): void {
    const owed = this.lost === 0 ? '' : `${JSON.stringify({ level: 'warn', time: new Date().toISOString(), msg: `${this.lost} log lines found no room` })}\n`;
    if (this.put(`${this.torn ? '\n' : ''}${owed}${line}`)) this.lost = 0;
    else this.lost += 1;
  }

  /** @returns whether all of it was written */
  private put(text: string): boolean {
    const bytes = Buffer.from(text);
    const deadline = performance.now() + PATIENCE_MS;
    for (let at = 0; at < bytes.length; ) {
      try {
        at += writeSync(this.descriptor, bytes, at);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN' && performance.now() < deadline) {
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
          continue;
        }
        this.torn ||= at > 0;
        return false;
      }
    }
    this.torn = false;
    return true;
  }
}

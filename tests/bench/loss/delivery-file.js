import { fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';

const TAIL = 4_096;

/**
 * What a consumer has been given, one line an event: its number, its position, and what else it needs to go on. The file
 * is effect and checkpoint in one: after a kill it goes on behind the last whole line.
 */
export class DeliveryFile {
  #handle;

  constructor(path) {
    this.#handle = openSync(path, 'a+');
    /** Fields of the last whole line, undefined when there is none. */
    this.last = this.#cutToLastLine();
  }

  /** @param lines fields of each line; written at once */
  write(lines) {
    if (lines.length > 0) writeSync(this.#handle, lines.map((fields) => `${fields.join(' ')}\n`).join(''));
  }

  #cutToLastLine() {
    const { size } = fstatSync(this.#handle);
    const tail = Buffer.alloc(Math.min(size, TAIL));
    readSync(this.#handle, tail, 0, tail.length, size - tail.length);
    const whole = tail.subarray(0, tail.lastIndexOf(10) + 1);
    ftruncateSync(this.#handle, size - tail.length + whole.length);
    const line = whole.toString().trimEnd().split('\n').at(-1);
    return line === '' ? undefined : line.split(' ');
  }
}

import { startChild } from '../child.js';

/** A process that comes back whenever it ends, as a supervisor would have it. */
export class SupervisedProcess {
  /** How often it ended without being killed, and how the last time. */
  ownEnds = 0;
  lastEnd = null;
  #stopped = false;
  #killed = false;
  #child;

  constructor(module, input) {
    this.module = module;
    this.input = input;
    this.#start();
  }

  kill() {
    this.#killed = true;
    this.#child.kill('SIGKILL');
  }

  async stop() {
    this.#stopped = true;
    this.#child.kill('SIGKILL');
    await this.#child.result.catch(() => undefined);
  }

  #start() {
    this.#killed = false;
    this.#child = startChild(this.module, this.input);
    this.#child.result.catch((error) => {
      if (this.#stopped) return;
      if (!this.#killed) {
        this.ownEnds += 1;
        this.lastEnd = error.message;
      }
      setTimeout(() => this.#stopped || this.#start(), 200);
    });
  }
}

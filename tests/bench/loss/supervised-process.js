import { startChild } from '../child.js';

/** A process that comes back whenever it ends, as a supervisor would have it. */
export class SupervisedProcess {
  #stopped = false;
  #child;

  constructor(module, input) {
    this.module = module;
    this.input = input;
    this.#start();
  }

  kill() {
    this.#child.kill('SIGKILL');
  }

  async stop() {
    this.#stopped = true;
    this.#child.kill('SIGKILL');
    await this.#child.result.catch(() => undefined);
  }

  #start() {
    this.#child = startChild(this.module, this.input);
    this.#child.result.catch(() => {
      if (!this.#stopped) setTimeout(() => this.#stopped || this.#start(), 200);
    });
  }
}

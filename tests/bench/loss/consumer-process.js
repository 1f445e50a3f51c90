import { startChild } from '../child.js';

/** A consumer that comes back whenever it ends, as a supervisor would have it. */
export class ConsumerProcess {
  #stopped = false;
  #child;

  constructor(input) {
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
    this.#child = startChild('loss/consumer.js', this.input);
    this.#child.result.catch(() => {
      if (!this.#stopped) setTimeout(() => this.#stopped || this.#start(), 200);
    });
  }
}

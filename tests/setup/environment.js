import { TestEnvironment } from 'jest-environment-node';
import { leaksSince, resourcesNow } from './leak-guard.js';

const closersOfFile = Symbol.for('entente.testing.closers');

/** Node's environment, plus: closes what the file opened through @entente/testing, then fails the file if it left anything else open. */
export default class EntenteEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global[closersOfFile] = [];
    // Node opens these pipes when something is first written to them, which may be in the middle of the file.
    void [process.stdout, process.stderr];
    this.before = resourcesNow();
  }

  async handleTestEvent(event) {
    if (event.name !== 'run_finish') return;
    await closeAll(this.global[closersOfFile]);
    const leaks = await leaksSince(this.before);
    if (leaks.length > 0) throw new Error(`This file left open: ${leaks.join(', ')}. Close it in a hook, or open it through @entente/testing.`);
  }
}

/** Newest first; all get their turn, then the first failure counts. */
async function closeAll(closers) {
  const failures = [];
  for (const close of closers.splice(0).reverse()) await close().catch((error) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs a module of this folder in a process of its own and resolves to the JSON it prints last. Every store is measured
 * so: none shares a process with another, or with the bench.
 */
export function child(module, input) {
  const worker = startChild(module, input);
  return worker.result;
}

/** The same, with a way to kill it. Rejects when it ends without a result. */
export function startChild(module, input) {
  const process_ = spawn(process.execPath, [join(import.meta.dirname, module), JSON.stringify(input)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  process_.stdout.on('data', (chunk) => (text += chunk));
  const result = new Promise((resolve, reject) => {
    process_.once('error', reject);
    process_.once('close', (code, signal) => {
      const last = text.trim().split('\n').at(-1);
      if (code === 0 && last) resolve(JSON.parse(last));
      else reject(new Error(`${module} ended with ${signal ?? code}`));
    });
  });
  result.catch(() => undefined);
  return { pid: process_.pid, result, kill: (signal) => process_.kill(signal) };
}

export function inputOfChild() {
  return JSON.parse(process.argv[2]);
}

export function resultOfChild(value) {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

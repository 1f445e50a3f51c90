import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs a module of this folder in a process of its own and resolves to the JSON it prints last. Every store is measured
 * so: none shares a process with another, or with the bench.
 */
export function child(module, input, options) {
  const worker = startChild(module, input, options);
  return worker.result;
}

/** The same, with a way to kill it, and told of its progress. Rejects when it ends without a result. */
export function startChild(module, input, { onProgress = () => undefined } = {}) {
  const process_ = spawn(process.execPath, [join(import.meta.dirname, module), JSON.stringify(input)], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  let text = '';
  process_.stdout.on('data', (chunk) => (text += chunk));
  process_.on('message', onProgress);
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
  // Whoever started us is gone: nobody wants the result.
  process.once('disconnect', () => process.exit(1));
  process.channel.unref();
  return JSON.parse(process.argv[2]);
}

export function progressOfChild(value) {
  process.send(value);
}

export function resultOfChild(value) {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

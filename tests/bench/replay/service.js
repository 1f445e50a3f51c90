import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const services = resolve(import.meta.dirname, '../../../services');

/** Starts a service as a process of its own; resolves with its address when it listens. */
export async function startService(name, env) {
  const folder = await mkdtemp(join(tmpdir(), `entente-bench-${name}-`));
  const ready = join(folder, 'ready');
  // As `entente start` does.
  const options = name === 'ingest' ? ['--max-semi-space-size=32'] : [];
  const child = spawn(process.execPath, [...options, join(services, name, 'dist/main.js')], {
    env: { ...process.env, ENTENTE_HTTP_HOST: '127.0.0.1', ENTENTE_HTTP_PORT: '0', ENTENTE_AUTH_MODE: 'none', ENTENTE_LOG_LEVEL: 'warn', ENTENTE_READY_FILE: ready, ENTENTE_SHUTDOWN_DELAY_MS: '0', ...env },
    stdio: ['ignore', 2, 2],
  });
  const ended = new Promise((resolve_) => child.once('close', resolve_));
  const stop = async () => {
    child.kill('SIGTERM');
    const code = await ended;
    await rm(folder, { recursive: true, force: true });
    return code;
  };
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(50)) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`);
    const url = (await readFile(ready, 'utf8').catch(() => '')).trim();
    if (url.startsWith('http')) return { url, pid: child.pid, stop };
  }
  await stop();
  throw new Error(`${name} did not start within a minute`);
}

export async function ask(url, path, body) {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await fetch(url + path, init);
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  return JSON.parse(text);
}

/** Waits for a job's end. */
export async function finished(url, path) {
  for (;;) {
    const job = await ask(url, path);
    if (job.state === 'done') return job;
    if (job.state === 'failed' || job.state === 'cancelled') throw new Error(`${path}: ${job.reason}`);
    await sleep(10);
  }
}

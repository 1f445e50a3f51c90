import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const MAIN = resolve(import.meta.dirname, '../../dist/main.js');
const START_WITHIN_MS = 60_000;

/** The service as a process of its own, for specs that kill it. */
export class TimelineProcess {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly ended: Promise<unknown>,
  ) {}

  /** `environment` without the prefix of the variables. */
  static async start(environment: Readonly<Record<string, string>>): Promise<TimelineProcess> {
    const folder = mkdtempSync(join(tmpdir(), 'entente-timeline-'));
    const ready = join(folder, 'ready');
    const given = { HTTP_PORT: '0', AUTH_MODE: 'none', LOG_LEVEL: 'silent', ...environment };
    const named = Object.fromEntries(Object.entries(given).map(([name, value]) => [`ENTENTE_TIMELINE_${name}`, value]));
    const child = spawn(process.execPath, [MAIN], { env: { ...process.env, ...named, ENTENTE_READY_FILE: ready }, stdio: 'ignore' });
    const ended = new Promise((done) => child.once('close', done));
    try {
      return new TimelineProcess(await address(ready, child), child, ended);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  /** Nothing is said, nothing is finished. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}

async function address(file: string, child: ChildProcess): Promise<string> {
  for (const deadline = Date.now() + START_WITHIN_MS; Date.now() < deadline && child.exitCode === null; await sleep(50)) {
    const url = (await readFile(file, 'utf8').catch(() => '')).trim();
    if (url.startsWith('http')) return url;
  }
  child.kill('SIGKILL');
  throw new Error(`The timeline service did not start (exit code ${String(child.exitCode)}).`);
}

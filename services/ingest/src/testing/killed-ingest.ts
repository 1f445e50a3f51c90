import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as testing from '@entente/testing';
import { eventually } from '@entente/testing';
import type { ImportSeen } from '../imports/testing/import-file.js';
import { ingestDatabase, type TestDatabase } from './ingest-under-test.js';

const MAIN = join(import.meta.dirname, '../../dist/main.js');

/** The service as a process of its own, over one database, to be killed in the middle of an import and started again. */
export class KilledIngest {
  private constructor(
    readonly database: TestDatabase,
    private readonly folder: string,
  ) {}

  /** Gone when the spec file ends. */
  static async overOwnDatabase(): Promise<KilledIngest> {
    const folder = mkdtempSync(join(tmpdir(), 'entente-killed-'));
    testing.closeAfterFile(async () => rmSync(folder, { recursive: true }));
    return new KilledIngest(await ingestDatabase(testing), folder);
  }

  async start(name: string): Promise<{ readonly url: string; readonly kill: () => Promise<unknown> }> {
    const nats = testing.testNats();
    const ready = join(this.folder, name);
    const env = {
      PATH: process.env['PATH'] ?? '',
      ENTENTE_INGEST_DATABASE_URL: this.database.url,
      ENTENTE_INGEST_IMPORT_LEASE_SECONDS: '2',
      ENTENTE_NATS_URL: nats.url,
      ENTENTE_STREAM_PREFIX: nats.prefix(''),
      ENTENTE_SUBJECT_PREFIX: nats.prefix('s'),
      ENTENTE_READY_FILE: ready,
    };
    const child = spawn(process.execPath, [MAIN], { env, cwd: this.folder, stdio: 'ignore' });
    const exit = new Promise((resolve) => child.once('exit', resolve));
    const kill = (): Promise<unknown> => {
      child.kill('SIGKILL');
      return exit;
    };
    testing.closeAfterFile(async () => void (await kill()));
    await eventually(() => existsSync(ready), { timeoutMs: 150_000, describe: 'ingest to be ready' });
    return { url: readFileSync(ready, 'utf8').trim(), kill };
  }

  /** Sends a file, and kills the process that works on it early and late. Looked at just before each kill, and at the end. */
  async importKilledTwice(file: string, { early, late, ...query }: { early: number; late: number } & Record<string, string | number>): Promise<ImportSeen[]> {
    const name = Object.values(query).join('-').slice(0, 40).replace(/\W/g, '');
    const first = await this.start(`${name}1`);
    const asked = new URLSearchParams(Object.entries(query).map(([key, value]): [string, string] => [key, String(value)]));
    const sent = await fetch(`${first.url}/v1/imports?${asked.toString()}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file });
    if (sent.status >= 300) throw new Error(`The file was not taken: ${await sent.text()}`);
    const { id } = (await sent.json()) as ImportSeen;
    const atFirst = await until(first.url, id, ({ progress }) => progress.percent >= early);
    await first.kill();
    const second = await this.start(`${name}2`);
    const then = await until(second.url, id, ({ progress }) => progress.percent >= late);
    await second.kill();
    const third = await this.start(`${name}3`);
    const done = await until(third.url, id, () => false);
    await third.kill();
    return [atFirst, then, done];
  }
}

async function until(url: string, id: string, reached: (seen: ImportSeen) => boolean): Promise<ImportSeen> {
  for (const end = Date.now() + 180_000; Date.now() < end; await sleep(5)) {
    const seen = (await (await fetch(`${url}/v1/imports/${id}`)).json()) as ImportSeen;
    if (reached(seen) || seen.state === 'completed') return seen;
  }
  throw new Error('The import did not get there in time.');
}

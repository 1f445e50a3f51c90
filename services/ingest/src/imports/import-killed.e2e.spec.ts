import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as testing from '@entente/testing';
import { eventually } from '@entente/testing';
import { ingestDatabase, type TestDatabase } from '../testing/ingest-under-test.js';
import type { ImportSeen } from './testing/import-file.js';
import { syntheticRelease } from './testing/synthetic-release.js';

const MAIN = join(import.meta.dirname, '../../dist/main.js');
const ROWS = 2_500;

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await ingestDatabase(testing);
  folder = mkdtempSync(join(tmpdir(), 'entente-import-'));
  testing.closeAfterFile(async () => rmSync(folder, { recursive: true }));
});

async function start(name: string): Promise<{ url: string; kill: () => Promise<unknown> }> {
  const nats = testing.testNats();
  const ready = join(folder, name);
  const env = {
    PATH: process.env['PATH'] ?? '',
    ENTENTE_INGEST_DATABASE_URL: database.url,
    ENTENTE_INGEST_IMPORT_LEASE_SECONDS: '2',
    ENTENTE_NATS_URL: nats.url,
    ENTENTE_STREAM_PREFIX: nats.prefix(''),
    ENTENTE_SUBJECT_PREFIX: nats.prefix('s'),
    ENTENTE_READY_FILE: ready,
  };
  const child = spawn(process.execPath, [MAIN], { env, cwd: folder, stdio: 'ignore' });
  const exit = new Promise((resolve) => child.once('exit', resolve));
  const kill = (): Promise<unknown> => {
    child.kill('SIGKILL');
    return exit;
  };
  testing.closeAfterFile(async () => void (await kill()));
  await eventually(() => existsSync(ready), { timeoutMs: 50_000, describe: 'ingest to be ready' });
  return { url: readFileSync(ready, 'utf8').trim(), kill };
}

async function until(url: string, id: string, reached: (seen: ImportSeen) => boolean): Promise<ImportSeen> {
  for (const end = Date.now() + 90_000; Date.now() < end; await sleep(5)) {
    const seen = (await (await fetch(`${url}/v1/imports/${id}`)).json()) as ImportSeen;
    if (reached(seen) || seen.state === 'completed') return seen;
  }
  throw new Error('The import did not get there in time.');
}

describe('an import whose process is killed, twice', () => {
  it('goes on where its last portion was committed and stores every order once', async () => {
    const first = await start('first');
    const sent = await fetch(`${first.url}/v1/imports?format=sipri&name=big.csv`, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: syntheticRelease(ROWS) });
    const { id } = (await sent.json()) as ImportSeen;
    const early = await until(first.url, id, ({ progress }) => progress.percent >= 5);
    await first.kill();
    const second = await start('second');
    const late = await until(second.url, id, ({ progress }) => progress.percent >= 50);
    await second.kill();
    const third = await start('third');
    const done = await until(third.url, id, () => false);
    expect([early.state, late.state]).toEqual(['running', 'running']);
    expect(done).toMatchObject({ state: 'completed', counts: { good: ROWS, bad: 0, reported: ROWS } });
    const { rows } = await database.pool.query<{ type: string; count: number; streams: number }>(
      'SELECT type, count(*)::int AS count, count(DISTINCT stream_id)::int AS streams FROM event_store.log GROUP BY 1 ORDER BY 1',
    );
    expect(rows.filter(({ type }) => type !== 'matching.assigned')).toEqual([
      { type: 'claim.assigned', count: ROWS, streams: ROWS },
      { type: 'import.completed', count: 1, streams: 1 },
      { type: 'procurement.reported', count: ROWS, streams: ROWS },
      { type: 'register.released', count: 1, streams: 1 },
      { type: 'report.received', count: 1, streams: 1 },
    ]);
  }, 200_000);
});

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { gdeltEvents } from '@entente/connectors';
import { eventRow, reciprocal } from '@entente/connectors/testing';
import type { Lead } from '@entente/contracts';
import { joinLeads } from '@entente/domain';
import * as testing from '@entente/testing';
import { eventually } from '@entente/testing';
import { ingestDatabase, type TestDatabase } from '../testing/ingest-under-test.js';

const MAIN = join(import.meta.dirname, '../../dist/main.js');
const ROWS = 30_000;

interface Seen {
  readonly id: string;
  readonly state: string;
  readonly counts: Record<string, number>;
  readonly progress: { readonly percent: number };
}

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await ingestDatabase(testing);
  folder = mkdtempSync(join(tmpdir(), 'entente-leads-'));
  testing.closeAfterFile(async () => rmSync(folder, { recursive: true }));
});

/** Every third row tells the one before from the other side; every hundredth is damaged. */
function lineOf(index: number): string {
  const id = String(700_000_000 + index);
  const told = index % 3 === 2 ? index - 1 : index;
  if (index % 100 === 99) return `damaged ${index}`;
  const row = eventRow({ GLOBALEVENTID: id, SOURCEURL: `https://news.example/${told}` });
  return told === index ? row : reciprocal(row, { GLOBALEVENTID: id, SOURCEURL: `https://news.example/${told}` });
}

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

async function until(url: string, id: string, reached: (seen: Seen) => boolean): Promise<Seen> {
  for (const end = Date.now() + 90_000; Date.now() < end; await sleep(5)) {
    const seen = (await (await fetch(`${url}/v1/imports/${id}`)).json()) as Seen;
    if (reached(seen) || seen.state === 'completed') return seen;
  }
  throw new Error('The import did not get there in time.');
}

/** What the table must hold, by the pure reader alone. */
function expected(lines: readonly string[]): string {
  const leads = new Map<string, Lead>();
  lines.forEach((line, index) => {
    const row = gdeltEvents.row({}, line, index + 1);
    if (!row.ok) return;
    const known = leads.get(row.record.id);
    leads.set(row.record.id, known === undefined ? row.record : joinLeads(known, row.record));
  });
  return digest([...leads.values()].map(({ id, rows, actors }) => [id, rows, actors[0]?.code ?? null]));
}

function digest(rows: [string, readonly string[], string | null][]): string {
  const lines = rows.map(([id, ids, first]) => `${id} ${ids.join()} ${first ?? ''}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

describe('an import of leads whose process is killed, twice', () => {
  it('ends with the leads an undisturbed one has, and the log tells of each portion once', async () => {
    const lines = Array.from({ length: ROWS }, (_, index) => lineOf(index));
    const first = await start('first');
    const sent = await fetch(`${first.url}/v1/imports?format=gdelt-events&name=big.csv`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: lines.join('\n') });
    const { id } = (await sent.json()) as Seen;
    const early = await until(first.url, id, ({ progress }) => progress.percent >= 10);
    await first.kill();
    const second = await start('second');
    const late = await until(second.url, id, ({ progress }) => progress.percent >= 60);
    await second.kill();
    const third = await start('third');
    const done = await until(third.url, id, () => false);
    expect([early.state, late.state]).toEqual(['running', 'running']);
    expect(done).toMatchObject({ state: 'completed', counts: { good: ROWS - ROWS / 100, bad: ROWS / 100 } });

    const { rows } = await database.pool.query<{ id: string; rows: string[]; first: string }>(
      `SELECT replace(id::text, '-', '') AS id, rows::text[] AS rows, detail -> 'actors' -> 0 ->> 'code' AS first FROM ingest.lead`,
    );
    expect(digest(rows.map((row) => [row.id, row.rows, row.first]))).toBe(expected(lines));
    const portions = await database.pool.query<{ from: number; rows: number }>(`SELECT (data::json -> 'lines' ->> 'from')::int AS from, (data::json ->> 'rows')::int AS rows FROM event_store.log WHERE type = 'leads.imported' ORDER BY 1`);
    expect(portions.rows.reduce((sum, portion) => sum + portion.rows, 0)).toBe(ROWS - ROWS / 100);
    expect(new Set(portions.rows.map(({ from }) => from)).size).toBe(portions.rows.length);
  }, 240_000);
});

import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as testing from '@entente/testing';
import { eventually } from '@entente/testing';
import { retold } from './testing/example-records.js';
import { ingestDatabase, type TestDatabase } from './testing/ingest-under-test.js';

const MAIN = join(import.meta.dirname, '../dist/main.js');
const COUNT = 300;

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await ingestDatabase(testing);
  folder = mkdtempSync(join(tmpdir(), 'entente-ingest-'));
  testing.closeAfterFile(async () => rmSync(folder, { recursive: true }));
});

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly output: () => string;
  /** @returns the exit code, or the signal */
  end(signal: NodeJS.Signals): Promise<number | string | null>;
}

async function start(name: string): Promise<Running> {
  const nats = testing.testNats();
  const ready = join(folder, name);
  const env = {
    PATH: process.env['PATH'] ?? '',
    ENTENTE_INGEST_DATABASE_URL: database.url,
    ENTENTE_NATS_URL: nats.url,
    ENTENTE_STREAM_PREFIX: nats.prefix(''),
    ENTENTE_SUBJECT_PREFIX: nats.prefix('s'),
    ENTENTE_READY_FILE: ready,
  };
  const child = spawn(process.execPath, [MAIN], { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString('utf8')));
  child.stderr.on('data', (data: Buffer) => (output += data.toString('utf8')));
  const exit = new Promise<number | string | null>((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  testing.closeAfterFile(async () => { child.kill('SIGKILL'); await exit; });
  const end = (signal: NodeJS.Signals): Promise<number | string | null> => { child.kill(signal); return exit; };
  await eventually(() => existsSync(ready), { timeoutMs: 50_000, describe: `ingest to be ready: ${output}` });
  return { child, url: readFileSync(ready, 'utf8').trim(), output: () => output, end };
}

const body = Array.from({ length: COUNT }, (_, index) => JSON.stringify(retold(index))).join('\n');
const batch = (url: string): Promise<Response> => fetch(`${url}/v1/batches`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body });
const answersIn = (text: string): { status: number; answer: { report: string; position: string } }[] =>
  text.split('\n').slice(0, -1).map((line) => JSON.parse(line) as { status: number; answer: { report: string; position: string } });

/** What came before the process was gone. */
async function heardUntil(response: Response, enough: number, act: () => void): Promise<string> {
  let text = '';
  try {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += Buffer.from(chunk).toString('utf8');
      if (text.split('\n').length > enough) act();
    }
  } catch {
    // The connection broke, as it should: what was heard before counts.
  }
  return text;
}

describe('the process', () => {
  it('killed in the middle of a batch loses nothing it answered and stores nothing twice', async () => {
    const first = await start('first');
    const heard = answersIn(await heardUntil(await batch(first.url), COUNT / 3, () => first.child.kill('SIGKILL')));
    expect(heard.length).toBeGreaterThanOrEqual(COUNT / 3);
    const second = await start('second');
    const again = answersIn(await (await batch(second.url)).text());
    expect(again.map(({ status }) => status)).toEqual(Array<number>(COUNT).fill(201));
    expect(again.slice(0, heard.length).map(({ answer }) => answer)).toEqual(heard.map(({ answer }) => answer));
    const { rows } = await database.pool.query<{ kind: string; count: string }>(
      "SELECT split_part(name, '-', 1) AS kind, count(*) FROM event_store.stream GROUP BY 1 ORDER BY 1",
    );
    expect(rows).toEqual([{ kind: 'claim', count: `${COUNT}` }, { kind: 'development', count: '1' }, { kind: 'matching', count: '1' }, { kind: 'report', count: `${COUNT}` }]);
    const positions = again.map(({ answer }) => Number(answer.position.slice('main-'.length)));
    expect(Math.max(...positions)).toBe(COUNT * 4);
    expect(await second.end('SIGTERM')).toBe(0);
    expect(second.output()).toContain('"msg":"stopped"');
  }, 120_000);

  it('says in one line what is wrong with its environment', async () => {
    const child = spawn(process.execPath, [MAIN], { env: { PATH: process.env['PATH'] ?? '', ENTENTE_HTTP_PORT: 'many' }, cwd: folder });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString('utf8')));
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect(code).toBe(1);
    expect(output).toMatch(/HTTP_PORT.*DATABASE_URL.*NATS_URL/s);
  });
});

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient, runSystem, type RunningSystem } from '@entente/cli';
import type { ClaimReported } from '@entente/contracts';
import { verifyChain } from '@entente/event-store';
import { connectNats } from '@entente/messaging';
import { closeAfterFile, eventually } from '@entente/testing';
import pg from 'pg';
import { claimBody } from './claims.js';
import { limitedDisk, type LimitedDisk } from './limited-disk.js';
import { readLog } from './read-log.js';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly detail: string;
  readonly retryAfter: string | null;
  readonly claim: string | null;
}
interface StatusView {
  readonly ingest: { readonly streams: readonly { readonly stream: string; readonly position: string; readonly fault: string | null }[] | null };
  readonly timeline: { readonly checkpoint: string };
}

/** As `entente start` runs it, with everything it keeps, its logs too, on a disk of limited size. */
async function systemOn(dir: string): Promise<{ system: RunningSystem; api: ApiClient }> {
  const system = await runSystem({ kind: 'start', fixedPorts: false, onProgress: () => undefined, servers: { databaseUrl: null, natsUrl: null, dir } });
  closeAfterFile(() => system.stop());
  return { system, api: new ApiClient({ url: system.gatewayUrl, token: null }) };
}

async function post(url: string, index: number): Promise<Answer> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(claimBody(index)) };
  const response = await fetch(`${url}/v1/claims`, { ...init, signal: AbortSignal.timeout(120_000) });
  const body = (await response.json()) as { type?: string; detail?: string; claims?: { id: string }[] };
  return { status: response.status, type: body.type ?? '', detail: body.detail ?? '', retryAfter: response.headers.get('retry-after'), claim: body.claims?.[0]?.id ?? null };
}

/** Eight clients that never stop; what they heard. */
class Load {
  readonly answers: Answer[] = [];
  private next = 0;
  private running = true;
  private readonly ended: Promise<unknown>;

  constructor(private readonly url: string) {
    this.ended = Promise.all(Array.from({ length: 8 }, () => this.work()));
  }
  get refused(): Answer[] {
    return this.answers.filter(({ status }) => status >= 400);
  }
  get taken(): string[] {
    return this.answers.flatMap(({ claim }) => (claim === null ? [] : [claim]));
  }
  async stop(): Promise<void> {
    this.running = false;
    await this.ended;
  }
  private async work(): Promise<void> {
    while (this.running) {
      const answer = await post(this.url, (this.next += 1));
      this.answers.push(answer);
      if (answer.status >= 400) await sleep(200);
    }
  }
}

const expectCaughtUp = async ({ system, api }: { system: RunningSystem; api: ApiClient }): Promise<void> => {
  await eventually(
    async () => {
      // What was in the inbox may still be coming in.
      const log = await readLog(system.databaseUrl);
      const { ingest, timeline } = await api.get<StatusView>('/v1/status');
      expect(timeline.checkpoint).toBe(`main-${log.length}`);
      expect(ingest.streams?.map(({ position, fault }) => [position, fault])).toEqual([[`main-${log.length}`, null], [`main-${log.length}`, null]]);
    },
    { timeoutMs: 60_000, everyMs: 300, describe: 'view and streams to catch up' },
  );
};

async function expectSound({ databaseUrl }: RunningSystem, taken: readonly string[]): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  try {
    expect(await verifyChain({ pool, schema: 'event_store', lane: 'main' })).toMatchObject({ ok: true });
  } finally {
    await pool.end();
  }
  const log = await readLog(databaseUrl);
  expect(log.map(({ position }) => position)).toEqual(log.map((_, index) => BigInt(index + 1)));
  const claims = log.flatMap(({ type, data }) => (type === 'procurement.reported' ? [(data as ClaimReported).claim.id] : []));
  expect(new Set(claims).size).toBe(claims.length);
  expect(taken.filter((claim) => !claims.includes(claim))).toEqual([]);
}

/** Writes nothing but log, until the server finds no room for it and ends all sessions: the hardest way to be full. */
async function exhaustWriteAhead(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    for (let turn = 0; turn < 400; turn += 1) await client.query(`SELECT pg_logical_emit_message(false, 'fill', repeat('x', 1000000), true)`);
  } catch {
    // That was the aim.
  } finally {
    await client.end().catch(() => undefined);
  }
}

describe('the disk of PostgreSQL, NATS and all logs', () => {
  let disk: LimitedDisk;
  let running: { system: RunningSystem; api: ApiClient };
  let load: Load;
  beforeAll(async () => {
    disk = limitedDisk(500);
    mkdirSync(join(disk.path, 'start'), { mode: 0o755 });
    running = await systemOn(join(disk.path, 'start'));
  }, 120_000);

  it('full: requests hear so, with a sentence and when to come again', async () => {
    load = new Load(running.system.gatewayUrl);
    await eventually(() => load.taken.length > 50, { timeoutMs: 60_000 });
    disk.fill(2 * 1024 * 1024);
    await eventually(() => load.answers.some(({ status }) => status === 507), { timeoutMs: 90_000, describe: 'a 507' });
    const full = load.answers.find(({ status }) => status === 507);
    expect(full).toMatchObject({ type: 'urn:entente:problem:storage-full', retryAfter: '10', detail: expect.stringContaining('disk-full.md') });
  }, 180_000);

  it('full to the last byte of write-ahead log: still only 503 and 507', async () => {
    await exhaustWriteAhead(running.system.databaseUrl);
    const before = load.answers.length;
    await eventually(() => load.answers.length > before + 8, { timeoutMs: 120_000, describe: 'answers' });
    expect(new Set(load.refused.map(({ status, retryAfter }) => `${status} ${retryAfter !== null}`))).toEqual(new Set(['503 true', '507 true']));
    expect(load.refused.every(({ detail }) => detail.length > 20)).toBe(true);
  }, 180_000);

  it('with room again: everything goes on by itself within half a minute, nothing lost', async () => {
    disk.empty();
    const begin = Date.now();
    const from = load.taken.length;
    await eventually(() => load.taken.length > from, { timeoutMs: 60_000, everyMs: 20, describe: 'a claim to be taken' });
    expect(Date.now() - begin).toBeLessThan(30_000);
    await load.stop();
    await expectSound(running.system, load.taken);
    await expectCaughtUp(running);
    await running.system.stop();
  }, 240_000);
});

describe('the disk of NATS alone', () => {
  let disk: LimitedDisk;
  let running: { system: RunningSystem; api: ApiClient };
  beforeAll(async () => {
    const dir = limitedDisk(300).path;
    mkdirSync(join(dir, 'start'), { mode: 0o755 });
    disk = limitedDisk(48, join(dir, 'start', 'nats'));
    running = await systemOn(join(dir, 'start'));
  }, 120_000);

  it('full: HTTP stores, submissions over NATS are refused to their senders', async () => {
    const load = new Load(running.system.gatewayUrl);
    await eventually(() => load.taken.length > 50, { timeoutMs: 60_000 });
    disk.fill(64 * 1024);
    const link = await connectNats({ url: running.system.natsUrl, name: 'spec' });
    const submit = (index: number) => link.jetstream.publish('inbox.claim.full', JSON.stringify(claimBody(index)), { timeout: 5_000 });
    await eventually(() => submit(1_000_000 + Math.floor(Math.random() * 1e6)).then(() => false, () => true), { timeoutMs: 60_000, describe: 'a refusal' });
    const before = load.taken.length;
    await eventually(() => load.taken.length > before + 100, { timeoutMs: 60_000, describe: 'claims over HTTP' });
    await load.stop();
    expect(load.refused).toEqual([]);
    await link.close();
    await expectSound(running.system, load.taken);
  }, 180_000);

  it('with room again: the streams are filled up within half a minute', async () => {
    disk.empty();
    await expectCaughtUp(running);
    await running.system.stop();
  }, 180_000);
});

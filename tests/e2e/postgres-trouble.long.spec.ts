import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient, runSystem, type RunningSystem } from '@entente/cli';
import type { ClaimReported } from '@entente/contracts';
import { connectNats, type NatsLink } from '@entente/messaging';
import { closeAfterFile, eventually } from '@entente/testing';
import pg from 'pg';
import { claimBody } from './claims.js';
import { readLog } from './read-log.js';

const AWAY_MS = Number(process.env['ENTENTE_AWAY_MS'] ?? 120_000);

let system: RunningSystem;
let api: ApiClient;
let link: NatsLink;
beforeAll(async () => {
  system = await runSystem({ kind: 'demo', onProgress: () => undefined, servers: { databaseUrl: null, natsUrl: null, durable: true } });
  closeAfterFile(() => system.stop());
  api = new ApiClient({ url: system.gatewayUrl, token: null });
  link = await connectNats({ url: system.natsUrl, name: 'spec' });
  closeAfterFile(() => link.close());
  await api.send('POST', '/v1/claims', claimBody(0));
}, 120_000);

interface Heard {
  readonly status: number;
  readonly type: string | null;
  readonly retryAfter: string | null;
  readonly body: { readonly detail?: string; readonly title?: string; readonly claims?: readonly { readonly id: string }[] };
  readonly ms: number;
}

async function post(index: number): Promise<Heard> {
  const begin = Date.now();
  const init = { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': `trouble-${index}` }, body: JSON.stringify(claimBody(index)) };
  return heardOf(begin, await fetch(`${system.gatewayUrl}/v1/claims`, { ...init, signal: AbortSignal.timeout(120_000) }));
}

async function read(path: string): Promise<Heard> {
  const begin = Date.now();
  return heardOf(begin, await fetch(system.gatewayUrl + path, { signal: AbortSignal.timeout(120_000) }));
}

async function heardOf(begin: number, response: Response): Promise<Heard> {
  const { status, headers } = response;
  return { status, type: headers.get('content-type'), retryAfter: headers.get('retry-after'), body: (await response.json()) as Heard['body'], ms: Date.now() - begin };
}

async function untilTaken(index: number): Promise<string> {
  return eventually(async () => {
    const { status, body } = await post(index);
    expect(status).toBe(201);
    return body.claims?.[0]?.id ?? '';
  }, { timeoutMs: 60_000, everyMs: 200 });
}

async function storedClaims(): Promise<string[]> {
  const log = await readLog(system.databaseUrl);
  return log.flatMap(({ type, data }) => (type === 'procurement.reported' ? [(data as ClaimReported).claim.id] : []));
}

describe('PostgreSQL', () => {
  it('restarted immediately under load, ten times: every claim is stored once', async () => {
    let running = true;
    const restarts = (async () => {
      for (let turn = 0; turn < 10; turn += 1) {
        await sleep(1_500);
        await system.stack.restartPostgres('immediate');
      }
      running = false;
    })();
    const claims: string[] = [];
    const work = async (client: number): Promise<void> => {
      for (let turn = 0; running; turn += 1) claims.push(await untilTaken(1_000 + turn * 4 + client));
    };
    await Promise.all([restarts, work(0), work(1), work(2), work(3)]);
    const stored = await storedClaims();
    expect(new Set(stored).size).toBe(stored.length);
    expect(claims.filter((claim) => !stored.includes(claim))).toEqual([]);
  }, 300_000);

  it(`away for ${AWAY_MS / 1_000} s: HTTP refuses in words, the inbox keeps, and all goes on within half a minute`, async () => {
    await system.stack.stopPostgres('immediate');
    const end = Date.now() + AWAY_MS;
    const heard: Heard[] = [];
    let sent = 0;
    while (Date.now() < end) {
      sent += 1;
      await link.jetstream.publish('inbox.claim.away', JSON.stringify(claimBody(50_000 + sent)), { msgID: `away-${sent}` });
      heard.push(...(await Promise.all([post(60_000 + sent), read('/v1/timelines'), read('/v1/alerts'), read('/v1/reports')])));
      await sleep(500);
    }
    expect(new Set(heard.map(({ status, type, retryAfter }) => `${status} ${type?.split(';')[0]} ${Number(retryAfter) > 0}`))).toEqual(new Set(['503 application/problem+json true']));
    process.stderr.write(`${heard.length} answers, the slowest after ${Math.max(...heard.map(({ ms }) => ms))} ms\n`);
    expect(Math.max(...heard.map(({ ms }) => ms))).toBeLessThan(30_000);
    expect(heard.every(({ body: { detail } }) => (detail ?? '').length > 20)).toBe(true);
    expect((await link.manager.streams.info('INBOX')).state.messages).toBe(sent);
    await system.stack.startPostgres();
    const begin = Date.now();
    await eventually(async () => (await link.manager.streams.info('INBOX')).state.messages === 0, { timeoutMs: 60_000, describe: 'the inbox to be worked off' });
    process.stderr.write(`${sent} submissions that waited were stored ${Date.now() - begin} ms after PostgreSQL was back\n`);
    expect(Date.now() - begin).toBeLessThan(30_000);
    for (let one = 1; one <= sent; one += 1) expect(await api.get<{ status: string }>(`/v1/submissions/away-${one}`)).toMatchObject({ status: 'stored' });
    await eventually(async () => (await Promise.all([post(60_001), read('/v1/timelines'), read('/v1/alerts')])).every(({ status }) => status < 300), { timeoutMs: 30_000, describe: 'HTTP to answer again' });
  }, AWAY_MS + 240_000);

  it('with a session that was left open and keeps the log locked: told who it is, and it goes on when the server has ended that session', async () => {
    const holder = new pg.Client({ connectionString: system.databaseUrl, application_name: 'forgotten' });
    holder.on('error', () => undefined);
    await holder.connect();
    const { rows } = await holder.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await holder.query(`BEGIN; SELECT pg_advisory_xact_lock(event_store.lane_lock(lane_id)) FROM event_store.lane WHERE name = 'main'`);
    const begin = Date.now();
    const first = await post(70_000);
    expect([first.status, first.body.detail]).toEqual([503, expect.stringContaining(`pg_terminate_backend(${rows[0]?.pid})`)]);
    // Two waits of ten seconds, behind one of somebody else's.
    expect(first.ms).toBeLessThan(50_000);
    // idle_in_transaction_session_timeout of the server.
    await eventually(async () => (await post(70_000)).status === 201, { timeoutMs: 150_000, everyMs: 500, describe: 'the claim to be taken' });
    expect(Date.now() - begin).toBeLessThan(150_000);
    await holder.end().catch(() => undefined);
  }, 300_000);
});

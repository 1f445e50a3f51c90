import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@entente/contracts';
import type { Stack } from '@entente/stack';
import { eventually, privateStack, runServers, testDatabase, type TestDatabase } from '@entente/testing';
import { claimBody } from '../e2e/claims.js';
import { readLog } from '../e2e/read-log.js';
import { hookCounter, type HookCounter } from '../upgrade/hook-counter.js';
import { Replica, type ServiceName } from '../upgrade/replica.js';
import { post } from '../upgrade/steady-load.js';

/** More than a day: whoever takes a date from the wrong clock takes the wrong one at any hour. */
const OFF_MS = 25 * 3_600_000;
const CLOCK = join(import.meta.dirname, 'wrong-clock.js');
const LIMIT = { timeoutMs: 60_000, everyMs: 100 };

let database: TestDatabase;
let stack: Stack;
let hook: HookCounter;
let services: { ahead: Replica; behind: Replica; backwards: Replica; early: Replica; alerting: Replica };
let middle: string;

const now = async (): Promise<string> =>
  (await database.pool.query<{ now: string }>(`SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS now`)).rows[0]?.now ?? '';
const get = async <Body>(service: Replica, path: string): Promise<Body> => {
  const response = await fetch(service.url + path);
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  return JSON.parse(text) as Body;
};
const shownAt = async (service: Replica, query: string): Promise<number> => (await get<{ items: unknown[] }>(service, `/v1/timelines?limit=200&${query}`)).items.length;

async function submit(from: number, to: number): Promise<string> {
  let end = '';
  for (let index = from; index < to; index += 1) {
    const response = await post(`${(index % 2 === 0 ? services.ahead : services.behind).url}/v1/claims`, claimBody(index));
    expect(response.status).toBe(201);
    end = ((await response.json()) as { position: string }).position;
  }
  return end;
}

beforeAll(async () => {
  stack = await privateStack({ databaseUrl: runServers().databaseUrl });
  database = await testDatabase();
  hook = await hookCounter({ refuse: 1 });
  const start = (service: ServiceName, clock: number, then: number): Promise<Replica> => {
    const env = {
      ...{ ENTENTE_DATABASE_URL: database.url, ENTENTE_NATS_URL: stack.natsUrl, ENTENTE_LOG_LEVEL: 'warn', ENTENTE_SHUTDOWN_DELAY_MS: '0' },
      ...{ ENTENTE_ALERTING_WEBHOOK_ALLOWED_ADDRESSES: '127.0.0.1', ENTENTE_ALERTING_WEBHOOK_RETRY_SCALE: '1' },
      ...{ ENTENTE_TEST_CLOCK: String(clock), ENTENTE_TEST_CLOCK_THEN: String(then) },
    };
    return Replica.start({ stack, service, env, nodeArgs: ['--import', CLOCK] });
  };
  const [ahead, behind, backwards, early, alerting] = await Promise.all([
    start('ingest', OFF_MS, -OFF_MS),
    start('ingest', -OFF_MS, -OFF_MS),
    start('timeline', 0, -OFF_MS),
    start('timeline', OFF_MS, OFF_MS),
    start('alerting', OFF_MS, -OFF_MS),
  ]);
  services = { ahead, behind, backwards, early, alerting };
  const rule = await post(`${alerting.url}/v1/rules`, { name: 'Moroccan orders', filter: 'kind == "procurement" && "MAR" in actors', topic: '{kind}.{pair}', webhook: hook.url });
  expect(rule.status).toBe(201);
}, 300_000);

describe('services whose clocks are a day off, two of which go back while they run', () => {
  let log: readonly RecordedEvent[];
  let begin: string;

  beforeAll(async () => {
    begin = await now();
    await submit(0, 10);
    middle = await now();
    await submit(10, 20);
    for (const service of [services.ahead, services.backwards, services.alerting]) service.process.kill('SIGUSR2');
    const end = await submit(20, 30);
    for (const service of [services.backwards, services.early]) expect(await shownAt(service, `waitFor=${end}`)).toBe(30);
    log = await readLog(database.url);
  }, 300_000);

  it('stamp what they store by the clock of the database, in the order of the log', async () => {
    const instants = log.map(({ recordedAt }) => recordedAt);
    expect([...instants].sort()).toEqual(instants);
    expect([instants[0]! >= begin, instants.at(-1)! <= (await now())]).toEqual([true, true]);
  });

  it('answer what was known at an instant', async () => {
    for (const service of [services.backwards, services.early]) expect(await shownAt(service, `knownAt=${middle}`)).toBe(10);
  });

  it('take today from the database', async () => {
    const days = [begin.slice(0, 10), (await now()).slice(0, 10)];
    for (const service of [services.ahead, services.behind]) {
      expect(days).toContain((await get<{ at: string }>(service, `/v1/sources/${encodeURIComponent('src:register-1')}`)).at);
      const graded = await post(`${service.url}/v1/sources/${encodeURIComponent('src:register-1')}/grades`, { grade: service === services.ahead ? 'B' : 'C', reason: 'seen' });
      expect(days).toContain(((await graded.json()) as { from: string }).from);
    }
  });

  it('publish everything and say that nothing is behind', async () => {
    for (const service of [services.ahead, services.behind]) {
      const { streams } = await eventually(async () => {
        const status = await get<{ streams: { lagSeconds: number }[] }>(service, '/v1/ingest/status');
        return status.streams.every(({ lagSeconds }) => lagSeconds === 0) && status;
      }, LIMIT);
      expect(streams).toHaveLength(2);
    }
  });

  it('try a webhook again when its time has come, and sign it with the time', async () => {
    await eventually(() => hook.developments.length >= 15, { ...LIMIT, describe: '15 alerts' });
    expect(new Set(hook.developments).size).toBe(hook.developments.length);
    for (const signed of hook.timestamps) expect(Math.abs(Date.now() / 1_000 - signed)).toBeLessThan(120);
  });

  it('hand over the lead when one is frozen for longer than its lease, and go on where they are when it thaws', async () => {
    services.backwards.process.kill('SIGSTOP');
    const frozen = await submit(30, 32);
    expect(await eventually(() => shownAt(services.early, `waitFor=${frozen}`), LIMIT)).toBe(32);
    services.backwards.process.kill('SIGCONT');
    const thawed = await submit(32, 34);
    for (const service of [services.backwards, services.early]) expect(await eventually(() => shownAt(service, `waitFor=${thawed}`), LIMIT)).toBe(34);
  }, 300_000);

  it('tell by the clock of the database for how long something has not been published', async () => {
    await stack.stopNats('crash');
    await submit(34, 35);
    for (const service of [services.ahead, services.behind]) {
      const seconds = await eventually(async () => {
        const { streams } = await get<{ streams: { lagSeconds: number }[] }>(service, '/v1/ingest/status');
        return streams.every(({ lagSeconds }) => lagSeconds > 0) && streams.map(({ lagSeconds }) => lagSeconds);
      }, LIMIT);
      expect(Math.max(...seconds)).toBeLessThan(600);
    }
    await stack.startNats();
  }, 300_000);

  it('carry out a job with a sound estimate', async () => {
    const started = await post(`${services.early.url}/v1/replays`, { target: { type: 'diff' } });
    const { id } = (await started.json()) as { id: string };
    const job = await eventually(async () => {
      const seen = await get<{ state: string; etaSeconds: number | null; rate: number }>(services.early, `/v1/replays/${id}`);
      expect(seen.etaSeconds ?? 0).toBeGreaterThanOrEqual(0);
      return seen.state === 'done' && seen;
    }, LIMIT);
    expect(job).toMatchObject({ state: 'done', etaSeconds: 0 });
  }, 300_000);
});

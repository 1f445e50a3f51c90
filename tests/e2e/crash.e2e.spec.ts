import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '@entente/cli';
import type { ClaimReported, DevelopmentItem, RecordedEvent } from '@entente/contracts';
import { eventually } from '@entente/testing';
import { claimBody } from './claims.js';
import { foldLog, readLog } from './read-log.js';
import { inPlain, testSystem, type TestSystem } from './test-system.js';

const CLAIMS = Number(process.env['ENTENTE_CRASH_CLAIMS'] ?? 400);
const SERVICES = ['ingest', 'timeline', 'alerting', 'gateway'] as const;

describe(`kill -9 of each service in the middle of ${CLAIMS} claims`, () => {
  let running: TestSystem;
  let log: RecordedEvent[];

  beforeAll(async () => {
    running = await testSystem();
    await running.api.send('POST', '/v1/rules', { name: 'Moroccan orders', filter: 'kind == "procurement" && "MAR" in actors', topic: '{kind}.{pair}' });
    const killing = killEach(running);
    await Promise.all([0, 1, 2, 3].map((lane) => submitAll(running.api, lane)));
    await killing;
    log = await readLog(running.system.databaseUrl);
  }, 300_000 + CLAIMS * 100);

  /** Sends every fourth claim; whatever fails is sent again until it is answered, as any careful client does. */
  async function submitAll(api: ApiClient, lane: number): Promise<void> {
    for (let index = lane; index < CLAIMS; index += 4) {
      await eventually(() => api.send('POST', '/v1/claims', claimBody(index)), { timeoutMs: 60_000, everyMs: 100, describe: `claim ${index} to be taken` });
    }
  }

  async function killEach({ system, api }: TestSystem): Promise<void> {
    for (const name of SERVICES) {
      await sleep(700);
      system.services.find((service) => service.name === name)?.process.kill('SIGKILL');
      await eventually(() => api.get('/v1/status'), { timeoutMs: 60_000, everyMs: 200, describe: `${name} to come back` });
    }
  }

  it('stores every claim once, at dense positions', () => {
    expect(log.map(({ position }) => position)).toEqual(log.map((_, index) => BigInt(index + 1)));
    const reported = log.filter(({ type }) => type === 'procurement.reported').map(({ data }) => (data as ClaimReported).claim.id);
    expect(reported).toHaveLength(CLAIMS);
    expect(new Set(reported).size).toBe(CLAIMS);
    expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
  });

  it('shows what a fold of the log shows', async () => {
    const expected = foldLog(inPlain(log));
    const shown = await eventually(async () => {
      const items = await timeline(running.api, `main-${log.length}`);
      expect(items.size).toBe(expected.size);
      return items;
    }, { timeoutMs: 60_000, describe: 'the view to catch up' });
    for (const [id, item] of expected) expect(shown.get(id)).toMatchObject(JSON.parse(JSON.stringify(item)) as Record<string, unknown>);
  });

  it('raises one alert for each development that matches', async () => {
    const matching = [...foldLog(log).values()].filter(({ actors }) => actors.some(({ id }) => id === 'MAR'));
    const alerts = await eventually(async () => {
      const found = await alertsOf(running.api);
      expect(found.length).toBeGreaterThanOrEqual(matching.length);
      return found;
    }, { timeoutMs: 60_000, everyMs: 300, describe: 'the alerts' });
    expect(alerts.map(({ development }) => development).sort()).toEqual(matching.map(({ id }) => id).sort());
  });

  it('relays every event once', async () => {
    await eventually(async () => {
      const { ingest } = await running.api.get<{ ingest: { streams: { stream: string; position: string }[] } }>('/v1/status');
      const reached = Object.fromEntries(ingest.streams.map(({ stream, position }) => [stream, position]));
      expect(reached).toEqual({ EVENTS: `main-${log.length}`, RELATIONS: `main-${log.length}` });
    }, { describe: 'the relay to catch up' });
  });
});

async function timeline(api: ApiClient, waitFor: string): Promise<Map<string, DevelopmentItem>> {
  return new Map((await pages<DevelopmentItem>(api, '/v1/timelines', { waitFor })).map((item) => [item.id, item]));
}

async function alertsOf(api: ApiClient): Promise<{ development: string }[]> {
  return pages(api, '/v1/alerts', {});
}

async function pages<Row>(api: ApiClient, path: string, query: Record<string, string>): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.get<{ items: Row[]; next: string | null }>(path, { limit: '200', ...(cursor === undefined ? query : { cursor }) });
    rows.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return rows;
}

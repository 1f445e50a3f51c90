import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkoutRoot, downloadProgram } from '@entente/stack';
import { eventually } from '@entente/testing';
import { claimBody } from './claims.js';
import { testSystem, type TestSystem } from './test-system.js';

const PROMETHEUS = join(checkoutRoot(), 'deploy/prometheus');
let promtool: string;
let running: TestSystem;

beforeAll(async () => {
  promtool = await findPromtool();
  running = await testSystem();
  await running.api.send('POST', '/v1/rules', { name: 'orders', filter: 'kind == "procurement"', topic: 'orders' });
  for (let index = 0; index < 5; index += 1) await running.api.send('POST', '/v1/claims', claimBody(index));
  const { id } = await running.api.send<{ id: string }>('POST', '/v1/replays', { target: { type: 'diff' } });
  await eventually(async () => (await running.api.get<{ state: string }>(`/v1/replays/${id}`)).state === 'done', { timeoutMs: 60_000 });
  await running.api.send('POST', '/v1/replays', { rate: 1, target: { type: 'nats' } });
}, 300_000);

/** From the PATH, or out of Debian's package into a cache; the system stays as it is. */
async function findPromtool(): Promise<string> {
  const installed = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'promtool')).find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'entente', 'prometheus');
  mkdirSync(cache, { recursive: true });
  const cached = join(cache, 'promtool');
  return existsSync(cached) ? cached : downloadProgram(cache, { package: 'prometheus', path: 'usr/bin/promtool' });
}

function check(args: readonly string[], input = ''): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(promtool, args, { encoding: 'utf8', input });
  return { status, said: `${stdout}${stderr}`.trim() };
}

async function scrape(name: string): Promise<string> {
  const url = running.system.services.find((service) => service.name === name)?.url ?? '';
  return (await fetch(`${url}/metrics`)).text();
}

describe('metrics, as promtool reads them', () => {
  it.each(['ingest', 'timeline', 'alerting', 'gateway'])('of %s are named and described as they should be', async (name) => {
    const text = await scrape(name);
    expect(text).toContain('entente_http_request_seconds_bucket');
    expect(check(['check', 'metrics'], text)).toEqual({ status: 0, said: '' });
  });

  it('of the timeline tell lag, parked components, jobs and the broker', async () => {
    const text = await scrape('timeline');
    for (const line of [
      'entente_projection_lag_events{projection="timeline",version="1",state="live"}',
      'entente_projection_lag_seconds{projection="timeline",version="1",state="live"}',
      'entente_projection_parked{projection="timeline",version="1",state="live"} 0',
      'entente_projection_stopped{projection="timeline",version="1",state="live"} 0',
      'entente_jobs{type="replay",state="running"} 1',
      'entente_job_progress_ratio{type="replay"',
      'entente_nats_reachable 1',
    ]) expect(text).toContain(line);
  });

  it('are what the alert rules and the dashboard ask for', async () => {
    const exposed = (await Promise.all(['ingest', 'timeline', 'alerting', 'gateway'].map(scrape))).join('\n');
    const asked = [join(PROMETHEUS, 'entente.rules.yml'), join(checkoutRoot(), 'deploy/grafana/entente.json')].map((file) => readFileSync(file, 'utf8')).join('\n');
    const names = new Set([...asked.matchAll(/entente_[a-z0-9_]+/g)].map(([name]) => name));
    expect(names.size).toBeGreaterThan(10);
    for (const name of names) expect(exposed).toMatch(new RegExp(`^# TYPE ${name.replace(/_(bucket|count|sum)$/, '')} `, 'm'));
  });
});

describe('alert rules', () => {
  it('are well-formed, and fire when they should', () => {
    expect(check(['check', 'rules', join(PROMETHEUS, 'entente.rules.yml')]).status).toBe(0);
    const tested = check(['test', 'rules', join(PROMETHEUS, 'entente.rules.test.yml')]);
    expect(tested.said).toContain('SUCCESS');
    expect(tested.status).toBe(0);
  });
});
